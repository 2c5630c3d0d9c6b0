using System.Text.Json;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Drive;

/// <summary>Reads a body with Drive's refusals.</summary>
internal static class DriveBody
{
    public static JsonObject Of(LocalRequest request)
    {
        try
        {
            return request.Body.Length == 0
                ? []
                : JsonNode.Parse(request.Body.Span) as JsonObject
                    ?? throw DriveErrors.Invalid("The body must be a JSON object.", "body");
        }
        catch (JsonException)
        {
            throw DriveErrors.Invalid("Parse Error", "body");
        }
    }

    public static string? Text(JsonObject body, string name) =>
        body[name] is not { } value ? null
        : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>()
        : throw DriveErrors.Invalid($"Invalid value for: {name}", name);

    public static bool? Truth(JsonObject body, string name) =>
        body[name]?.GetValueKind() switch
        {
            null => null,
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw DriveErrors.Invalid($"Invalid value for: {name}", name),
        };
}
