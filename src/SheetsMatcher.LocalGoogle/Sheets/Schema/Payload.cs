using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Sheets.Schema;

/// <summary>
/// Reads a request body as Google does: names and types are checked against the interface
/// description, names become <c>lowerCamel</c>, null fields are absent. Handlers may rely on it.
/// </summary>
internal static class Payload
{
    /// <param name="at">
    /// What Google calls the whole body in a refusal: <c>data</c> for one range of values; mostly nothing.
    /// </param>
    public static JsonObject Read(LocalRequest request, string message, string at = "")
    {
        if (request.Body.Length == 0)
        {
            return [];
        }

        return Parse(request.Body) is JsonObject body
            ? Checked(body, message, at)
            : throw Refused(
                "",
                "Root element must be a message.",
                "Root element must be a message."
            );
    }

    private static JsonNode? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            var node = JsonNode.Parse(body.Span);
            _ = (node as JsonObject)?.Count; // a doubled name shows only once the object is used
            return node;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw Refused("", "Unexpected token.", "Unexpected token.");
        }
    }

    private static JsonObject Checked(JsonObject body, string message, string path)
    {
        var fields = GoogleSchema.Fields(message);
        var clean = new JsonObject();
        foreach (var (sentName, value) in body)
        {
            var name = ProtoName.Camel(sentName);
            if (!fields.TryGetValue(name, out var type))
            {
                var at = path.Length == 0 ? "" : $" at '{path}'";
                var text = $"Unknown name \"{sentName}\"{at}: Cannot find field.";
                throw Refused(path, text, text);
            }

            if (value is not null)
            {
                clean[name] = Checked(value, type, Below(path, name));
            }
        }

        return clean;
    }

    private static JsonNode? Checked(JsonNode? value, FieldType type, string path) =>
        (type, value) switch
        {
            (FieldType.Anything, _) => value?.DeepClone(),
            (FieldType.Message(var name), JsonObject body) => Checked(body, name, path),
            (FieldType.Message(var name), _) => throw Invalid(
                path,
                GoogleSchema.TypeName(name),
                value
            ),
            (FieldType.ListOf(var item), JsonArray list) => new JsonArray([
                .. list.Select((entry, i) => Entry(entry, item, $"{path}[{i}]")),
            ]),
            (FieldType.ListOf(var item), _) => Entry(value, item, path),
            (FieldType.MapOf(var item), JsonObject map) => new JsonObject(
                map.Select(pair =>
                    KeyValuePair.Create(pair.Key, Checked(pair.Value, item, $"{path}.{pair.Key}"))
                )
            ),
            (FieldType.Choice(var names), JsonValue text) => Choice(text, names, path),
            (FieldType.Plain(var name), JsonValue scalar) => Scalar(scalar, name, path),
            _ => throw Refused(path, $"Unexpected value at '{path}'.", "Unexpected value."),
        };

    /// <summary>
    /// One value may stand for a list of it, but not for a list within a list: a row of values.
    /// </summary>
    private static JsonNode? Entry(JsonNode? value, FieldType item, string path) =>
        item is FieldType.ListOf && value is not (null or JsonArray)
            ? throw Invalid(path, "type.googleapis.com/google.protobuf.ListValue", value)
            : Checked(value, item, path);

    private static JsonNode Choice(JsonValue value, IReadOnlyList<string> names, string path) =>
        value.GetValueKind() switch
        {
            JsonValueKind.String when names.Contains(value.GetValue<string>()) => value.DeepClone(),
            JsonValueKind.Number
                when value.TryGetValue<int>(out var number)
                    && number >= 0
                    && number < names.Count => names[number],
            _ => throw Invalid(path, "enum " + string.Join('|', names.Take(4)), value),
        };

    private static JsonNode Scalar(JsonValue value, string type, string path) =>
        (type, value.GetValueKind()) switch
        {
            ("string", JsonValueKind.String) => value.DeepClone(),
            ("bool", JsonValueKind.True or JsonValueKind.False) => value.DeepClone(),
            ("int", JsonValueKind.Number or JsonValueKind.String)
                when Number(value) is { } number
                    && number == Math.Truncate(number)
                    && Math.Abs(number) <= int.MaxValue => (int)number,
            ("number", JsonValueKind.Number or JsonValueKind.String)
                when Number(value) is { } number => number,
            ("long", JsonValueKind.Number or JsonValueKind.String)
                when long.TryParse(
                    value.ToString(),
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out var whole
                ) => whole.ToString(CultureInfo.InvariantCulture),
            ("bytes", JsonValueKind.String) => Bytes(value, path),
            ("int", _) => throw Invalid(path, "TYPE_INT32", value),
            ("long", _) => throw Invalid(path, "TYPE_INT64", value),
            ("bytes", _) => throw Invalid(path, "TYPE_BYTES", value),
            ("number", _) => throw Invalid(path, "TYPE_DOUBLE", value),
            ("bool", _) => throw Invalid(path, "TYPE_BOOL", value),
            _ => throw Invalid(path, "TYPE_STRING", value),
        };

    /// <summary>Google takes base64 in both alphabets, padded or not.</summary>
    private static JsonNode Bytes(JsonValue value, string path)
    {
        var text = value.GetValue<string>().Replace('+', '-').Replace('/', '_');
        if (!Base64Url.IsValid(text))
        {
            var problem =
                $"Invalid value at '{path}' (TYPE_BYTES), Base64 decoding failed for \"{value}\"";
            throw FieldErrors.Refusal(problem, path, problem);
        }

        return text;
    }

    private static double? Number(JsonValue value) =>
        double.TryParse(
            value.ToString(),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        ) && double.IsFinite(number)
            ? number
            : null;

    private static string Below(string path, string name) =>
        path.Length == 0 ? ProtoName.Snake(name) : $"{path}.{ProtoName.Snake(name)}";

    private static GoogleErrorException Invalid(string path, string type, JsonNode? value)
    {
        var text = $"Invalid value at '{path}' ({type}), {value?.ToJsonString() ?? "null"}";
        return FieldErrors.Refusal(text, path, text);
    }

    private static GoogleErrorException Refused(string path, string text, string description) =>
        FieldErrors.Refusal(
            $"Invalid JSON payload received. {text}",
            path,
            $"Invalid JSON payload received. {description}"
        );
}
