using System.Globalization;
using System.Text.RegularExpressions;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Ranges;

/// <summary>
/// A1 notation without its tab: reading <c>B2:C</c>, and writing ranges as Google echoes them.
/// </summary>
internal static partial class A1
{
    /// <summary>
    /// Bounds of the range on the tab, or null where the text is not A1 or R1C1 notation.
    /// </summary>
    public static GridRange? Parse(string text, int sheetId)
    {
        if (R1C1Pattern().Match(text) is { Success: true } r1c1)
        {
            return Between(sheetId, Corner(r1c1, 1, 2, Number), Corner(r1c1, 3, 4, Number));
        }

        return CellsPattern().Match(text) is { Success: true } cells
            ? Between(sheetId, Corner(cells, 2, 1, Column), Corner(cells, 4, 3, Column))
            : null;
    }

    public static string Of(Area area) => $"{Title(area.Tab.Title)}!{Of(area.Range)}";

    public static string Of(string title, GridRange range) => $"{Title(title)}!{Of(range)}";

    public static string ColumnName(int column)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }

    private static string Of(GridRange range)
    {
        var columns = range.StartColumn is not null || range.EndColumn is not null;
        var from = columns ? ColumnName(range.StartColumn ?? 0) : "";
        var to = range.EndColumn is { } end ? ColumnName(end - 1) : "";
        if (range.StartRow is not null || range.EndRow is not null)
        {
            from += Text((range.StartRow ?? 0) + 1);
            to += range.EndRow is { } last ? Text(last) : "";
        }

        return to.Length == 0 || to == from ? from : $"{from}:{to}";
    }

    /// <summary>A tab's title as it stands before an exclamation mark, quoted where needed.</summary>
    public static string Title(string title) =>
        PlainTitlePattern().IsMatch(title) && Parse(title, 0) is null ? title : Quoted(title);

    private static string Quoted(string title) =>
        $"'{title.Replace("'", "''", StringComparison.Ordinal)}'";

    private static (int? Row, int? Column)? Corner(
        Match match,
        int row,
        int column,
        Func<string, int> columnOf
    ) =>
        match.Groups[row].Length == 0 && match.Groups[column].Length == 0
            ? null
            : (
                match.Groups[row].Length > 0 ? Number(match.Groups[row].Value) : null,
                match.Groups[column].Length > 0 ? columnOf(match.Groups[column].Value) : null
            );

    private static GridRange? Between(
        int sheetId,
        (int? Row, int? Column)? first,
        (int? Row, int? Column)? second
    )
    {
        if (first is not { } one || one.Row < 0 || second?.Row < 0)
        {
            return null;
        }

        if (second is not { } two)
        {
            return one is { Row: { } row, Column: { } column }
                ? new GridRange(sheetId, row, row + 1, column, column + 1)
                : null;
        }

        var (top, bottom) = Span(one.Row, two.Row);
        var (left, right) = Span(one.Column, two.Column);
        return new GridRange(sheetId, top, bottom, left, right);
    }

    /// <summary>A bound given at one corner only leaves the range open at its end.</summary>
    private static (int? Start, int? End) Span(int? one, int? two) =>
        (one, two) switch
        {
            ({ } a, { } b) => (Math.Min(a, b), Math.Max(a, b) + 1),
            _ => (one ?? two, null),
        };

    private static int Column(string letters) =>
        letters
            .ToUpperInvariant()
            .Aggregate(0, (number, letter) => (number * 26) + letter - 'A' + 1) - 1;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture) - 1;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\$?([A-Za-z]{1,3})?\$?(\d{1,8})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,8})?)?$")]
    private static partial Regex CellsPattern();

    [GeneratedRegex(@"^[Rr](\d{1,8})[Cc](\d{1,8})(?::[Rr](\d{1,8})[Cc](\d{1,8}))?$")]
    private static partial Regex R1C1Pattern();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_]*$")]
    private static partial Regex PlainTitlePattern();
}
