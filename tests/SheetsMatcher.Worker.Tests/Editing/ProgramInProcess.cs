using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Apis.Http;
using Google.Apis.Services;
using Google.Apis.Sheets.v4;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.LocalGoogle;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.Worker.Commands;
using SheetsMatcher.Worker.Google.Http;
using SheetsMatcher.Worker.Google.Sheets;
using SheetsMatcher.Worker.Matching;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Reading;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Tests.Editing;

/// <summary>
/// A program whose rounds speak to a LocalGoogle in this process through the real adapter, and a
/// committee that edits the same sheet before any of the worker's requests.
/// </summary>
internal sealed class ProgramInProcess : IDisposable
{
    private const int GridRows = 1000;

    /// <summary>Of a tab in a short life: appended rows make it grow.</summary>
    private const int SmallGridRows = 30;

    private static readonly Instant Now = Instant.FromUtc(2010, 11, 1, 17, 0);

    private readonly LocalGoogleService _google;
    private readonly SheetsService _sheets;
    private readonly Worker.Programs.Program _program;
    private MatchingRound _round;

    private ProgramInProcess(LocalGoogleService google, string spreadsheetId)
    {
        (_google, SpreadsheetId) = (google, spreadsheetId);
        var settings = new GoogleSettings { RetriesMax = 0 };
        var resilience = new GoogleResilience(
            settings,
            TimeProvider.System,
            () => 0.5,
            NullLogger.Instance
        );
        _sheets = new SheetsService(
            new BaseClientService.Initializer
            {
                BaseUri = "http://127.0.0.1/",
                HttpClientFactory = new InProcessFactory(this, resilience),
                DefaultExponentialBackOffPolicy = ExponentialBackOffPolicy.None,
                GZipEnabled = false,
            }
        );
        Spreadsheet = new GoogleSpreadsheet(
            _sheets,
            new GoogleCalls(resilience, NullLogger.Instance),
            spreadsheetId,
            () => 0.25
        );
        _program = OneIntake.In(spreadsheetId);
        _round = NewRound();
    }

    /// <summary>Without spaces for the eye.</summary>
    private static readonly KeyValuePair<string, string> _plain = new("prettyPrint", "false");

    public string SpreadsheetId { get; }

    public MemoryInProcess Memory { get; private set; } = new();

    public GoogleSpreadsheet Spreadsheet { get; }

    /// <summary>Called before each request of the worker, which is read for it only.</summary>
    public Action<WorkerRequest>? BeforeRequest { get; set; }

    public static async Task<ProgramInProcess> Open(
        IReadOnlyList<IReadOnlyList<object>> mentors,
        IReadOnlyList<IReadOnlyList<object>> mentees
    )
    {
        var program = Make("", Math.Max(Math.Max(mentors.Count, mentees.Count), GridRows));
        program.Fill("Mentor responses", mentors);
        program.Fill("Mentee responses", mentees);
        var setUp = OneIntake.In(program.SpreadsheetId);
        await program.Spreadsheet.Furnish(
            [.. SetupTabs.Of(setUp, setUp.Settings, hasHadMail: false).Select(TabWork.New)],
            CancellationToken.None
        );
        return program;
    }

    /// <summary>The tabs with their headers alone, for many short lives.</summary>
    public static ProgramInProcess OpenBare(
        IReadOnlyList<IReadOnlyList<object>> mentors,
        IReadOnlyList<IReadOnlyList<object>> mentees
    )
    {
        var tabs = WorkerTabs.All.Append(WorkerTabs.Dashboard).Select(BareTab);
        var program = Make(string.Join(", ", tabs), SmallGridRows);
        program.Fill("Mentor responses", mentors);
        program.Fill("Mentee responses", mentees);
        return program;
    }

    private static string BareTab(TabLayout layout, int at)
    {
        var cells = layout.Columns.Select(column =>
            $$"""{"userEnteredValue": {"stringValue": "{{column.Header}}"} }"""
        );
        return $$"""
            {"properties": {"title": "{{layout.Title}}", "sheetId": {{at + 3}},
              "gridProperties": {"rowCount": {{SmallGridRows}}, "columnCount": 26} },
             "data": [{"rowData": [{"values": [{{string.Join(", ", cells)}}]}]}]}
            """;
    }

