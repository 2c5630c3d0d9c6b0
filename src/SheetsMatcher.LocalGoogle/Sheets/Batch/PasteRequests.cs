using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Formulas;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>
/// Copying and moving cells. References in a copied formula shift by the distance; what referred to
/// cut cells goes on meaning them.
/// </summary>
internal static class PasteRequests
{
    public static JsonObject? Copy(BatchContext context, JsonObject body)
    {
        var source = context.AreaOf(body, "source");
        var destination = context.AreaOf(body, "destination");
        var paste = Paste.Of(body.Text("pasteType"));
        var cells = CellsOf(source);
        var isTransposed = body.Text("pasteOrientation") is "TRANSPOSE";
        var (height, width) = isTransposed
            ? (source.Width, source.Height)
            : (source.Height, source.Width);

        // The reference: a destination of a multiple of the source's size is filled with copies.
        var rows = destination.Height % height == 0 ? destination.Height : height;
        var columns = destination.Width % width == 0 ? destination.Width : width;
        Put(destination, rows, columns, CopyAt, paste);
        return null;

        Cell? CopyAt(int i, int j)
        {
            var (row, column) = isTransposed ? (j % width, i % height) : (i % height, j % width);
            return FormulaMoves.Copied(
                cells[row][column],
                destination.Top + i - source.Top - row,
                destination.Left + j - source.Left - column
            );
        }
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
        Put(target, source.Height, source.Width, CutAt, paste);
        Follow(context.Spreadsheet, source, target);
        return null;

        Cell? CutAt(int i, int j) =>
            tab == source.Tab ? cells[i][j] : FormulaMoves.CutFrom(source.Tab, cells[i][j]);
    }

    /// <summary>What meant the cut cells means them at their new place.</summary>
    private static void Follow(Spreadsheet spreadsheet, Area source, Area target)
    {
        if (target.Tab == source.Tab)
        {
            spreadsheet.MoveRanges(source.Tab, Moved);
        }
        else
        {
            FormulaMoves.Ranges(spreadsheet, source.Tab, Moved);
        }

        GridRange? Moved(GridRange range) =>
            range.StartRow >= source.Top
            && range.EndRow <= source.Bottom
            && range.StartColumn >= source.Left
            && range.EndColumn <= source.Right
                ? new GridRange(
                    target.Tab.SheetId,
                    range.StartRow - source.Top + target.Top,
                    range.EndRow - source.Top + target.Top,
                    range.StartColumn - source.Left + target.Left,
                    range.EndColumn - source.Left + target.Left
                )
                : range;
    }

    private static Cell?[][] CellsOf(Area area) =>
        [
            .. Enumerable
                .Range(area.Top, area.Height)
                .Select(row =>
                    area.Tab.Grid.RowAt(row).Padded(area.Right).ToArray()[area.Left..area.Right]
                ),
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
