using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using SheetsMatcher.LocalGoogle.Drive;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

/// <summary>A store behind its routes, spoken to in JSON as clients do.</summary>
internal sealed class LocalSheets
{
    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly RouteTable _routes = new();

    public LocalSheets()
    {
        Store = new SheetsStore(new IdSource(7), Clock, Changes);
        SheetsRoutes.Map(_routes, Store);
        DriveRoutes.Map(_routes, Store);
    }

    public FakeTimeProvider Clock { get; } =
        new(new DateTimeOffset(2010, 11, 5, 17, 0, 0, TimeSpan.Zero));

    public ChangeFeed Changes { get; } = new();

    public SheetsStore Store { get; }

    /// <summary>A spreadsheet with one tab <c>Sheet1</c> (sheetId 0) unless told otherwise.</summary>
    public string Create(string body = "{}") =>
        Send("POST", "/v4/spreadsheets", body)["spreadsheetId"]?.GetValue<string>()
        ?? throw new AssertionException("No spreadsheetId in the answer.");

    public JsonObject Send(string method, string path, string? body = null)
    {
        var response = Answer(method, path, body);
        var text = Encoding.UTF8.GetString(response.Body.Span);
        Assert.That(response.Status, Is.EqualTo(200), text);
        return JsonNode.Parse(text) as JsonObject ?? [];
    }

    /// <summary>The <c>error</c> of an answer that must be a refusal.</summary>
    public JsonObject Refusal(string method, string path, string? body = null)
    {
        var response = Answer(method, path, body);
        Assert.That(response.Status, Is.GreaterThanOrEqualTo(400));
        return JsonNode.Parse(response.Body.Span)?["error"] as JsonObject ?? [];
    }

    public string RefusalText(string method, string path, string? body = null) =>
        Refusal(method, path, body)["message"]?.GetValue<string>() ?? "";

    public JsonObject Batch(string id, params string[] requests) =>
        Send("POST", $"/v4/spreadsheets/{id}:batchUpdate", Requests(requests));

    public string BatchRefusal(string id, params string[] requests) =>
        RefusalText("POST", $"/v4/spreadsheets/{id}:batchUpdate", Requests(requests));

    public void Put(string id, string range, string values, string option = "RAW") =>
        Send(
            "PUT",
            $"/v4/spreadsheets/{id}/values/{Uri.EscapeDataString(range)}?valueInputOption={option}",
            $$"""{"values": {{values}}}"""
        );

    /// <summary>The values of a range as compact JSON; <c>null</c> where the answer has none.</summary>
    public string Values(string id, string range, string query = "") =>
        Compact(
            Send("GET", $"/v4/spreadsheets/{id}/values/{Uri.EscapeDataString(range)}{query}")[
                "values"
            ]
        );

    /// <summary>JSON that was wrapped to be readable, as <see cref="Compact"/> gives it.</summary>
    public static string OneLine(string json) => Compact(JsonNode.Parse(json));

    public static string Compact(JsonNode? node) => node?.ToJsonString(Relaxed) ?? "null";

    public LocalResponse Answer(string method, string path, string? body = null)
    {
        var parts = path.Split('?', 2);
        var query =
            parts.Length < 2
                ? []
                : parts[1].Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Pair).ToArray();
        var request = new LocalRequest(
            method,
            parts[0],
            query,
            new Dictionary<string, string>(),
            Encoding.UTF8.GetBytes(body ?? ""),
            "http://127.0.0.1:5080"
        );
        try
        {
            return _routes.Answer(request)
                ?? throw new AssertionException($"No route for {method} {path}.");
        }
        catch (GoogleErrorException e)
        {
            return e.ToResponse();
        }
    }

    private static string Requests(string[] requests) =>
        $$"""{"requests": [{{string.Join(',', requests)}}]}""";

    private static KeyValuePair<string, string> Pair(string text)
    {
        var parts = text.Split('=', 2);
        return KeyValuePair.Create(
            Uri.UnescapeDataString(parts[0]),
            parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : ""
        );
    }
}
