using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Ranges;

/// <summary>
/// Finds the tab and cells that a range means: <c>Sheet1!A1:C</c>, <c>'It''s'!B2</c>, a tab's title,
/// a named range, or cells of the first tab.
/// </summary>
internal static class RangeReader
{
    public static Area Area(Spreadsheet spreadsheet, string text) =>
        Area(spreadsheet, Parse(spreadsheet, text));

    /// <summary>
    /// The part of the range that lies on the grid. Reported: a range may end past the grid; one
    /// that starts past it is refused.
    /// </summary>
    public static Area Area(Spreadsheet spreadsheet, GridRange range)
    {
        var tab = spreadsheet.TabOf(range.SheetId);
        var (rows, columns) = (tab.Grid.RowCount, tab.Grid.ColumnCount);
        CheckOrder(range.StartRow, range.EndRow, "rowIndex");
        CheckOrder(range.StartColumn, range.EndColumn, "columnIndex");
        var (top, left) = (range.StartRow ?? 0, range.StartColumn ?? 0);
        if (top >= rows || left >= columns)
        {
            throw GoogleErrorException.InvalidArgument(
                $"Range ({A1.Of(tab.Title, range)}) exceeds grid limits. "
                    + $"Max rows: {rows}, max columns: {columns}"
            );
        }

        return new Area(
            tab,
            top,
            Math.Min(range.EndRow ?? rows, rows),
            left,
            Math.Min(range.EndColumn ?? columns, columns)
        );
    }

    public static GridRange Parse(Spreadsheet spreadsheet, string text)
    {
        var found =
            Split(text) is var (title, cells) && title is not null
                ? OnTab(spreadsheet, title, cells)
                : WithoutTab(spreadsheet, text);
        return found
            ?? throw GoogleErrorException.InvalidArgument($"Unable to parse range: {text}");
    }

    private static GridRange? OnTab(Spreadsheet spreadsheet, string title, string? cells) =>
        spreadsheet.FindTab(title) is not { } tab ? null
        : cells is null ? Whole(tab)
        : A1.Parse(cells, tab.SheetId);

    private static GridRange? WithoutTab(Spreadsheet spreadsheet, string text) =>
        A1.Parse(text, spreadsheet.Tabs[0].SheetId)
        ?? Named(spreadsheet, text)
        ?? (spreadsheet.FindTab(text) is { } tab ? Whole(tab) : null);

    private static GridRange? Named(Spreadsheet spreadsheet, string name) =>
        spreadsheet.NamedRanges.Find(named => named.Text("name") == name)?.Message("range")
            is { } range
            ? GridRange.Of(range)
            : null;

    private static GridRange Whole(Tab tab) => new(tab.SheetId, null, null, null, null);

    /// <summary>
    /// A quoted title, or the text before the last exclamation mark; null without either.
    /// </summary>
    private static (string? Title, string? Cells) Split(string text)
    {
        if (!text.StartsWith('\''))
        {
            var mark = text.LastIndexOf('!');
            return mark < 0 ? (null, null) : (text[..mark], text[(mark + 1)..]);
        }

        var end = 1;
        while (end < text.Length && (text[end] != '\'' || Doubled(text, end)))
        {
            end += text[end] == '\'' ? 2 : 1;
        }

        if (end >= text.Length)
        {
            return (null, null);
        }

        var title = text[1..end].Replace("''", "'", StringComparison.Ordinal);
        return text[(end + 1)..] switch
        {
            "" => (title, null),
            ['!', .. var cells] => (title, cells),
            _ => (null, null),
        };
    }

    private static bool Doubled(string text, int at) =>
        at + 1 < text.Length && text[at + 1] == '\'';

    private static void CheckOrder(int? start, int? end, string name)
    {
        if (start < 0 || end < 0)
        {
            throw GoogleErrorException.InvalidArgument($"range.{name} cannot be negative.");
        }

        if (end <= (start ?? 0))
        {
            throw GoogleErrorException.InvalidArgument(
                $"range has an end {name} of {end}, which is not past its start of {start ?? 0}."
            );
        }
    }
}
