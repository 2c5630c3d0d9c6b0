using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SheetsMatcher.Worker.Tests.Google.Support;

/// <summary>JSON without its layout, so that expected bodies can be written to be read.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions s_readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Plain(string json) => Plain(JsonNode.Parse(json));

    public static string Plain(JsonNode? json) => json?.ToJsonString(s_readable) ?? "";

    /// <summary>
    /// The members of an array one by one, for messages that name the one that differs.
    /// </summary>
    public static IReadOnlyList<string> Items(JsonNode? array) =>
        [.. (array?.AsArray() ?? []).Select(Plain)];

    public static IReadOnlyList<string> Items(string array) => Items(JsonNode.Parse(array));
}
