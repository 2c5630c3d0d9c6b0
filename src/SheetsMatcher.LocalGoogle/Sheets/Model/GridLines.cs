using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Sheets.Model;

/// <summary>
/// Inserts, deletes and moves rows or columns together with everything bound to them.
/// </summary>
internal static class GridLines
{
    /// <param name="model">
    /// The line whose looks the new ones take over; null for plain ones.
    /// </param>
    public static void Insert(
        Spreadsheet spreadsheet,
        Tab tab,
        Dimension dimension,
        int index,
        int count,
        int? model
    )
    {
        CheckRoom(spreadsheet, tab, dimension, count);
        tab.Grid.Insert(dimension, index, count, model);
        JoinGroups(tab.Grid, dimension, index, count);
        spreadsheet.MoveRanges(tab, RangeMoves.Insert(dimension, index, count));
        ShiftFrozen(tab, dimension, frozen => index < frozen ? frozen + count : frozen);
    }

    public static void Delete(
        Spreadsheet spreadsheet,
        Tab tab,
        Dimension dimension,
        int start,
        int end
    )
    {
        if (end - start >= tab.Grid.Count(dimension))
        {
            throw GoogleErrorException.InvalidArgument(
                $"You can't delete all the {Word(dimension)} on the sheet."
            );
        }

        tab.Grid.Delete(dimension, start, end - start);
        spreadsheet.MoveRanges(tab, RangeMoves.Delete(dimension, start, end));
        ShiftFrozen(tab, dimension, frozen => frozen - Math.Max(0, Math.Min(end, frozen) - start));
    }

    public static void Move(
        Spreadsheet spreadsheet,
        Tab tab,
        Dimension dimension,
        int start,
        int end,
        int destination
    )
    {
        tab.Grid.Move(dimension, start, end - start, destination);
        spreadsheet.MoveRanges(tab, RangeMoves.Move(dimension, start, end, destination));
    }

    /// <summary>Adds plain lines at the end until the grid has at least this many.</summary>
    public static void GrowTo(Spreadsheet spreadsheet, Tab tab, int rows, int columns)
    {
        Append(spreadsheet, tab, Dimension.Rows, rows - tab.Grid.RowCount);
        Append(spreadsheet, tab, Dimension.Columns, columns - tab.Grid.ColumnCount);
    }

    public static void Append(Spreadsheet spreadsheet, Tab tab, Dimension dimension, int count)
    {
        if (count > 0)
        {
            CheckRoom(spreadsheet, tab, dimension, count);
            tab.Grid.Insert(dimension, tab.Grid.Count(dimension), count, model: null);
        }
    }

    public static string Word(Dimension dimension) =>
        dimension == Dimension.Rows ? "rows" : "columns";

    /// <summary>Lines inserted within a group belong to it.</summary>
    private static void JoinGroups(Grid grid, Dimension dimension, int index, int count)
    {
        var after = index + count;
        if (index == 0 || after >= grid.Count(dimension))
        {
            return;
        }

        var groups = LineGroups.Shared(
            grid.LineAt(dimension, index - 1).Groups,
            grid.LineAt(dimension, after).Groups
        );
        for (var i = index; groups.Depth > 0 && i < after; i++)
        {
            var line = grid.LineAt(dimension, i);
            grid.SetLine(dimension, i, line with { Groups = groups });
        }
    }

    private static void CheckRoom(
        Spreadsheet spreadsheet,
        Tab tab,
        Dimension dimension,
        int count
    ) =>
        spreadsheet.CheckRoom(
            (long)count * (dimension == Dimension.Rows ? tab.Grid.ColumnCount : tab.Grid.RowCount)
        );

    private static void ShiftFrozen(Tab tab, Dimension dimension, Func<int, int> shift)
    {
        if (dimension == Dimension.Rows)
        {
            tab.FrozenRows = shift(tab.FrozenRows);
        }
        else
        {
            tab.FrozenColumns = shift(tab.FrozenColumns);
        }
    }
}
