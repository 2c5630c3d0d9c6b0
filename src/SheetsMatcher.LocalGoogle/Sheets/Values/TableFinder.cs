using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Values;

/// <summary>
/// Finds the table that an append continues, by Google's guide to appending: the last table that
/// shares a cell with the range. A table is the smallest box of filled cells with nothing filled
/// next to it, corners included.
/// </summary>
internal static class TableFinder
{
    public static Area? Last(Area range)
    {
        var grid = range.Tab.Grid;
        var bottom = Math.Min(range.Bottom, grid.UsedRows());
        for (var row = bottom - 1; row >= range.Top; row--)
        {
            var right = Math.Min(range.Right, grid.RowAt(row).Cells.Length);
            for (var column = right - 1; column >= range.Left; column--)
            {
                if (grid.RowAt(row).HasValue(column))
                {
                    return Around(range.Tab, row, column);
                }
            }
        }

        // A blank cell inside a table's box belongs to the table, too.
        return range.IsOneCell ? AroundBlank(range) : null;
    }

    private static Area? AroundBlank(Area cell)
    {
        for (
            var row = Math.Max(0, cell.Top - 1);
            row < Math.Min(cell.Tab.Grid.RowCount, cell.Top + 2);
            row++
        )
        {
            for (var column = Math.Max(0, cell.Left - 1); column < cell.Left + 2; column++)
            {
                if (
                    cell.Tab.Grid.RowAt(row).HasValue(column)
                    && Around(cell.Tab, row, column) is { } table
                    && table.Contains(cell.Top, cell.Left)
                )
                {
                    return table;
                }
            }
        }

        return null;
    }

    private static Area Around(Tab tab, int row, int column)
    {
        var box = new Area(tab, row, row + 1, column, column + 1);
        while (Widened(box) is { } wider)
        {
            box = wider;
        }

        return box;
    }

    /// <summary>
    /// The box one step larger on each side where something stands; null when it is whole.
    /// </summary>
    private static Area? Widened(Area box)
    {
        var grid = box.Tab.Grid;
        var (left, right) = (box.Left - 1, box.Right);
        var wider = box with
        {
            Top = AnyInRow(grid, box.Top - 1, left, right) ? box.Top - 1 : box.Top,
            Bottom = AnyInRow(grid, box.Bottom, left, right) ? box.Bottom + 1 : box.Bottom,
        };
        wider = wider with
        {
            Left = AnyInColumn(grid, left, wider) ? left : box.Left,
            Right = AnyInColumn(grid, right, wider) ? right + 1 : right,
        };
        return wider == box ? null : wider;
    }

    private static bool AnyInRow(Grid grid, int row, int left, int right)
    {
        if (row < 0 || row >= grid.RowCount)
        {
            return false;
        }

        for (var column = Math.Max(0, left); column <= right; column++)
        {
            if (grid.RowAt(row).HasValue(column))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyInColumn(Grid grid, int column, Area box)
    {
        if (column < 0)
        {
            return false;
        }

        for (
            var row = Math.Max(0, box.Top - 1);
            row <= Math.Min(box.Bottom, grid.RowCount - 1);
            row++
        )
        {
            if (grid.RowAt(row).HasValue(column))
            {
                return true;
            }
        }

        return false;
    }
}
