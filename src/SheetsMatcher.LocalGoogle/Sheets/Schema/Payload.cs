using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Sheets.Schema;

/// <summary>
/// Reads a request body as Google does: names and types are checked against the interface
/// description, names become <c>lowerCamel</c>, null fields are absent. Handlers may rely on it.
/// Everything wrong is told at once, a line each (reported).
/// </summary>
internal sealed class Payload
{
    private readonly List<PayloadProblem> _problems = [];

    /// <param name="at">
    /// What Google calls the whole body in a refusal: <c>data</c> for one range of values; mostly nothing.
    /// </param>
    public static JsonObject Read(LocalRequest request, string message, string at = "")
    {
        if (request.Body.Length == 0)
        {
            return [];
        }

        var reader = new Payload();
        var read = PayloadSyntax.Parse(request.Body) is JsonObject body
            ? reader.Checked(body, message, at)
            : reader.Wrong(PayloadProblem.Received("", "Root element must be a message."));
        return reader._problems.Count == 0
            ? read ?? []
            : throw PayloadProblem.Refusal(reader._problems);
    }

    private JsonObject Checked(JsonObject body, string message, string path)
    {
        var fields = GoogleSchema.Fields(message);
        var clean = new JsonObject();
        foreach (var (sentName, value) in body)
        {
            var name = ProtoName.Camel(sentName);
            if (!fields.TryGetValue(name, out var type))
            {
                Wrong(PayloadProblem.UnknownName(sentName, path, "Cannot find field."));
            }
            else if (value is not null)
            {
                CheckOnlyOne(message, clean, sentName, path);
                clean[name] = Field(value, type, sentName, path);
            }
        }

        return clean;
    }

    /// <summary>The kinds of a request exclude one another.</summary>
    private void CheckOnlyOne(string message, JsonObject before, string sentName, string path)
    {
        if (message == "Request" && before.Count > 0)
        {
            Wrong(
                PayloadProblem.Invalid(
                    path,
                    "oneof",
                    $"oneof field 'kind' is already set. Cannot set '{sentName}'"
                )
            );
        }
    }

    private JsonNode? Field(JsonNode value, FieldType type, string sentName, string parent)
    {
        var path = PayloadProblem.Below(parent, sentName);
        return (type, value) switch
        {
            (FieldType.Message or FieldType.Plain or FieldType.Choice, JsonArray) => Wrong(
                PayloadProblem.UnknownName(
                    sentName,
                    parent,
                    "Proto field is not repeating, cannot start list."
                )
            ),
            (FieldType.Plain or FieldType.Choice, JsonObject) => Wrong(
                PayloadProblem.Invalid(
                    parent,
                    ProtoName.Snake(sentName),
                    "Starting an object on a scalar field"
                )
            ),
            (FieldType.Choice(var names), JsonValue text) => Choice(text, names, path),
            _ => Checked(value, type, path),
        };
    }

    private JsonNode? Checked(JsonNode? value, FieldType type, string path) =>
        (type, value) switch
        {
            (FieldType.Anything, _) => value?.DeepClone(),
            (FieldType.Message(var name), JsonObject body) => Checked(body, name, path),
            (FieldType.Message(var name), _) => Invalid(path, GoogleSchema.TypeName(name), value),
            (FieldType.ListOf(var item), JsonArray list) => new JsonArray([
                .. list.Select((entry, i) => Entry(entry, item, $"{path}[{i}]")),
            ]),
            (FieldType.ListOf(var item), _) => new JsonArray(Entry(value, item, path)),
            (FieldType.MapOf(var item), JsonObject map) => new JsonObject(
                map.Select(pair =>
                    KeyValuePair.Create(pair.Key, Checked(pair.Value, item, $"{path}.{pair.Key}"))
                )
            ),
            (FieldType.Choice(var names), JsonValue text) => Choice(text, names, path),
            (FieldType.Plain(var name), JsonValue scalar) => Scalar(scalar, name, path),
            _ => Wrong(PayloadProblem.Received(path, $"Unexpected value at '{path}'.")),
        };

    /// <summary>
    /// One value may stand for a list of it, but not for a list within a list: a row of values.
    /// </summary>
    private JsonNode? Entry(JsonNode? value, FieldType item, string path) =>
        item is FieldType.ListOf && value is not (null or JsonArray)
            ? Invalid(path, "type.googleapis.com/google.protobuf.ListValue", value)
            : Checked(value, item, path);

    private JsonNode? Choice(JsonValue value, IReadOnlyList<string> names, string path) =>
        value.GetValueKind() switch
        {
            JsonValueKind.String when names.Contains(value.GetValue<string>()) => value.DeepClone(),
            JsonValueKind.Number
                when value.TryGetValue<int>(out var number)
                    && number >= 0
                    && number < names.Count => names[number],
            _ => Invalid(path, PayloadProblem.EnumType(path), value),
        };

    private JsonNode? Scalar(JsonValue value, string type, string path) =>
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
            ("int", _) => Invalid(path, "TYPE_INT32", value),
            ("long", _) => Invalid(path, "TYPE_INT64", value),
            ("bytes", _) => Invalid(path, "TYPE_BYTES", value),
            ("number", _) => Invalid(path, "TYPE_DOUBLE", value),
            ("bool", _) => Invalid(path, "TYPE_BOOL", value),
            _ => Invalid(path, "TYPE_STRING", value),
        };

    /// <summary>Google takes base64 in both alphabets, padded or not.</summary>
    private JsonNode? Bytes(JsonValue value, string path)
    {
        var text = value.GetValue<string>().Replace('+', '-').Replace('/', '_');
        return Base64Url.IsValid(text)
            ? text
            : Wrong(
                new PayloadProblem(
                    path,
                    $"Invalid value at '{path}' (TYPE_BYTES), Base64 decoding failed for \"{value}\""
                )
            );
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

    private JsonObject? Invalid(string path, string type, JsonNode? value) =>
        Wrong(PayloadProblem.Invalid(path, type, value?.ToJsonString() ?? "null"));

    private JsonObject? Wrong(PayloadProblem problem)
    {
        _problems.Add(problem);
        return null;
    }
}
