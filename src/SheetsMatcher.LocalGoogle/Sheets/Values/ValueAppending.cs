using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Values;

/// <summary>
/// <c>values.append</c>: writes below the table found in the range, or at the range's start where
/// there is none. Unlike an update it grows the grid.
/// </summary>
internal static class ValueAppending
{
    public static (Area? Table, WrittenArea Written) Append(
        Spreadsheet spreadsheet,
        Area range,
        ValueMatrix values,
        ValueInput input,
        bool insertsRows
    )
    {
        var table = TableFinder.Last(range);
        var tab = range.Tab;
        var (top, left) = table is null ? (range.Top, range.Left) : (table.Bottom, table.Left);
        if (insertsRows && top < tab.Grid.RowCount && values.Height > 0)
        {
            GridLines.Insert(
                spreadsheet,
                tab,
                Dimension.Rows,
                top,
                values.Height,
                InheritFrom(top)
            );
        }

        var (bottom, right) = (top + Math.Max(1, values.Height), left + Math.Max(1, values.Width));
        GridLines.GrowTo(spreadsheet, tab, bottom, right);
        var target = new Area(tab, top, bottom, left, right);
        return (table, ValueWriting.Write(target, values, input));
    }

    private static int? InheritFrom(int top) => top > 0 ? top - 1 : null;
}
