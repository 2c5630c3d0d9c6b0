using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Settings;

/// <summary>Settings as written, and the programs read from them.</summary>
internal sealed record CheckedSettings(WorkerSettings Written, IReadOnlyList<Program> Programs)
{
    /// <summary>The file that they were read from.</summary>
    public string Path { get; init; } = SettingsFile.DefaultPath;

    private const string ClockPath = "/local/clock";

    /// <exception cref="SettingsException">Every problem found, one line each.</exception>
    public static CheckedSettings Read(string path)
    {
        var written = SettingsFile.Read(path);
        var problems = new List<string>();
        CheckShared(written, problems);
        var programs = written
            .Programs.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => new ProgramReader(entry.Key, entry.Value, problems).Read())
            .OfType<Program>()
            .ToList();
        problems.AddRange(Shared(programs));
        return problems.Count > 0
            ? throw new SettingsException(problems)
            : new CheckedSettings(written, programs) { Path = path };
    }

    private static IEnumerable<string> Shared(IEnumerable<Program> programs) =>
        programs
            .GroupBy(program => program.SpreadsheetId, StringComparer.Ordinal)
            .Where(same => same.Count() > 1)
            .Select(same =>
                $"Programs:{string.Join(" and Programs:", same.Select(program => program.Id))}: they "
                + "name the same SpreadsheetId. Give each program a spreadsheet of its own."
            );

    private static void CheckShared(WorkerSettings written, List<string> problems)
    {
        if (written.Programs.Count == 0)
        {
            problems.Add("Programs: expected at least one program, found none.");
        }

        RequirePositive("Rounds:FastInterval", written.Rounds.FastInterval, problems);
        RequirePositive("Rounds:RestInterval", written.Rounds.RestInterval, problems);
        RequirePositive("Rounds:CheckInInterval", written.Rounds.CheckInInterval, problems);
        if (written.Rounds.ReadsPerMinuteMax is < 1 or > 1_000_000)
        {
            problems.Add(
                "Rounds:ReadsPerMinuteMax: expected a number from 1 to 1000000, found "
                    + $"{written.Rounds.ReadsPerMinuteMax}."
            );
        }

        if (written.Rounds.ProgramsAtOnceMax is < 1 or > 100)
        {
            problems.Add(
                "Rounds:ProgramsAtOnceMax: expected a number from 1 to 100, found "
                    + $"{written.Rounds.ProgramsAtOnceMax}."
            );
        }

        RequirePositive("Google:CallTimeout", written.Google.CallTimeout, problems);
        RequirePositive("Google:RetryDelay", written.Google.RetryDelay, problems);
        if (written.Google.RetriesMax is < 0 or > 10)
        {
            problems.Add(
                $"Google:RetriesMax: expected 0 to 10, found {written.Google.RetriesMax}."
            );
        }

        CheckSurroundings(written, problems);
        RequireLoopback("Google:BaseAddress", written.Google.BaseAddress, problems);
        RequireLoopback("Rounds:ClockAddress", written.Rounds.ClockAddress, problems);
        if (written.Rounds.ClockAddress is not null && written.Google.BaseAddress is null)
        {
            problems.Add(
                "Rounds:ClockAddress: only allowed together with Google:BaseAddress. "
                    + "Leave it out to use real time."
            );
        }
        if (
            written.Rounds.ClockAddress is
            { IsAbsoluteUri: true, AbsolutePath: not ClockPath } other
        )
        {
            problems.Add(
                $"Rounds:ClockAddress: expected a LocalGoogle's clock, {new Uri(other, ClockPath)}, "
                    + $"found {other}."
            );
        }
    }

    private static void CheckSurroundings(WorkerSettings written, List<string> problems)
    {
        if (
            written.Web.Address.Length > 0
            && !(
                Uri.TryCreate(written.Web.Address, UriKind.Absolute, out var address)
                && address.Scheme == Uri.UriSchemeHttp
            )
        )
        {
            problems.Add(
                $"Web:Address: expected an address such as http://127.0.0.1:8470, or \"\" for no "
                    + $"status page, found \"{written.Web.Address}\"."
            );
        }

        if (written.Log.Format is not ("text" or "json"))
        {
            problems.Add($"Log:Format: expected text or json, found \"{written.Log.Format}\".");
        }

        if (written.Telemetry.OtlpEndpoint is { IsAbsoluteUri: false } endpoint)
        {
            problems.Add(
                "Telemetry:OtlpEndpoint: expected an address such as http://127.0.0.1:4317, found "
                    + $"\"{endpoint}\"."
            );
        }
    }

    private static void RequirePositive(string key, TimeSpan value, List<string> problems)
    {
        if (value <= TimeSpan.Zero || value > TimeSpan.FromDays(1))
        {
            problems.Add($"{key}: expected a time span such as 00:01:00, found {value}.");
        }
    }

    private static void RequireLoopback(string key, Uri? address, List<string> problems)
    {
        if (address is not null && !(address.IsAbsoluteUri && address.IsLoopback))
        {
            problems.Add(
                $"{key}: expected an address on this machine such as http://127.0.0.1:5080/, "
                    + $"found {address}. Leave it out to use Google itself."
            );
        }
    }
}
