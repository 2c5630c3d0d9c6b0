using System.Globalization;
using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Sheets.Model;

/// <summary>
/// Typed reading of a payload that has been checked against the interface description.
/// </summary>
internal static class JsonFields
{
    public static int? Int(this JsonObject json, string name) => json[name]?.GetValue<int>();

    /// <summary>
    /// Any number, whether it was sent or made here, as single or double precision.
    /// </summary>
    public static double? Number(this JsonObject json, string name) =>
        json[name] is { } value
            ? double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture)
            : null;

    public static bool? Bool(this JsonObject json, string name) => json[name]?.GetValue<bool>();

    public static string? Text(this JsonObject json, string name) => json[name]?.GetValue<string>();

    public static JsonObject? Message(this JsonObject json, string name) =>
        json[name] as JsonObject;

    public static IEnumerable<JsonObject> Messages(this JsonObject json, string name) =>
        (json[name] as JsonArray)?.OfType<JsonObject>() ?? [];

    /// <summary>Google's answers begin with an item's id, wherever the request had it.</summary>
    public static void PutFirst(this JsonObject json, string name, JsonNode? value)
    {
        json.Remove(name);
        json.Insert(0, name, value);
    }

    public static JsonObject Copy(this JsonObject json) => json.DeepClone().AsObject();
}
