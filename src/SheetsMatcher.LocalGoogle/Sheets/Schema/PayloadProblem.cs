using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Sheets.Schema;

/// <summary>
/// One thing wrong with a body, in the words of Google's JSON reader, which is part of the public
/// Protocol Buffers sources.
/// </summary>
/// <param name="Path">The message or field at fault; empty for the body itself.</param>
internal sealed record PayloadProblem(string Path, string Text)
{
    /// <summary>Enums that belong to no message, by the last word of their field's name.</summary>
    private static readonly string[] SharedEnums =
    [
        "Dimension",
        "ValueInputOption",
        "ValueRenderOption",
        "DateTimeRenderOption",
        "SortOrder",
        "PasteType",
        "PasteOrientation",
    ];

    public static PayloadProblem Received(string path, string text) =>
        new(path, $"Invalid JSON payload received. {text}");

    public static PayloadProblem UnknownName(string name, string path, string why) =>
        Received(
            path,
            path.Length == 0
                ? $"Unknown name \"{name}\": {why}"
                : $"Unknown name \"{name}\" at '{path}': {why}"
        );

    public static PayloadProblem Invalid(string path, string type, string value) =>
        new(path, $"Invalid value at '{path}' ({type}), {value}");

    public static GoogleErrorException Refusal(IReadOnlyList<PayloadProblem> problems) =>
        new(
            400,
            "INVALID_ARGUMENT",
            string.Join('\n', problems.Select(problem => problem.Text)),
            details:
            [
                new JsonObject
                {
                    ["@type"] = "type.googleapis.com/google.rpc.BadRequest",
                    ["fieldViolations"] = new JsonArray([
                        .. problems.Select(problem => problem.ToViolation()),
                    ]),
                },
            ]
        );

    public static string Below(string path, string name) =>
        path.Length == 0 ? ProtoName.Snake(name) : $"{path}.{ProtoName.Snake(name)}";

    /// <summary>The type's name, made from the field's, since the description has none.</summary>
    public static string EnumType(string path)
    {
        if (path.EndsWith("condition.type", StringComparison.Ordinal))
        {
            return "type.googleapis.com/google.apps.sheets.v4.ConditionType";
        }

        var field = ProtoName.Camel("_" + path[(path.LastIndexOf('.') + 1)..].Split('[')[0]);
        var name = char.ToUpperInvariant(field[0]) + field[1..];
        var shared = SharedEnums.FirstOrDefault(known =>
            name.EndsWith(known, StringComparison.Ordinal)
        );
        return $"type.googleapis.com/google.apps.sheets.v4.{shared ?? name}";
    }

    private JsonObject ToViolation()
    {
        var violation = new JsonObject();
        if (Path.Length > 0)
        {
            violation["field"] = Path;
        }

        violation["description"] = Text;
        return violation;
    }
}
