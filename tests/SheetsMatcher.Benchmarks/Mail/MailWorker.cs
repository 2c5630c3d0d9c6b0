using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using SheetsMatcher.Worker.Commands;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Settings;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Benchmarks.Mail;

/// <summary>The worker's own parts, in a folder of their own with settings and a SQLite ledger.</summary>
internal sealed class MailWorker : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mail-").FullName;

    private MailWorker(Uri google, IEnumerable<string> spreadsheetIds)
    {
        File.WriteAllText(
            Path.Combine(_folder, "client_secret.json"),
            """{"installed":{"client_id":"tests","client_secret":"tests"}}"""
        );
        File.WriteAllText(Path.Combine(_folder, "token.json"), SmallProgram.TokenFile);
        File.WriteAllText(Path.Combine(_folder, "schedule.json"), RigSchedule.OfMatchesAlone);
        var path = Path.Combine(_folder, "appsettings.json");
        File.WriteAllText(path, SettingsText(google, spreadsheetIds));
        Settings = CheckedSettings.Read(path);
        WorkerServices = WorkerServices.Open(Settings, logsApart: true);
    }

    public CheckedSettings Settings { get; }

    public WorkerServices WorkerServices { get; }

    /// <summary>One program a spreadsheet.</summary>
    public static MailWorker Open(Uri google, params IEnumerable<string> spreadsheetIds) =>
        new(google, spreadsheetIds);

    public async Task SetUp() =>
        await SetupCommand.Run(
            new CommandRun(
                Settings,
                new Terminal(TextWriter.Null, TextWriter.Null, Terminal.ColumnsOfFile),
                AsJson: false,
                CancellationToken.None
            )
        );

    public void Dispose()
    {
        WorkerServices.Dispose();
        using (var connection = new SqliteConnection(Settings.Written.Ledger.ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string SettingsText(Uri google, IEnumerable<string> spreadsheetIds)
    {
        var programs = new JsonObject();
        JsonObject? settings = null;
        foreach (var (number, id) in spreadsheetIds.Index())
        {
            settings = SmallProgram.Settings(id, google.ToString());
            var program = settings["Programs"]?["lta"]?.DeepClone() ?? new JsonObject();
            program["ScheduleFile"] = "schedule.json";
            // An intake of its own, so that no two programs' letters have the same reference.
            program["Intake"]!["Id"] = $"2010-{number:0000}";
            programs[$"p{number:0000}"] = program;
        }

        var all = settings ?? throw new InvalidOperationException("no programs");
        all["Programs"] = programs;
        return all.ToJsonString();
    }
}
