using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SheetsMatcher.Benchmarks.Report;
using SheetsMatcher.LocalGoogle;

namespace SheetsMatcher.Benchmarks.LocalGoogle;

/// <summary>
/// How fast LocalGoogle answers: requests one after the other, as a test sends them, and one large read.
/// </summary>
internal sealed class LocalGoogleRuns(BenchmarkOptions options, ResultTable table)
{
    private const int Reads = 3_000;
    private const int Batches = 1_000;
    private const int LargeRows = 20_000;
    private const int LargeColumns = 20;

    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _largeReadMax = TimeSpan.FromMilliseconds(150);

    public void ValuesGet()
    {
        using var client = InProcess();
        var sheet = Filled(client, 10, 5);
        Measure(
            "values.get, in process",
            options.Size(Reads),
            "requests",
            _second,
            async () => await Get(client, sheet)
        );
    }

    public void BatchUpdate()
    {
        using var client = InProcess();
        var sheet = Filled(client, 10, 5);
        const string body = """
            {"requests": [{"updateCells": {"start": {"rowIndex": 1, "columnIndex": 1}, "fields": "userEnteredValue",
            "rows": [{"values": [{"userEnteredValue": {"stringValue": "Approve"}}]}]}}]}
            """;
        Measure(
            "batchUpdate of a cell, in process",
            options.Size(Batches),
            "requests",
            _second,
            async () =>
            {
                using var content = new StringContent(body);
                using var answer = await client.PostAsync($"{sheet}:batchUpdate", content);
                answer.EnsureSuccessStatusCode();
            }
        );
    }

    public void LargeRead()
    {
        var rows = options.Size(LargeRows);
        var service = new LocalGoogleService(new LocalGoogleOptions(), TimeProvider.System);
        var server = Wait(LocalGoogleServer.StartAsync(service, new Uri("http://127.0.0.1:0")));
        try
        {
            using var client = SignedIn(new HttpClient(), server.Address);
            var sheet = Filled(client, rows, LargeColumns);
            var (_, time) = Timing.MedianOfThree(() =>
                Wait(Repeat(1, async () => await Get(client, sheet)))
            );
            table.AddTime(
                new Measured(
                    "values.get, loopback",
                    $"{BenchmarkOptions.Named(rows)} × {LargeColumns} cells",
                    time
                ),
                _largeReadMax
            );
        }
        finally
        {
            Wait(server.DisposeAsync().AsTask().ContinueWith(_ => true, TaskScheduler.Default));
        }
    }

    private void Measure(string name, int count, string what, TimeSpan bar, Func<Task> request)
    {
        var (_, time) = Timing.MedianOfThree(() => Wait(Repeat(count, request)));
        table.AddTime(new Measured(name, $"{BenchmarkOptions.Named(count)} {what}", time), bar);
    }

    private static async Task<int> Repeat(int count, Func<Task> request)
    {
        for (var i = 0; i < count; i++)
        {
            await request();
        }

        return count;
    }

    private static HttpClient InProcess() =>
        SignedIn(
            new HttpClient(
                new LocalGoogleService(
                    new LocalGoogleOptions(),
                    TimeProvider.System
                ).CreateHandler()
            ),
            new Uri("http://127.0.0.1")
        );

    private static HttpClient SignedIn(HttpClient client, Uri address)
    {
        client.BaseAddress = new Uri(address, "/v4/spreadsheets/");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "x");
        return client;
    }

    /// <summary>A new spreadsheet with so many rows of text and numbers; its id.</summary>
    private static string Filled(HttpClient client, int rows, int columns)
    {
        var size = new JsonObject { ["rowCount"] = rows, ["columnCount"] = columns };
        var tab = new JsonObject
        {
            ["properties"] = new JsonObject { ["title"] = "S", ["gridProperties"] = size },
        };
        using var made = Wait(
            client.PostAsJsonAsync(
                "/v4/spreadsheets",
                new JsonObject { ["sheets"] = new JsonArray(tab) }
            )
        );
        var sheet = $"{Wait(made.Content.ReadFromJsonAsync<JsonObject>())?["spreadsheetId"]}";
        var values = Enumerable
            .Range(0, rows)
            .Select(row =>
                Enumerable
                    .Range(0, columns)
                    .Select(column => column % 2 == 0 ? (object)$"text {row}" : row + column)
            );
        using var put = Wait(
            client.PutAsJsonAsync($"{sheet}/values/S!A1?valueInputOption=RAW", new { values })
        );
        put.EnsureSuccessStatusCode();
        return sheet;
    }

    private static async Task<int> Get(HttpClient client, string sheet) =>
        (
            await client.GetByteArrayAsync($"{sheet}/values/S?valueRenderOption=UNFORMATTED_VALUE")
        ).Length;

    /// <summary>The runs are not asynchronous, and nothing else waits here.</summary>
    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
