using System.Text.Json.Nodes;
using SheetsMatcher.Demo.Local;
using SheetsMatcher.Demo.Running;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>The program as it is installed once: its settings, its sign-in, its ledger.</summary>
internal sealed class Installation
{
    private readonly JsonObject _settings;

    public Installation(
        DirectoryInfo folder,
        Uri google,
        IReadOnlyList<(string Program, SampleSpreadsheet Sheet)> programs
    )
    {
        Folder = folder.FullName;
        _settings = SmallProgram.Settings("", google.ToString());
        _settings["Rounds"] = new JsonObject
        {
            ["FastInterval"] = "00:00:00.050",
            ["RestInterval"] = "00:00:00.050",
            ["ReadsPerMinuteMax"] = 1_000_000,
            ["ClockAddress"] = new Uri(google, "/local/clock").AbsoluteUri,
        };
        _settings["Web"] = new JsonObject { ["Address"] = "" };
        var one = _settings["Programs"]?["lta"] as JsonObject ?? [];
        one["ScheduleFile"] = Path.Combine(Folder, "schedule.json");
        _settings["Programs"] = new JsonObject([
            .. programs.Select(each => KeyValuePair.Create(each.Program, Of(one, each.Sheet))),
        ]);
        Save("settings.json", _settings.ToJsonString());
        Save("schedule.json", RigSchedule.OfMatchesAlone);
        Save(
            "client_secret.json",
            """{"installed":{"client_id":"tests","client_secret":"tests"}}"""
        );
        Save("token.json", SmallProgram.TokenFile);
    }

    public string Folder { get; }

    public string Ledger => Path.Combine(Folder, "ledger.db");

    /// <summary>Changes the settings file, which the next start reads.</summary>
    public void Set(Action<JsonObject> change)
    {
        change(_settings);
        Save("settings.json", _settings.ToJsonString());
    }

    public ChildProgram Start(params IReadOnlyList<string> arguments) =>
        ChildProgram.Start(
            Path.Combine("worker", "SheetsMatcher.Worker.dll"),
            new ProgramOutput(),
            [.. arguments, "--settings", Path.Combine(Folder, "settings.json")]
        );

    /// <summary>Runs one command to its end, however it ends.</summary>
    public async Task<Ended> Try(params IReadOnlyList<string> arguments)
    {
        await using var worker = Start(arguments);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return new Ended(await worker.WaitForExit(patience.Token), worker.Output);
    }

    public async Task<Ended> Run(params IReadOnlyList<string> arguments)
    {
        var ended = await Try(arguments);
        Assert.That(ended.ExitCode, Is.Zero, ended.Output.Latest(20));
        return ended;
    }

    private static JsonNode? Of(JsonObject program, SampleSpreadsheet sheet)
    {
        var own = program.DeepClone();
        own["SpreadsheetId"] = sheet.Id;
        return own;
    }

    private void Save(string file, string text) =>
        File.WriteAllText(Path.Combine(Folder, file), text);
}
