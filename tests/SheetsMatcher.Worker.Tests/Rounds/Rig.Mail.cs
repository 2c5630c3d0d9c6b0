using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Polling;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>What happens to the mailbox, the sign-in and the ledger from outside.</summary>
internal sealed partial class Rig
{
    /// <summary>A notice that a letter to this address could not be delivered.</summary>
    public async Task Bounce(string address)
    {
        var letter = Google.WhileStill(still =>
            still.Mail.Messages.First(message => message.Content.Recipients.Contains(address))
        );
        using var reply = await _person.PostAsJsonAsync(
            "/local/mail/incoming",
            new JsonObject
            {
                ["from"] = "mailer-daemon@googlemail.com",
                ["subject"] = letter.Content.Subject,
                ["text"] = $"Address not found. Your message wasn't delivered to {address}.",
                ["inReplyTo"] = letter.Content.Mime.MessageId,
            }
        );
        reply.EnsureSuccessStatusCode();
    }

    /// <summary>Another sign-in, with every permission but this one.</summary>
    public void SignInWithout(string scope)
    {
        string[] all =
        [
            "https://www.googleapis.com/auth/spreadsheets",
            "https://www.googleapis.com/auth/gmail.compose",
            "https://www.googleapis.com/auth/gmail.readonly",
        ];
        var given = new JsonObject
        {
            ["refresh_token"] = "tests",
            ["scope"] = string.Join(' ', all.Where(each => each != scope)),
        };
        File.WriteAllText(Path.Combine(_folder, "token.json"), given.ToJsonString());
        StartWorker();
    }

    public void Limit(int perDay, int perMinute)
    {
        var program = Settings.Programs[0];
        var mail = program.Mail with { Limits = new(perDay, perMinute) };
        Settings = Settings with { Programs = [program with { Mail = mail }] };
        StartWorker();
    }

    public void BackUpLedger() =>
        ChangeLedger(file => File.Copy(file, file + ".backup", overwrite: true));

    public void RestoreLedger() =>
        ChangeLedger(file => File.Copy(file + ".backup", file, overwrite: true));

    public void LoseLedger() => ChangeLedger(File.Delete);

    /// <summary>Between the end of a worker and the start of the next.</summary>
    public void ChangeLedger(Action<string> act)
    {
        _workshop?.Dispose();
        using (var connection = new SqliteConnection(Settings.Written.Ledger.ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        act(Path.Combine(_folder, "ledger.db"));
        StartWorker();
    }

    /// <summary>
    /// Starts a second worker, with a ledger of its own; the first one runs on beside it.
    /// </summary>
    /// <returns>The first one.</returns>
    public FirstWorker MoveLedgerTo(string file)
    {
        var first = new FirstWorker(_workshop, Rounds);
        _workshop = null;
        UseLedger($"Data Source={file}");
        return first;
    }

    /// <summary>Starts the worker with an empty ledger elsewhere.</summary>
    public void UseLedger(string connectionString)
    {
        var settings = JsonNode.Parse(File.ReadAllText(SettingsPath)) as JsonObject ?? [];
        settings["Ledger"] = new JsonObject { ["ConnectionString"] = connectionString };
        File.WriteAllText(SettingsPath, settings.ToJsonString());
        Settings = CheckedSettings.Read(SettingsPath);
        StartWorker();
    }
}

/// <summary>A worker that runs on beside the rig's own.</summary>
internal sealed record FirstWorker(WorkerServices? WorkerServices, ProgramRounds Rounds)
    : IDisposable
{
    public void Dispose() => WorkerServices?.Dispose();
}
