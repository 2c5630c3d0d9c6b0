using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using SheetsMatcher.LocalGoogle;
using SheetsMatcher.LocalGoogle.Faults;
using SheetsMatcher.LocalGoogle.Snapshots;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.CrashPoints;

/// <summary>A mailing of its own: a copy of a prepared program's Google, settings and ledger.</summary>
internal sealed class CrashPointLane : IAsyncDisposable
{
    private readonly string _folder = NewFolder();
    private readonly LocalGoogleService _google;
    private readonly LocalGoogleServer _server;
    private readonly string _spreadsheetId;

    private CrashPointLane(
        LocalGoogleService google,
        LocalGoogleServer server,
        string spreadsheetId
    )
    {
        _google = google;
        _server = server;
        _spreadsheetId = spreadsheetId;
    }

    /// <summary>What went wrong besides the cut; empty for nothing.</summary>
    public string Misfortune { get; private set; } = "";

    public static async Task<CrashPointLane> Copy(Rig prepared, StateSnapshot state)
    {
        var google = new LocalGoogleService(
            new LocalGoogleOptions { StartAt = Rig.Start.ToDateTimeOffset() },
            TimeProvider.System
        );
        google.Restore(state);
        var server = await LocalGoogleServer.StartAsync(google, new Uri("http://127.0.0.1:0"));
        var lane = new CrashPointLane(google, server, prepared.SpreadsheetId);
        File.Copy(
            Path.Combine(prepared.Folder, "client_secret.json"),
            Path.Combine(lane._folder, "client_secret.json")
        );
        await File.WriteAllTextAsync(
            Path.Combine(lane._folder, "token.json"),
            SmallProgram.TokenFile
        );
        File.Copy(
            Path.Combine(prepared.Folder, "ledger.db.backup"),
            Path.Combine(lane._folder, "ledger.db")
        );
        await lane.WriteSettings(prepared.SettingsPath);
        return lane;
    }

    public CrashPointJob Job(int? cutAt, int roundsMax) => new(SettingsPath, cutAt, roundsMax);

    /// <summary>Of one kind of request, the nth goes wrong; a reply is lost, late or torn.</summary>
    public void Break(FaultKind kind, string path, int nth)
    {
        Misfortune = $", {kind} at {path} number {nth}";
        _google.Faults.Add(
            new FaultRule(kind)
            {
                Method = "POST",
                PathContains = path,
                Nth = nth,
                Delay = TimeSpan.FromMilliseconds(200),
            }
        );
    }

    /// <summary>Why not each of the letters went once; null when each did.</summary>
    public async Task<string?> Judge(int letters)
    {
        var sentTo = _google.WhileStill(still =>
            still
                .Mail.Messages.Where(message => message.Labels.Contains("SENT"))
                .Select(message => $"{message.Content.Mime.To}")
                .ToList()
        );
        var drafts = _google.WhileStill(still => still.Mail.Drafts.Count);
        var shown = (await Statuses()).Where(status => status != "Sent").ToList();
        var twice = sentTo.Count - sentTo.Distinct().Count();
        return sentTo.Count == letters && twice == 0 && drafts == 0 && shown.Count == 0
            ? null
            : $"{sentTo.Count} sent, {twice} twice, {drafts} drafts left; "
                + string.Join(", ", shown);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        using (
            var connection = new SqliteConnection(
                $"Data Source={Path.Combine(_folder, "ledger.db")}"
            )
        )
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>
    /// In memory where there is such a place: what a killed process has written stays there as well,
    /// and the disk's own pace is not what is tried here.
    /// </summary>
    private static string NewFolder()
    {
        const string Memory = "/dev/shm";
        var parent = Directory.Exists(Memory) ? Memory : Path.GetTempPath();
        return Directory
            .CreateDirectory(Path.Combine(parent, "power-cut-" + Path.GetRandomFileName()))
            .FullName;
    }

    private string SettingsPath => Path.Combine(_folder, "appsettings.json");

    private async Task WriteSettings(string original)
    {
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(original)) as JsonObject ?? [];
        settings["Google"] = new JsonObject
        {
            ["BaseAddress"] = _server.Address.ToString(),
            ["RetryDelay"] = "00:00:00.010",
        };
        await File.WriteAllTextAsync(SettingsPath, settings.ToJsonString());
    }

    private async Task<IReadOnlyList<string>> Statuses()
    {
        using var person = new HttpClient { BaseAddress = _server.Address };
        person.DefaultRequestHeaders.Add("Authorization", "Bearer committee");
        var reply = await person.GetFromJsonAsync<JsonObject>(
            $"/v4/spreadsheets/{_spreadsheetId}/values/Outbox"
        );
        return
        [
            .. (reply?["values"] as JsonArray ?? [])
                .Skip(1)
                .Select(row => $"{row?[1]}")
                .Where(status => status != "Planned"),
        ];
    }
}
