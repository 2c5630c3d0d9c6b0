using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Writing cells: at a place, after the last row, all alike, or their validation only.</summary>
internal static class CellRequests
{
    public static JsonObject? Update(BatchContext context, JsonObject body)
    {
        var edit = new CellEdit(BatchContext.MaskOf(body, "CellData"));
        List<JsonObject> rows = [.. body.Messages("rows")];
        if (body.Message("start") is { } start)
        {
            var tab = context.TabOf(start);
            var (top, left) = (start.Int("rowIndex") ?? 0, start.Int("columnIndex") ?? 0);
            Check("row", top, tab.Grid.RowCount);
            Check("column", left, tab.Grid.ColumnCount);
            Write(tab.Grid, top, left, rows, edit, tab.Grid.RowCount, tab.Grid.ColumnCount);
            return null;
        }

        var area = context.AreaOf(body);
        Write(area.Tab.Grid, area.Top, area.Left, rows, edit, area.Bottom, area.Right);
        ClearRest(area, rows, edit);
        return null;
    }

    public static JsonObject? Append(BatchContext context, JsonObject body)
    {
        var edit = new CellEdit(BatchContext.MaskOf(body, "CellData"));
        var tab = context.TabOf(body);
        List<JsonObject> rows = [.. body.Messages("rows")];
        var top = tab.Grid.UsedRows();
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Messages("values").Count());
        GridLines.GrowTo(context.Spreadsheet, tab, top + rows.Count, width);
        Write(tab.Grid, top, 0, rows, edit, tab.Grid.RowCount, tab.Grid.ColumnCount);
        return null;
    }

    public static JsonObject? Repeat(BatchContext context, JsonObject body)
    {
        var edit = new CellEdit(BatchContext.MaskOf(body, "CellData"));
        var sent = body.Message("cell");
        context.AreaOf(body).Update(cell => edit.Apply(cell, sent));
        return null;
    }

    public static JsonObject? SetDataValidation(BatchContext context, JsonObject body)
    {
        var rule = body.Message("rule") is { Count: > 0 } sent
            ? ValidationRules.Checked(sent.Copy())
            : null;
        context
            .AreaOf(body)
            .Update(cell => ((cell ?? Cell.Blank) with { Validation = rule }).OrNothing());
        return null;
    }

    private static void Write(
        Grid grid,
        int top,
        int left,
        List<JsonObject> rows,
        CellEdit edit,
        int bottom,
        int right
    )
    {
        for (var i = 0; i < rows.Count; i++)
        {
            List<JsonObject> values = [.. rows[i].Messages("values")];
            Check("row", top + i, bottom);
            Check("column", left + Math.Max(0, values.Count - 1), right);
            List<Cell?> cells = [.. grid.RowAt(top + i).Padded(left + values.Count)];
            for (var j = 0; j < values.Count; j++)
            {
                cells[left + j] = edit.Apply(cells[left + j], values[j]);
            }

            grid.SetRow(top + i, grid.RowAt(top + i).WithCells(cells));
        }
    }

    private static void Check(string word, int index, int end)
    {
        if (index < 0 || index >= end)
        {
            throw GoogleErrorException.InvalidArgument(
                $"Attempting to write {word}: {index}, "
                    + $"beyond the last requested {word} of: {end - 1}"
            );
        }
    }

    /// <summary>The reference: fields of the range that the rows do not cover are cleared.</summary>
    private static void ClearRest(Area area, List<JsonObject> rows, CellEdit edit)
    {
        for (var row = area.Top; row < area.Bottom; row++)
        {
            var i = row - area.Top;
            var covered = i < rows.Count ? rows[i].Messages("values").Count() : 0;
            if (covered < area.Width)
            {
                var rest = area with { Top = row, Bottom = row + 1, Left = area.Left + covered };
                rest.Update(cell => edit.Apply(cell, null));
            }
        }
    }
}
