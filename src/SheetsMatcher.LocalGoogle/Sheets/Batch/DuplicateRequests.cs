using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Format;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Removing a range's repeated rows, and shuffling its rows.</summary>
internal static class DuplicateRequests
{
    /// <summary>
    /// The reference: the first of equal rows stays, letter case does not count, and what lies beside
    /// the range is left alone.
    /// </summary>
    public static JsonObject? Delete(BatchContext context, JsonObject body)
    {
        var area = context.AreaOf(body);
        var columns = Columns(context, area, body);
        var seen = new HashSet<string>();
        var used = Math.Clamp(area.Tab.Grid.UsedRows(), area.Top, area.Bottom);
        var kept = Enumerable
            .Range(area.Top, used - area.Top)
            .Where(row => seen.Add(Key(area.Tab.Grid, row, columns, context.Spreadsheet.Locale)))
            .ToList();
        var removed = used - area.Top - kept.Count;
        if (removed > 0)
        {
            CellOrder.Arrange(area, kept);
            (area with { Top = area.Top + kept.Count, Bottom = used }).Update(_ => null);
        }

        return removed > 0 ? new JsonObject { ["duplicatesRemovedCount"] = removed } : [];
    }

    public static JsonObject? Randomize(BatchContext context, JsonObject body)
    {
        var area = context.AreaOf(body);
        var order = Enumerable
            .Range(area.Top, area.Height)
            .Select(row => (Row: row, RandomSource: context.Ids.SheetId()))
            .OrderBy(pair => pair.RandomSource)
            .Select(pair => pair.Row);
        CellOrder.Arrange(area, [.. order]);
        return null;
    }

    private static List<int> Columns(BatchContext context, Area area, JsonObject body)
    {
        var chosen = body.Messages("comparisonColumns")
            .SelectMany(range =>
            {
                var span = LineSpan.Unchecked(context, range, "comparisonColumns");
                return
                    span.Dimension == Dimension.Columns
                    && span.Start >= area.Left
                    && span.End <= area.Right
                    ? Enumerable.Range(span.Start, span.Count)
                    : throw GoogleErrorException.InvalidArgument(
                        "comparisonColumns must be columns within the range."
                    );
            })
            .Distinct()
            .ToList();
        return chosen.Count > 0 ? chosen : [.. Enumerable.Range(area.Left, area.Width)];
    }

    private static string Key(Grid grid, int row, IEnumerable<int> columns, string locale) =>
        string.Join(
            '\u001f',
            columns
                .Select(column => grid.CellAt(row, column))
                .Select(cell =>
                    cell is null ? "" : $"{cell.Value?.GetType().Name}{Shown(cell, locale)}"
                )
        );

    private static string Shown(Cell cell, string locale) =>
        cell.Value switch
        {
            CellValue.Number(var number) => NumberPattern.General(number, LocaleNumbers.Of(locale)),
            CellValue.Formula(var source) => source.ToUpperInvariant(),
            _ => CellText.Of(cell, locale).ToUpperInvariant(),
        };
}
