using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using SheetsMatcher.Demo.Local;
using SheetsMatcher.Demo.Sample;

namespace SheetsMatcher.Demo.Running;

/// <summary>The worker's settings, sign-in and ledger, in a folder of their own.</summary>
internal sealed class WorkerFiles(DirectoryInfo folder) : IDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public string Folder => folder.FullName;

    public string Settings => Path.Combine(Folder, "settings.json");

    public string Token => Path.Combine(Folder, "token.json");

    public string Ledger => Path.Combine(Folder, "ledger.db");

    private string ClientSecret => Path.Combine(Folder, "client_secret.json");

    public static WorkerFiles InFreshFolder() =>
        new(Directory.CreateTempSubdirectory("sheets-matcher-demo-"));

    /// <param name="pace">How long the worker rests between two rounds.</param>
    /// <param name="pause">How long an approval can be taken back before letters follow.</param>
    public void Write(
        Uri google,
        SampleIntake intake,
        string spreadsheetId,
        TimeSpan pace,
        TimeSpan pause
    )
    {
        Save(
            ClientSecret,
            new JsonObject
            {
                ["installed"] = new JsonObject
                {
                    ["client_id"] = "sheets-matcher-demo",
                    ["client_secret"] = "not-a-secret",
                },
            }
        );
        Save(Token, new JsonObject { ["refresh_token"] = "demo-refresh-token" });
        Save(Settings, SettingsOf(google, intake, spreadsheetId, pace, pause));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private JsonObject SettingsOf(
        Uri google,
        SampleIntake intake,
        string spreadsheetId,
        TimeSpan pace,
        TimeSpan pause
    ) =>
        new()
        {
            ["Google"] = new JsonObject
            {
                ["BaseAddress"] = google.AbsoluteUri,
                ["ClientSecretFile"] = ClientSecret,
                ["TokenFile"] = Token,
            },
            [nameof(Ledger)] = new JsonObject { ["ConnectionString"] = $"Data Source={Ledger}" },
            ["Rounds"] = new JsonObject
            {
                ["FastInterval"] = pace.ToString("c"),
                ["RestInterval"] = pace.ToString("c"),
                // The quota of a Google on this machine is nobody's.
                ["ReadsPerMinuteMax"] = 1_000_000,
                ["ClockAddress"] = new Uri(google, "/local/clock").AbsoluteUri,
            },
            // The worker's own page would be in the way of a second demo.
            ["Web"] = new JsonObject { ["Address"] = "" },
            ["Programs"] = new JsonObject { ["demo"] = ProgramOf(intake, spreadsheetId, pause) },
        };

    private static JsonObject ProgramOf(
        SampleIntake intake,
        string spreadsheetId,
        TimeSpan pause
    ) =>
        new()
        {
            ["SpreadsheetId"] = spreadsheetId,
            ["CommitteeEmail"] = intake.Facts.CommitteeEmail,
            ["CommitteeName"] = intake.Facts.CommitteeName,
            ["MentorResponsesTab"] = SampleSpreadsheet.MentorResponses,
            ["MenteeResponsesTab"] = SampleSpreadsheet.MenteeResponses,
            ["Intake"] = new JsonObject
            {
                ["Id"] = intake.Facts.Id,
                ["Name"] = intake.Facts.Name,
                ["Start"] = LocalDatePattern.Iso.Format(intake.Facts.Start),
                ["End"] = LocalDatePattern.Iso.Format(intake.Facts.End),
                ["TimeZone"] = intake.Facts.TimeZone,
            },
            ["Mail"] = new JsonObject
            {
                ["SendingWindow"] = new JsonObject { ["From"] = "08:00", ["To"] = "20:00" },
                ["PauseAfterApproval"] = pause.ToString("c"),
                // The demo's clock stands still while letters go, so that no minute would end.
                ["SendsPerMinuteMax"] = 1000,
            },
        };

    private static void Save(string path, JsonObject content) =>
        File.WriteAllText(path, content.ToJsonString(Indented));
}
