using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Sheets.Format;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Schema;

namespace SheetsMatcher.LocalGoogle.Sheets.View;

/// <summary>
/// Makes <c>CellData</c>, only the fields that the mask wants, since large tabs have many cells.
/// </summary>
internal sealed class CellJson(FieldMask? mask, string locale)
{
    private static readonly JsonObject Default = DefaultFormat.Message();

    private readonly bool _entered = Wants(mask, "userEnteredValue");
    private readonly bool _effective = Wants(mask, "effectiveValue");
    private readonly bool _formatted = Wants(mask, "formattedValue");
    private readonly bool _format = Wants(mask, "userEnteredFormat");
    private readonly bool _effectiveFormat = Wants(mask, "effectiveFormat");
    private readonly bool _note = Wants(mask, "note");
    private readonly bool _validation = Wants(mask, "dataValidation");
    private readonly bool _runs = Wants(mask, "textFormatRuns");

    public JsonObject Of(Cell? cell)
    {
        var json = new JsonObject();
        if (cell is null)
        {
            return json;
        }

        Put(json, "userEnteredValue", _entered ? Entered(cell.Value) : null);
        Put(json, "effectiveValue", _effective ? Effective(cell.Value) : null);
        var text = _formatted && cell.Value is not null ? CellText.Of(cell, locale) : null;
        Put(json, "formattedValue", text);
        Put(json, "userEnteredFormat", _format ? cell.Format?.DeepClone() : null);
        Put(json, "effectiveFormat", EffectiveFormat(cell));
        Put(json, "note", _note ? cell.Note : null);
        Put(json, "textFormatRuns", _runs ? cell.TextRuns?.DeepClone() : null);
        Put(json, "dataValidation", _validation ? cell.Validation?.DeepClone() : null);
        return json;
    }

    private static JsonObject? Entered(CellValue? value) =>
        value is CellValue.Formula(var source)
            ? new JsonObject { ["formulaValue"] = source }
            : Effective(value);

    private static JsonObject? Effective(CellValue? value) =>
        value switch
        {
            null => null,
            CellValue.Text(var text) => new JsonObject { ["stringValue"] = text },
            CellValue.Number(var number) => new JsonObject { ["numberValue"] = number },
            CellValue.Truth(var truth) => new JsonObject { ["boolValue"] = truth },
            _ => new JsonObject
            {
                ["errorValue"] = new JsonObject
                {
                    ["type"] = "ERROR",
                    ["message"] = "LocalGoogle keeps formulas but does not calculate them.",
                },
            },
        };

    private JsonObject? EffectiveFormat(Cell cell)
    {
        if (!_effectiveFormat || (cell.Value is null && cell.Format is null))
        {
            return null;
        }

        var format = Merged(Default, cell.Format);
        format["horizontalAlignment"] ??= cell.Value switch
        {
            CellValue.Number => "RIGHT",
            CellValue.Truth or CellValue.Formula => "CENTER",
            _ => "LEFT",
        };
        format["hyperlinkDisplayType"] ??= "PLAIN_TEXT";
        return format;
    }

    private static JsonObject Merged(JsonObject below, JsonObject? above)
    {
        var merged = below.Copy();
        foreach (var (name, value) in above ?? [])
        {
            var isColor = name.Contains("Color", StringComparison.Ordinal);
            merged[name] =
                !isColor && value is JsonObject inner && merged[name] is JsonObject old
                    ? Merged(old, inner)
                    : value?.DeepClone();
        }

        return merged;
    }

    private static bool Wants(FieldMask? mask, string name) => mask is null || mask.Includes(name);

    private static void Put(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
