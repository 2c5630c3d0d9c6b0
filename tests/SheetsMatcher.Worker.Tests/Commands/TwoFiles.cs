using System.Text;

namespace SheetsMatcher.Worker.Tests.Commands;

/// <summary>Two small files of answers in a folder of their own, for a test to change.</summary>
internal sealed class TwoFiles : IDisposable
{
    public const string MentorHeader =
        "Email Address,Full name,How would you like to mentor?,Type of library you work in,"
        + "Years of experience in the field,How many mentees could you take?";

    public const string MenteeHeader =
        "Email Address,Full name,Which describes you best?,"
        + "Type of library you would like to work in";

    public const string Ruth =
        "ruth@example.org,Ruth Okafor,Mentor for recent graduates,Public library,12,1";

    public const string Omar =
        "omar@example.org,Omar Haddad,Mentor for recent graduates,Special library: law,9,1";

    public const string Ana = "ana@example.org,Ana Silva,Recent graduate,Public library";

    public const string Bo = "bo@example.org,Bo Lind,Recent graduate,Special library: law";

    private readonly string _folder = Directory.CreateTempSubdirectory("match-").FullName;

    public TwoFiles()
    {
        Mentors(MentorHeader, Ruth, Omar);
        Mentees(MenteeHeader, Ana, Bo);
    }

    public string MentorsPath => Path.Combine(_folder, "mentors.csv");

    public string MenteesPath => Path.Combine(_folder, "mentees.csv");

    public string SettingsPath => Path.Combine(_folder, "settings.json");

    public void Mentors(params IReadOnlyList<string> lines) => Write(MentorsPath, lines);

    public void Mentees(params IReadOnlyList<string> lines) => Write(MenteesPath, lines);

    public Task<MatchRun> Match(params IReadOnlyList<string> options) =>
        MatchRun.Of(["--mentors", MentorsPath, "--mentees", MenteesPath, .. options]);

    /// <summary>The same with the settings file.</summary>
    public Task<MatchRun> MatchWithSettings(string json)
    {
        File.WriteAllText(SettingsPath, json);
        return Match("--settings", SettingsPath);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Write(string path, IReadOnlyList<string> lines) =>
        File.WriteAllText(path, string.Join("\r\n", lines) + "\r\n", new UTF8Encoding(false));
}