    private static ProgramInProcess Make(string moreTabs, int rows)
    {
        var grid = $$"""{"rowCount": {{rows}}, "columnCount": 26}""";
        var google = new LocalGoogleService(
            new LocalGoogleOptions { StartAt = Now.ToDateTimeOffset() },
            TimeProvider.System
        );
        var made = Send(
            google,
            "POST",
            "/v4/spreadsheets",
            $$"""
            {"properties": {"title": "Mentoring", "timeZone": "America/Vancouver"},
             "sheets": [{"properties": {"title": "Mentor responses", "sheetId": 1, "gridProperties": {{grid}} } },
                        {"properties": {"title": "Mentee responses", "sheetId": 2, "gridProperties": {{grid}} } }
                        {{(moreTabs.Length > 0 ? ", " : "")}}{{moreTabs}}]}
            """
        );
        return new ProgramInProcess(google, $"{made["spreadsheetId"]}");
    }

    public ValueTask<MatchingReport> Round() => _round.Run(_ => new(Now), CancellationToken.None);

    /// <summary>The sheet and the worker's memory as they are now.</summary>
    public Moment Keep() => new(_google.Capture(), Memory.Copy());

    /// <summary>Begins anew from then, as a worker that has just been started.</summary>
    public void GoBackTo(Moment moment)
    {
        _google.Restore(moment.Google);
        Memory = moment.Memory.Copy();
        _round = NewRound();
        BeforeRequest = null;
    }

    private MatchingRound NewRound() =>
        new(
            _program,
            new SheetReader(
                _program,
                Spreadsheet,
                Memory,
                new NobodyErased(),
                Memory,
                Memory,
                Memory,
                new NeverBehind(),
                Memory
            ),
            new SheetWriter(_program, Spreadsheet, Memory),
            Memory,
            Memory,
            Memory,
            Memory,
            Memory,
            new OutboxProblems(_program, Memory, _ => new([])),
            Matchmaker.Match,
            NullLogger.Instance
        );

    /// <summary>One request of a person; what Google refuses changes nothing.</summary>
    public JsonObject Batch(string request) =>
        Send(
            _google,
            "POST",
            $"/v4/spreadsheets/{SpreadsheetId}:batchUpdate",
            $$"""{"requests": [{{request}}]}""",
            _plain
        );

    public IReadOnlyList<IReadOnlyList<string>> Rows(int sheetId)
    {
        var reply = Send(
            _google,
            "POST",
            $"/v4/spreadsheets/{SpreadsheetId}/values:batchGetByDataFilter",
            $$"""{"dataFilters": [{"gridRange": {"sheetId": {{sheetId}} } }]}""",
            _plain
        );
        var rows = reply["valueRanges"]?[0]?["valueRange"]?["values"] as JsonArray ?? [];
        return
        [
            .. rows.Select(row =>
                (IReadOnlyList<string>)[.. (row as JsonArray ?? []).Select(cell => $"{cell}")]
            ),
        ];
    }

    public int SheetIdOf(string title)
    {
        var reply = Send(
            _google,
            "GET",
            $"/v4/spreadsheets/{SpreadsheetId}",
            "",
            KeyValuePair.Create("fields", "sheets.properties")
        );
        return (reply["sheets"] as JsonArray ?? [])
            .Select(sheet => sheet?["properties"])
            .Where(each => $"{each?["title"]}" == title)
            .Select(each => each?["sheetId"]?.GetValue<int>() ?? 0)
            .Single();
    }

    public void Dispose() => _sheets.Dispose();

    private void Fill(string tab, IReadOnlyList<IReadOnlyList<object>> rows) =>
        Send(
            _google,
            "PUT",
            $"/v4/spreadsheets/{SpreadsheetId}/values/{Uri.EscapeDataString(tab + "!A1")}",
            JsonSerializer.Serialize(new { values = rows }),
            KeyValuePair.Create("valueInputOption", "RAW")
        );

    private static JsonObject Send(
        LocalGoogleService google,
        string method,
        string path,
        string body,
        params KeyValuePair<string, string>[] query
    )
    {
        var response = google.Handle(
            new LocalRequest(
                method,
                path,
                query,
                new Dictionary<string, string> { ["authorization"] = "Bearer person" },
                Encoding.UTF8.GetBytes(body),
                "http://127.0.0.1"
            )
        );
        return JsonNode.Parse(response.Body.Span) as JsonObject ?? [];
    }

    private sealed class InProcessFactory(ProgramInProcess program, GoogleResilience resilience)
        : HttpClientFactory
    {
        // The outer handler disposes the inner one, and the client disposes the outer.
#pragma warning disable CA2000
        protected override HttpMessageHandler CreateHandler(CreateHttpClientArgs args) =>
            new ResilienceHandler(
                resilience,
                new Doorway(program) { InnerHandler = program._google.CreateHandler() }
            );
#pragma warning restore CA2000
    }

    private sealed class Doorway(ProgramInProcess program) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            if (program.BeforeRequest is { } tell)
            {
                tell(await WorkerRequest.Of(request, cancellationToken));
            }

            request.Headers.Authorization = new("Bearer", "worker");
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
