using System.Buffers.Text;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using SheetsMatcher.Benchmarks.Report;
using SheetsMatcher.LocalGoogle;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.Benchmarks.LocalGoogle;

/// <summary>
/// Keeping the whole state of a LocalGoogle and going back to it, at the size of the sample program: one
/// spreadsheet of eleven tabs, sixty form responses and four hundred letters in a mailbox.
/// </summary>
internal sealed class SnapshotRuns(BenchmarkOptions options, ResultTable table)
{
    private const int Repeats = 1_001;
    private const int Responses = 60;
    private const int Letters = 400;

    private static readonly TimeSpan _bar = TimeSpan.FromMilliseconds(1);

    private static readonly Dictionary<string, string> _headers = new()
    {
        ["authorization"] = "Bearer x",
    };

    private readonly LocalGoogleService _service = new(
        new LocalGoogleOptions(),
        TimeProvider.System
    );

    public void CaptureAndRestore()
    {
        Fill();
        var times = new List<TimeSpan>();
        for (var i = 0; i < options.Size(Repeats); i++)
        {
            // Something is changed in between, so that there is something to go back from.
            var kept = _service.Capture();
            var captured = Timing.Once(() => _service.Capture()).Time;
            Post("/gmail/v1/users/me/labels", new() { ["name"] = "Passing" });
            times.Add(captured + Timing.Once(() => _service.Restore(kept)));
        }

        table.AddTime(
            new Measured(
                "snapshot and restore, median",
                $"{Responses} responses, {Letters} letters",
                Timing.Median(times)
            ),
            _bar
        );
    }

    private void Fill()
    {
        var id = (string?)Post("/v4/spreadsheets", [])["spreadsheetId"] ?? "";
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
            $"/v4/spreadsheets/{id}:batchUpdate",
            new() { ["requests"] = new JsonArray([.. tabs]) }
        );
        Post("/local/forms", Form(id));
        for (var i = 0; i < Responses; i++)
        {
            Send("/forms/d/e/f/formResponse", $"entry.1=Person+{i}");
        }

        Post("/local/limits", new() { ["recipientsPerDay"] = null });
        for (var i = 0; i < Letters; i++)
        {
            var letter =
                $"To: p{i}@example.org\r\nSubject: Letter {i}\r\n\r\n{new string('x', 1_000)}\r\n";
            var raw = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(letter));
            Post("/gmail/v1/users/me/messages/send", new() { ["raw"] = raw });
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

    private JsonObject Post(string path, JsonObject body) =>
        JsonNode.Parse(Send(path, body.ToJsonString()).Body.Span) as JsonObject ?? [];

    private LocalResponse Send(string path, string body)
    {
        var request = new LocalRequest(
            "POST",
            path,
            [],
            _headers,
            Encoding.UTF8.GetBytes(body),
            "http://127.0.0.1"
        );
        var response = _service.Handle(request);
        return response.Status < 400
            ? response
            : throw new UnreachableException(Encoding.UTF8.GetString(response.Body.Span));
    }
}
