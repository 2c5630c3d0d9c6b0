using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using NodaTime;
using SheetsMatcher.LocalGoogle;
using SheetsMatcher.LocalGoogle.Faults;
using SheetsMatcher.Worker.Commands;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Ledger;
using SheetsMatcher.Worker.Mail;
using SheetsMatcher.Worker.Matching;
using SheetsMatcher.Worker.Polling;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>
/// A small program on a LocalGoogle of its own, with the worker's real parts on top: two mentors,
/// two mentees, and a committee that types into cells by A1 notation.
/// </summary>
internal sealed partial class Rig : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rounds-").FullName;
    private readonly HttpClient _person = new();
    private string _schedule = "";
    private LocalGoogleServer? _server;
    private WorkerServices? _workshop;
    private ProgramRounds? _rounds;

    public static readonly Instant Start = Instant.FromUtc(2010, 11, 1, 17, 0);

    public LocalGoogleService Google { get; } =
        new(new LocalGoogleOptions { StartAt = Start.ToDateTimeOffset() }, TimeProvider.System);

    public string SpreadsheetId { get; private set; } = "";

    public string Folder => _folder;

    public string SettingsPath => Path.Combine(_folder, "appsettings.json");

    public CheckedSettings Settings { get; private set; } = new(new WorkerSettings(), []);

    public ProgramRounds Rounds => _rounds ?? throw new InvalidOperationException("not opened yet");

    /// <summary>
    /// With the letters to the people of a match alone: what goes to applicants and the committee
    /// would stand in every other test's way.
    /// </summary>
    public static Task<Rig> Open() => Open(RigSchedule.OfMatchesAlone);

    /// <param name="schedule">The schedule's file; see <see cref="RigSchedule"/>.</param>
    public static async Task<Rig> Open(string schedule)
    {
        var rig = new Rig { _schedule = schedule };
        rig._server = await LocalGoogleServer.StartAsync(rig.Google, new Uri("http://127.0.0.1:0"));
        rig._person.BaseAddress = rig._server.Address;
        rig._person.DefaultRequestHeaders.Add("Authorization", "Bearer committee");
        await rig.MakeSheet();
        rig.WriteSettings();
        await rig.SetUp();
        rig.StartWorker();
        return rig;
    }

    /// <summary>What <c>setup</c> does.</summary>
    public Task SetUp() =>
        SetupCommand.Run(
            new CommandRun(
                Settings,
                new Terminal(TextWriter.Null, TextWriter.Null, Terminal.ColumnsOfFile),
                false,
                CancellationToken.None
            )
        );

    /// <summary>A spreadsheet set up before the tab existed: neither it nor the ledger knows it.</summary>
    public static async Task<Rig> OpenWithout(string tab)
    {
        var rig = await Open();
        var id = await rig.SheetIdOf(tab);
        await rig.Batch(new JsonObject { ["deleteSheet"] = new JsonObject { ["sheetId"] = id } });
        return rig;
    }

    /// <summary>A new worker on the same ledger and sheet, as after a restart.</summary>
    /// <param name="match">Other than the matchmaker where it is to fail or to be overheard.</param>
    /// <param name="crashPoint">Where the worker is to end in the middle of a step.</param>
    public void StartWorker(MatchPeople? match = null, CrashPoint? crashPoint = null)
    {
        _workshop?.Dispose();
        _workshop = WorkerServices.Open(Settings, match, crashPoint: crashPoint);
        _rounds = _workshop.RoundsOf(Settings.Programs[0], _ => { });
    }

    /// <summary>A new worker on the same ledger and sheet, whose settings name another intake.</summary>
    public void StartIntake(string id, MatchPeople? match = null)
    {
        var program = Settings.Programs[0];
        Settings = Settings with
        {
            Programs = [program with { Intake = program.Intake with { Id = id } }],
        };
        StartWorker(match);
    }

    /// <summary>What <c>setup</c> and a new worker make of a spreadsheet of its own for the next intake.</summary>
    public async Task MoveToNewSpreadsheet()
    {
        await MakeSheet();
        Settings = Settings with
        {
            Programs = [Settings.Programs[0] with { SpreadsheetId = SpreadsheetId }],
        };
        await SetUp();
        StartWorker();
    }

    /// <summary>Another committee's program with a spreadsheet of its own, on this worker's mailbox.</summary>
    public async Task MoveToOtherProgram(string id)
    {
        await MakeSheet();
        var program = Settings.Programs[0];
        Settings = Settings with
        {
            Programs = [program with { Id = id, SpreadsheetId = SpreadsheetId }],
        };
        await SetUp();
        StartWorker();
    }

    public ValueTask<MatchingReport> Match(Instant? at = null) =>
        Rounds.Match(_ => new(at ?? Start), CancellationToken.None);

    public ValueTask<MailReport> Mail(Instant? at = null)
    {
        Google.Clock.Set((at ?? Start).ToDateTimeOffset());
        return Rounds.SendMail(_ => new(at ?? Start), CancellationToken.None);
    }

    /// <summary>Both rounds as the running worker does them, with their reports.</summary>
    /// <param name="clock">What it shows to each reader; <see cref="Start"/> when left out.</param>
    public async Task Poll(Func<string, Instant>? clock = null) =>
        await Rounds.Run(
            (reader, _) => new(clock?.Invoke(reader) ?? Start),
            CancellationToken.None
        );

    /// <summary>What Google does when somebody takes the worker's access away.</summary>
    public async Task RevokeSignIn()
    {
        using var reply = await _person.PostAsync(
            new Uri("/local/oauth/revoke-all", UriKind.Relative),
            null
        );
        reply.EnsureSuccessStatusCode();
    }

    /// <summary>Subject and recipient of every letter that LocalGoogle took for sending.</summary>
    public IReadOnlyList<string> Sent() =>
        Google.WhileStill(still =>
            (IReadOnlyList<string>)
                [
                    .. still
                        .Mail.Messages.Where(message => message.Labels.Contains("SENT"))
                        .Select(message => $"{message.Content.Mime.To}: {message.Content.Subject}")
                        .Order(StringComparer.Ordinal),
                ]
        );

    public IReadOnlyList<string> SentHtml() =>
        Google.WhileStill(still =>
            (IReadOnlyList<string>)
                [
                    .. still
                        .Mail.Messages.Where(message => message.Labels.Contains("SENT"))
                        .Select(message => message.Content.Html ?? ""),
                ]
        );

    /// <summary>To whom each letter went, and everything it says.</summary>
    public IReadOnlyList<(string To, string Text)> SentByRecipient() =>
        Google.WhileStill(still =>
            (IReadOnlyList<(string, string)>)
                [
                    .. still
                        .Mail.Messages.Where(message => message.Labels.Contains("SENT"))
                        .Select(message =>
                            ($"{message.Content.Mime.To}", $"{message.Content.Mime}")
                        ),
                ]
        );

    public void Break(FaultKind kind, string method, string path, int nth = 1, int count = 1) =>
        Google.Faults.Add(
            new FaultRule(kind)
            {
                Method = method,
                PathContains = path,
                Nth = nth,
                Count = count,
            }
        );

    /// <summary>Requests that the worker made since the given number, token refreshes left out.</summary>
    public IReadOnlyList<string> RequestsSince(long number) =>
        [
            .. Google
                .Requests.Since(number)
                .Where(request => !request.Target.StartsWith("/token", StringComparison.Ordinal))
                .Select(request => $"{request.Method} {request.Target.Split('?')[0]}"),
        ];

    public long LastRequest() => Google.Requests.Since(0).Select(each => each.Number).Max();

    public async ValueTask DisposeAsync()
    {
        _workshop?.Dispose();
        _person.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        if (LedgerDatabase.FileOf(Settings.Written.Ledger.ConnectionString) is not null)
        {
            using var connection = new SqliteConnection(Settings.Written.Ledger.ConnectionString);
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task MakeSheet()
    {
        using var reply = await _person.PostAsJsonAsync(
            "/v4/spreadsheets",
            new JsonObject
            {
                ["properties"] = new JsonObject
                {
                    ["title"] = "Mentoring",
                    ["timeZone"] = "America/Vancouver",
                },
                ["sheets"] = new JsonArray(Tab("Mentor responses"), Tab("Mentee responses")),
            }
        );
        var made = await reply.Content.ReadFromJsonAsync<JsonObject>();
        SpreadsheetId = made?["spreadsheetId"]?.GetValue<string>() ?? "";
        await Fill("Mentor responses", SmallProgram.Mentors);
        await Fill("Mentee responses", SmallProgram.Mentees);
    }

    /// <summary>Writes rows into a tab, the header first.</summary>
    public async Task Fill(string tab, IReadOnlyList<IReadOnlyList<object>> rows)
    {
        using var reply = await _person.PutAsJsonAsync(
            $"/v4/spreadsheets/{SpreadsheetId}/values/{Uri.EscapeDataString(tab + "!A1")}"
                + "?valueInputOption=RAW",
            new { values = rows }
        );
        reply.EnsureSuccessStatusCode();
    }

    private static JsonObject Tab(string title) =>
        new() { ["properties"] = new JsonObject { ["title"] = title } };

    private void WriteSettings()
    {
        File.WriteAllText(
            Path.Combine(_folder, "client_secret.json"),
            """{"installed":{"client_id":"tests","client_secret":"tests"}}"""
        );
        File.WriteAllText(Path.Combine(_folder, "token.json"), SmallProgram.TokenFile);
        var schedule = Path.Combine(_folder, "schedule.json");
        File.WriteAllText(schedule, _schedule);
        var settings = SmallProgram.Settings(SpreadsheetId, _server?.Address.ToString() ?? "");
        if (settings["Programs"]?["lta"] is JsonObject program)
        {
            program["ScheduleFile"] = schedule;
        }

        File.WriteAllText(SettingsPath, settings.ToJsonString(new() { WriteIndented = true }));
        Settings = CheckedSettings.Read(SettingsPath);
    }
}
