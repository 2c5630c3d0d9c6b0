using System.Buffers.Text;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using SheetsMatcher.Benchmarks.Report;
using SheetsMatcher.LocalGoogle;

namespace SheetsMatcher.Benchmarks.LocalGoogle;

/// <summary>
/// Keeping the whole state of a LocalGoogle and going back to it, at the size of the sample program: one
/// spreadsheet of ten tabs, sixty form responses and four hundred letters in a mailbox.
/// </summary>
internal sealed class SnapshotRuns(BenchmarkOptions options, ResultTable table)
{
    private const int Repeats = 1_001;
    private const int Responses = 60;
    private const int Letters = 400;

    private static readonly TimeSpan _bar = TimeSpan.FromMilliseconds(1);

    public void CaptureAndRestore()
    {
        var service = new LocalGoogleService(new LocalGoogleOptions(), TimeProvider.System);
        using var client = new HttpClient(service.CreateHandler())
        {
            BaseAddress = new Uri("http://127.0.0.1"),
            DefaultRequestHeaders =
            {
                Authorization = new AuthenticationHeaderValue("Bearer", "x"),
            },
        };
        Fill(client);
        var repeats = options.Size(Repeats);
        var times = new List<TimeSpan>(repeats);
        for (var i = 0; i < repeats; i++)
        {
            // Something is changed in between, so that there is something to go back from.
            var started = Stopwatch.GetTimestamp();
            var kept = service.Capture();
            var captured = Stopwatch.GetElapsedTime(started);
            Post(client, "/gmail/v1/users/me/labels", new JsonObject { ["name"] = "Passing" });
            started = Stopwatch.GetTimestamp();
            service.Restore(kept);
            times.Add(captured + Stopwatch.GetElapsedTime(started));
        }

        times.Sort();
        table.AddTime(
            new Measured(
                "snapshot and restore, median",
                $"{Responses} responses, {Letters} letters",
                times[times.Count / 2]
            ),
            _bar
        );
    }

    private static void Fill(HttpClient client)
    {
        var sheet = Post(client, "/v4/spreadsheets", []);
        var id = (string?)sheet["spreadsheetId"] ?? "";
        var tabs = Enumerable
            .Range(1, 9)
            .Select(number => new JsonObject
            {
                ["addSheet"] = new JsonObject
                {
                    ["properties"] = new JsonObject { ["title"] = $"Tab {number}" },
                },
            });
        Post(
            client,
            $"/v4/spreadsheets/{id}:batchUpdate",
            new() { ["requests"] = new JsonArray([.. tabs]) }
        );
        Post(client, "/local/forms", Form(id));
        for (var i = 0; i < Responses; i++)
        {
            using var fields = new FormUrlEncodedContent([new("entry.1", $"Person {i}")]);
            client
                .PostAsync("/forms/d/e/f/formResponse", fields)
                .GetAwaiter()
                .GetResult()
                .Dispose();
        }

        Post(client, "/local/limits", new() { ["recipientsPerDay"] = null });
        for (var i = 0; i < Letters; i++)
        {
            var letter =
                $"To: p{i}@example.org\r\nSubject: Letter {i}\r\n\r\n{new string('x', 1_000)}\r\n";
            var raw = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(letter));
            Post(client, "/gmail/v1/users/me/messages/send", new() { ["raw"] = raw });
        }
    }

    private static JsonObject Form(string spreadsheetId) =>
        new()
        {
            ["formId"] = "f",
            ["title"] = "F",
            ["spreadsheetId"] = spreadsheetId,
            ["tabTitle"] = "Responses",
            ["questions"] = new JsonArray(
                new JsonObject
                {
                    ["entryId"] = 1,
                    ["title"] = "Name",
                    ["type"] = "text",
                }
            ),
        };

    private static JsonObject Post(HttpClient client, string path, JsonObject body)
    {
        using var answer = client.PostAsJsonAsync(path, body).GetAwaiter().GetResult();
        answer.EnsureSuccessStatusCode();
        return answer.Content.ReadFromJsonAsync<JsonObject>().GetAwaiter().GetResult() ?? [];
    }
}
