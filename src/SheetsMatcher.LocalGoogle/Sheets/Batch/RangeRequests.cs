using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Sorting a range, and inserting or deleting cells so that others shift.</summary>
internal static class RangeRequests
{
    public static JsonObject? Sort(BatchContext context, JsonObject body)
    {
        List<JsonObject> specs = [.. body.Messages("sortSpecs")];
        if (specs.Count == 0)
        {
            throw GoogleErrorException.InvalidArgument("Must specify at least one sortSpec.");
        }

        CellOrder.Sort(context.AreaOf(body), specs);
        return null;
    }

    public static JsonObject? Insert(BatchContext context, JsonObject body)
    {
        var area = context.AreaOf(body);
        if (ShiftOf(body) == Dimension.Rows)
        {
            KeepFromFallingOff(context, area);
            ShiftRows(area, (row, old) => row < area.Bottom ? null : old(row - area.Height));
            Move(
                context,
                area,
                Dimension.Rows,
                RangeMoves.Insert(Dimension.Rows, area.Top, area.Height)
            );
            return null;
        }

        var longest = Rows(area).Max(row => area.Tab.Grid.RowAt(row).Cells.Length);
        var right = longest > area.Left ? longest + area.Width : 0;
        GridLines.GrowTo(context.Spreadsheet, area.Tab, 0, right);
        foreach (var row in Rows(area))
        {
            var old = area.Tab.Grid.RowAt(row);
            area.Tab.Grid.SetRow(row, old.InsertColumns(area.Left, area.Width, null));
        }

        Move(
            context,
            area,
            Dimension.Columns,
            RangeMoves.Insert(Dimension.Columns, area.Left, area.Width)
        );
        return null;
    }

    public static JsonObject? Delete(BatchContext context, JsonObject body)
    {
        var area = context.AreaOf(body);
        if (ShiftOf(body) == Dimension.Rows)
        {
            ShiftRows(area, (row, old) => old(row + area.Height));
            Move(
                context,
                area,
                Dimension.Rows,
                RangeMoves.Delete(Dimension.Rows, area.Top, area.Bottom)
            );
            return null;
        }

        foreach (var row in Rows(area))
        {
            var old = area.Tab.Grid.RowAt(row);
            area.Tab.Grid.SetRow(row, old.DeleteColumns(area.Left, area.Width));
        }

        Move(
            context,
            area,
            Dimension.Columns,
            RangeMoves.Delete(Dimension.Columns, area.Left, area.Right)
        );
        return null;
    }

    private static Dimension ShiftOf(JsonObject body) =>
        body.Text("shiftDimension") switch
        {
            "ROWS" => Dimension.Rows,
            "COLUMNS" => Dimension.Columns,
            _ => throw GoogleErrorException.InvalidArgument("Must specify shift_dimension."),
        };

    private static IEnumerable<int> Rows(Area area) => Enumerable.Range(area.Top, area.Height);

    private static void KeepFromFallingOff(BatchContext context, Area area)
    {
        var used = area.Tab.Grid.RowCount;
        while (
            used > area.Top
            && Columns(area).All(column => area.Tab.Grid.CellAt(used - 1, column) is null)
        )
        {
            used--;
        }

        if (used > area.Top)
        {
            GridLines.GrowTo(context.Spreadsheet, area.Tab, used + area.Height, 0);
        }
    }

    private static IEnumerable<int> Columns(Area area) => Enumerable.Range(area.Left, area.Width);

    /// <summary>
    /// Gives every row from the area's top on the cells that <paramref name="pick"/> says.
    /// </summary>
    private static void ShiftRows(Area area, Func<int, Func<int, Row?>, Row?> pick)
    {
        var grid = area.Tab.Grid;
        var before = Enumerable.Range(0, grid.RowCount).Select(grid.RowAt).ToList();
        for (var row = area.Top; row < grid.RowCount; row++)
        {
            var source = pick(row, at => at < before.Count ? before[at] : null);
            List<Cell?> cells = [.. before[row].Padded(area.Right)];
            foreach (var column in Columns(area))
            {
                cells[column] = source?.At(column);
            }

            grid.SetRow(row, before[row].WithCells(cells));
        }
    }

    /// <summary>Only a range that lies wholly in the shifted lane goes along.</summary>
    private static void Move(
        BatchContext context,
        Area area,
        Dimension dimension,
        Func<GridRange, GridRange?> move
    ) =>
        context.Spreadsheet.MoveRanges(
            area.Tab,
            range =>
                dimension == Dimension.Rows
                    ? range.StartColumn >= area.Left && range.EndColumn <= area.Right
                        ? move(range)
                        : range
                    : range.StartRow >= area.Top && range.EndRow <= area.Bottom
                        ? move(range)
                        : range
        );
}
