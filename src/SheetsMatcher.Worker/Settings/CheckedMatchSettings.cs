using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Worker.Settings;

/// <summary>Settings for <c>match</c>, checked.</summary>
internal sealed record CheckedMatchSettings(
    MatchingSettings Matching,
    FormMapping Mapping,
    DateTimeZone Zone
)
{
    /// <param name="path">
    /// A file with what matching needs, or a worker's settings file with one program; null for the
    /// built-in settings.
    /// </param>
    /// <exception cref="SettingsException">Every problem found, one line each.</exception>
    public static CheckedMatchSettings Read(string? path) =>
        path is null ? Check(new MatchSettings())
        : !File.Exists(path)
            ? throw new SettingsException([
                $"The settings file {path} does not exist. {NearbyFile.Sentence(path)} "
                    + "Leave --settings out to use the built-in settings.",
            ])
        : IsWorkersFile(path) ? Check(OfProgram(path))
        : Check(JsonSettings.Read<MatchSettings>(path, _ => { }));

    private static bool IsWorkersFile(string path) =>
        JsonSettings
            .TopKeys(path)
            .Contains(nameof(WorkerSettings.Programs), StringComparer.OrdinalIgnoreCase);

    private static MatchSettings OfProgram(string path)
    {
        var programs = SettingsFile.Read(path).Programs.Values;
        if (programs.Count != 1)
        {
            throw new SettingsException([
                $"{path}: expected one program, found {programs.Count}. Write the Matching, Mapping "
                    + "and TimeZone that are meant into a file of their own.",
            ]);
        }

        var program = programs.Single();
        return new MatchSettings
        {
            Matching = program.Matching,
            Mapping = program.Mapping,
            TimeZone = program.Intake.TimeZone,
        };
    }

    private static CheckedMatchSettings Check(MatchSettings written)
    {
        var problems = new List<string>();
        SettingsSection.Check("Matching", written.Matching.Check, problems);
        SettingsSection.Check("Mapping", written.Mapping.Mentors.Check, problems);
        SettingsSection.Check("Mapping", written.Mapping.Mentees.Check, problems);
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(written.TimeZone);
        if (zone is null)
        {
            problems.Add(
                "TimeZone: expected a time zone such as America/Vancouver, found "
                    + $"\"{written.TimeZone}\"."
            );
        }

        return zone is null || problems.Count > 0
            ? throw new SettingsException(problems)
            : new CheckedMatchSettings(written.Matching, written.Mapping, zone);
    }
}
