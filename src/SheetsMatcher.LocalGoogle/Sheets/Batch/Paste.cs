using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Format;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>What a paste takes from the source cell and what it leaves of the target's.</summary>
internal static class Paste
{
    /// <summary>A formula has no value here; what stands in its place in answers is pasted.</summary>
    private static readonly CellValue NotCalculated = new CellValue.Text(CellText.NotCalculated);

    public static Func<Cell?, Cell?, Cell?> Of(string? type) =>
        type switch
        {
            null or "PASTE_NORMAL" => (source, _) => source,
            "PASTE_VALUES" => (source, target) =>
                WithValue(
                    target,
                    source?.Value is CellValue.Formula ? NotCalculated : source?.Value
                ),
            "PASTE_FORMULA" => (source, target) => WithValue(target, source?.Value),
            "PASTE_FORMAT" => (source, target) =>
                (target ?? Cell.Blank) with
                {
                    Format = source?.Format,
                },
            "PASTE_NO_BORDERS" => (source, target) =>
                (source ?? Cell.Blank) with
                {
                    Format = WithBordersOf(source?.Format, target?.Format),
                },
            "PASTE_DATA_VALIDATION" => (source, target) =>
                (target ?? Cell.Blank) with
                {
                    Validation = source?.Validation,
                },
            _ => throw GoogleErrorException.InvalidArgument(
                $"pasteType {type} is not implemented here."
            ),
        };

    private static Cell WithValue(Cell? target, CellValue? value) =>
        (target ?? Cell.Blank) with
        {
            Value = value,
            TextRuns = null,
        };

    private static JsonObject? WithBordersOf(JsonObject? source, JsonObject? target)
    {
        var format = source?.Copy() ?? [];
        format.Remove("borders");
        if (target?["borders"] is { } borders)
        {
            format["borders"] = borders.DeepClone();
        }

        return format.Count > 0 ? format : null;
    }
}
