using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Ranges;

namespace SheetsMatcher.LocalGoogle.Sheets.Formulas;

/// <summary>
/// A reference as it stands in a formula: <c>B2</c>, <c>$A$1:C</c>, <c>A:A</c>, <c>2:2</c>,
/// <c>'It''s'!B2</c>.
/// </summary>
/// <param name="Title">The tab's title; null for the formula's own tab.</param>
internal sealed record FormulaReference(
    string? Title,
    FormulaReference.Corner From,
    FormulaReference.Corner? To
)
{
    /// <param name="Column">Zero-based; null where only rows are named.</param>
    /// <param name="IsColumnFixed">Whether a dollar sign stands before it.</param>
    internal sealed record Corner(int? Column, bool IsColumnFixed, int? Row, bool IsRowFixed)
    {
        public override string ToString() =>
            (IsColumnFixed ? "$" : "")
            + (Column is { } column ? A1.ColumnName(column) : "")
            + (IsRowFixed ? "$" : "")
            + (Row + 1);
    }

    public GridRange On(int sheetId)
    {
        var (top, bottom) = Span(From.Row, To is null ? From.Row : To.Row);
        var (left, right) = Span(From.Column, To is null ? From.Column : To.Column);
        return new GridRange(sheetId, top, bottom, left, right);
    }

    /// <summary>The reference to another range of the same form.</summary>
    public FormulaReference MovedTo(GridRange range) =>
        this with
        {
            From = Moved(From, To, range),
            To = To is null ? null : Moved(To, From, range),
        };

    /// <summary>
    /// What a copy so far away refers to: parts with a dollar sign stay. Null off the grid.
    /// </summary>
    public FormulaReference? CopiedBy(int rows, int columns)
    {
        var copy = this with { From = Copied(From), To = To is null ? null : Copied(To) };
        return IsOnGrid(copy.From) && (copy.To is null || IsOnGrid(copy.To)) ? copy : null;

        Corner Copied(Corner corner) =>
            corner with
            {
                Column = corner.IsColumnFixed ? corner.Column : corner.Column + columns,
                Row = corner.IsRowFixed ? corner.Row : corner.Row + rows,
            };
    }

    public override string ToString() =>
        (Title is null ? "" : $"{A1.Title(Title)}!") + From + (To is null ? "" : $":{To}");

    private static bool IsOnGrid(Corner corner) => corner is not ({ Column: < 0 } or { Row: < 0 });

    /// <summary>A bound named at one corner only leaves the range open at its end.</summary>
    private static (int? Start, int? End) Span(int? one, int? two) =>
        one is { } a && two is { } b ? (Math.Min(a, b), Math.Max(a, b) + 1) : (one ?? two, null);

    private static Corner Moved(Corner corner, Corner? other, GridRange range) =>
        corner with
        {
            Row = Moved(corner.Row, other?.Row, range.StartRow, range.EndRow),
            Column = Moved(corner.Column, other?.Column, range.StartColumn, range.EndColumn),
        };

    private static int? Moved(int? own, int? other, int? start, int? end) =>
        own is null ? null
        : other is null || own <= other ? start
        : end - 1;
}
