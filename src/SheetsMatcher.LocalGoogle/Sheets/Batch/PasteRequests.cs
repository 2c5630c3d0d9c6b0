using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Copying and moving cells. References in formulas stay as they were typed.</summary>
internal static class PasteRequests
{
    public static JsonObject? Copy(BatchContext context, JsonObject body)
    {
        var source = context.AreaOf(body, "source");
        var destination = context.AreaOf(body, "destination");
        var paste = Paste.Of(body.Text("pasteType"));
        var cells = CellsOf(source);
        if (body.Text("pasteOrientation") is "TRANSPOSE")
        {
            cells = Transposed(cells);
        }

        var (height, width) = (cells.Length, cells[0].Length);

        // The reference: a destination of a multiple of the source's size is filled with copies.
        var rows = destination.Height % height == 0 ? destination.Height : height;
        var columns = destination.Width % width == 0 ? destination.Width : width;
        Put(destination, rows, columns, (i, j) => cells[i % height][j % width], paste);
        return null;
    }

    public static JsonObject? Cut(BatchContext context, JsonObject body)
    {
        var source = context.AreaOf(body, "source");
        var place = BatchContext.Required(body, "destination");
        var tab = context.TabOf(place);
        var (top, left) = (place.Int("rowIndex") ?? 0, place.Int("columnIndex") ?? 0);
        var paste = Paste.Of(body.Text("pasteType"));
        var cells = CellsOf(source);
        var target = new Area(tab, top, top + source.Height, left, left + source.Width);
        CheckOnGrid(target, source.Height, source.Width);
        source.Update(_ => null);
        Put(target, source.Height, source.Width, (i, j) => cells[i][j], paste);
        return null;
    }

    private static Cell?[][] CellsOf(Area area) =>
        [
            .. Enumerable
                .Range(area.Top, area.Height)
                .Select(row =>
                    area.Tab.Grid.RowAt(row).Padded(area.Right).ToArray()[area.Left..area.Right]
                ),
        ];

    private static Cell?[][] Transposed(Cell?[][] cells) =>
        [
            .. Enumerable
                .Range(0, cells[0].Length)
                .Select(column => cells.Select(row => row[column]).ToArray()),
        ];

    private static void Put(
        Area target,
        int rows,
        int columns,
        Func<int, int, Cell?> pick,
        Func<Cell?, Cell?, Cell?> paste
    )
    {
        CheckOnGrid(target, rows, columns);
        var grid = target.Tab.Grid;
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var (row, column) = (target.Top + i, target.Left + j);
                grid.SetCell(row, column, paste(pick(i, j), grid.CellAt(row, column)));
            }
        }
    }

    private static void CheckOnGrid(Area target, int rows, int columns)
    {
        var grid = target.Tab.Grid;
        if (
            target.Top < 0
            || target.Left < 0
            || (long)target.Top + rows > grid.RowCount
            || (long)target.Left + columns > grid.ColumnCount
        )
        {
            throw GoogleErrorException.InvalidArgument(
                $"The destination of {rows} rows and {columns} columns is not on the grid of "
                    + $"{grid.RowCount} rows and {grid.ColumnCount} columns."
            );
        }
    }
}
