using System.Text.Json;

namespace SheetsMatcher.Worker.Google.Http;

/// <summary>
/// Google's error body: <c>{"error": {"code", "message", "status", "errors": [{"reason"}],
/// "details": [{"reason"}]}}</c>; the token endpoint has <c>{"error": "invalid_grant"}</c> instead.
/// </summary>
internal sealed record GoogleErrorBody(string Message, string Status, IReadOnlyList<string> Reasons)
{
    public static GoogleErrorBody Empty { get; } = new("", "", []);

    public static GoogleErrorBody Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("error", out var error))
        {
            return Empty;
        }

        return error.ValueKind switch
        {
            JsonValueKind.String => Empty with { Reasons = [error.GetString() ?? ""] },
            JsonValueKind.Object => new(
                Text(error, "message"),
                Text(error, "status"),
                [.. ReasonsIn(error, "errors"), .. ReasonsIn(error, "details")]
            ),
            _ => Empty,
        };
    }

    public bool Says(string reason) =>
        string.Equals(Status, reason, StringComparison.OrdinalIgnoreCase)
        || Reasons.Contains(reason, StringComparer.OrdinalIgnoreCase);

    public bool Mentions(string words) =>
        Message.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> ReasonsIn(JsonElement error, string list) =>
        error.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray().Select(item => Text(item, "reason")).Where(r => r.Length > 0)
            : [];

    private static string Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString() ?? ""
            : "";
}
