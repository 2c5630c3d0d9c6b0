using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Sheets.Values;

/// <summary>
/// A JSON value as Protocol Buffers print it, which is how Google repeats a list or an object that
/// was sent in place of a cell's value (reported).
/// </summary>
internal static class ProtoText
{
    public static string Of(JsonNode? value, string indent) =>
        value switch
        {
            null => $"{indent}null_value: NULL_VALUE\n",
            JsonArray list => Block(
                indent,
                "list_value",
                list.Select(item => Block($"{indent}  ", "values", [Of(item, $"{indent}    ")]))
            ),
            JsonObject map => Block(
                indent,
                "struct_value",
                map.Select(pair => Entry(indent, pair))
            ),
            _ => $"{indent}{Kind(value)}: {value.ToJsonString()}\n",
        };

    private static string Entry(string indent, KeyValuePair<string, JsonNode?> pair) =>
        Block(
            $"{indent}  ",
            "fields",
            [
                $"{indent}    key: {JsonValue.Create(pair.Key).ToJsonString()}\n",
                Block($"{indent}    ", "value", [Of(pair.Value, $"{indent}      ")]),
            ]
        );

    private static string Kind(JsonNode value) =>
        value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.String => "string_value",
            System.Text.Json.JsonValueKind.Number => "number_value",
            _ => "bool_value",
        };

    private static string Block(string indent, string name, IEnumerable<string> parts) =>
        $"{indent}{name} {{\n{string.Concat(parts)}{indent}}}\n";
}
