using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Values;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Trimming text, parting it into columns, and pasting it.</summary>
internal static partial class TextRequests
{
    /// <summary>The delimiters that are looked for, in the order in which one is preferred.</summary>
    private static readonly string[] Detected = [",", ";", "\t", "|", ".", " "];

    public static JsonObject? Trim(BatchContext context, JsonObject body)
    {
        var changed = 0;
        context
            .AreaOf(body)
            .Update(cell =>
            {
                var text = (cell?.Value as CellValue.Text)?.Content;
                var trimmed = text is null ? null : Trimmed(text);
                if (cell is null || trimmed == text)
                {
                    return cell;
                }

                changed++;
                return cell with
                {
                    Value = string.IsNullOrEmpty(trimmed) ? null : new CellValue.Text(trimmed),
                    TextRuns = null,
                };
            });
        return changed > 0 ? new JsonObject { ["cellsChangedCount"] = changed } : [];
    }

    public static JsonObject? ToColumns(BatchContext context, JsonObject body)
    {
        var source = context.AreaOf(body, "source");
        if (source.Width != 1)
        {
            throw GoogleErrorException.InvalidArgument(
                $"source must span exactly one column, not {source.Width}."
            );
        }

        var grid = source.Tab.Grid;
        var texts = Enumerable
            .Range(source.Top, source.Height)
            .Select(row => (grid.CellAt(row, source.Left)?.Value as CellValue.Text)?.Content)
            .ToList();
        var delimiter = DelimiterOf(body, texts);
        for (var i = 0; i < texts.Count; i++)
        {
            var parts = texts[i]?.Split(delimiter) ?? [];
            if (parts.Length > 1)
            {
                Type(context, source.Tab, source.Top + i, source.Left, parts);
            }
        }

        return null;
    }

    public static JsonObject? Paste(BatchContext context, JsonObject body)
    {
        if (
            body.Bool("html") is true
            || body.Text("type") is not (null or "PASTE_NORMAL" or "PASTE_VALUES")
        )
        {
            throw GoogleErrorException.InvalidArgument(
                "Only data with a delimiter, of the type PASTE_NORMAL or PASTE_VALUES, "
                    + "is implemented here."
            );
        }

        var place = BatchContext.Required(body, "coordinate");
        var tab = context.TabOf(place);
        var delimiter = body.Text("delimiter") is { Length: > 0 } text
            ? text
            : throw GoogleErrorException.InvalidArgument("Must specify delimiter or html.");
        var (top, left) = (place.Int("rowIndex") ?? 0, place.Int("columnIndex") ?? 0);
        if (top < 0 || top >= tab.Grid.RowCount || left < 0 || left >= tab.Grid.ColumnCount)
        {
            throw GoogleErrorException.InvalidArgument(
                $"coordinate is not on the grid of {tab.Grid.RowCount} rows and "
                    + $"{tab.Grid.ColumnCount} columns."
            );
        }

        foreach (var line in (body.Text("data") ?? "").TrimEnd('\n').Split('\n'))
        {
            Type(context, tab, top++, left, DelimitedText.Split(line.TrimEnd('\r'), delimiter));
        }

        return null;
    }

    /// <summary>Writes a row of texts as a person would type them; the grid grows for them.</summary>
    private static void Type(
        BatchContext context,
        Tab tab,
        int row,
        int left,
        IReadOnlyList<string> texts
    )
    {
        var input = ValueInput.Of("USER_ENTERED", context.Spreadsheet, context.Now);
        GridLines.GrowTo(context.Spreadsheet, tab, row + 1, left + texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            var old = tab.Grid.CellAt(row, left + i);
            tab.Grid.SetCell(row, left + i, input.Into(old, texts[i]));
        }
    }

    private static string DelimiterOf(JsonObject body, IReadOnlyList<string?> texts) =>
        body.Text("delimiterType") switch
        {
            "COMMA" => ",",
            "SEMICOLON" => ";",
            "PERIOD" => ".",
            "SPACE" => " ",
            "CUSTOM" => body.Text("delimiter") is { Length: > 0 } custom
                ? custom
                : throw GoogleErrorException.InvalidArgument("Must specify delimiter."),
            "AUTODETECT" => Detected.MaxBy(sign =>
                texts.Count(text => text?.Contains(sign, StringComparison.Ordinal) is true)
            ) ?? ",",
            _ => throw GoogleErrorException.InvalidArgument("Must specify delimiterType."),
        };

    private static string Trimmed(string text) => WhitespacePattern().Replace(text.Trim(), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhitespacePattern();
}
