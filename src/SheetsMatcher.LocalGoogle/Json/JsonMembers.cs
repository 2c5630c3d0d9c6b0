using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Json;

/// <summary>
/// Reads members of a JSON object; a member of the wrong kind is refused by its name.
/// </summary>
internal static class JsonMembers
{
    public static string? Text(this JsonObject body, string name) =>
        body[name] is { } node
            ? Plain(node, name, JsonValueKind.String, "text").GetValue<string>()
            : null;

    public static string RequiredText(this JsonObject body, string name) =>
        body.Text(name) is { Length: > 0 } text ? text : throw Wrong(name, "is required");

    public static bool? Truth(this JsonObject body, string name) =>
        body[name] switch
        {
            null => null,
            JsonValue value when value.TryGetValue(out bool truth) => truth,
            _ => throw Wrong(name, "must be true or false"),
        };

    public static double? Number(this JsonObject body, string name) =>
        body[name] is { } node
            ? Plain(node, name, JsonValueKind.Number, "a number").GetValue<double>()
            : null;

    public static int? Whole(this JsonObject body, string name) =>
        body.Number(name) switch
        {
            null => null,
            { } number when number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue =>
                (int)number,
            { } number => throw Wrong(
                name,
                $"must be a whole number, not {number.ToString(CultureInfo.InvariantCulture)}"
            ),
        };

    public static JsonArray Items(this JsonObject body, string name) =>
        body[name] switch
        {
            null => [],
            JsonArray items => items,
            _ => throw Wrong(name, "must be a list"),
        };

    public static IReadOnlyList<string> Texts(this JsonObject body, string name) =>
        [
            .. body.Items(name)
                .Select(item =>
                    item is JsonValue value && value.TryGetValue(out string? text)
                        ? text
                        : throw Wrong(name, "must be a list of texts")
                ),
        ];

    public static JsonObject? Part(this JsonObject body, string name) =>
        body[name] switch
        {
            null => null,
            JsonObject part => part,
            _ => throw Wrong(name, "must be an object"),
        };

    /// <summary>Refuses a member with another name than these.</summary>
    public static void OnlyHas(this JsonObject body, params IReadOnlyList<string> names)
    {
        if (body.FirstOrDefault(pair => !names.Contains(pair.Key)).Key is { } unknown)
        {
            throw Wrong(unknown, $"is none of {string.Join(", ", names)}");
        }
    }

    public static GoogleErrorException Wrong(string name, string what) =>
        GoogleErrorException.InvalidArgument($"\"{name}\" {what}.");

    private static JsonValue Plain(JsonNode node, string name, JsonValueKind kind, string what) =>
        node is JsonValue value && value.GetValueKind() == kind
            ? value
            : throw Wrong(name, $"must be {what}");
}
