using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Ranges;

namespace SheetsMatcher.LocalGoogle.Sheets.Values;

/// <summary>
/// Makes a <c>ValueRange</c>. Recorded: trailing empty cells and rows are trimmed, inner gaps are
/// <c>[]</c> and <c>""</c>, <c>values</c> is absent when nothing is left, and <c>range</c> is the
/// whole resolved range.
/// </summary>
internal static class ValueReading
{
    public static JsonObject Read(
        Area area,
        string majorDimension,
        Rendering rendering,
        string locale
    )
    {
        var rows =
            majorDimension == "COLUMNS"
                ? Columns(area, rendering, locale)
                : Rows(area, rendering, locale);
        var body = new JsonObject { ["range"] = A1.Of(area), ["majorDimension"] = majorDimension };
        if (rows.Count > 0)
        {
            body["values"] = new RenderedRows(rows).ToNode();
        }

        return body;
    }

    private static List<Rendered[]> Rows(Area area, Rendering rendering, string locale)
    {
        var rows = new List<Rendered[]>();
        for (var index = area.Top; index < area.Bottom; index++)
        {
            var row = area.Tab.Grid.RowAt(index);
            var width = Math.Max(0, Math.Min(row.Cells.Length, area.Right) - area.Left);
            var cells = new Rendered[width];
            for (var i = 0; i < width; i++)
            {
                cells[i] = rendering.Render(row.Cells[area.Left + i], locale);
            }

            rows.Add(Trimmed(cells));
        }

        return Trimmed(rows);
    }

    private static List<Rendered[]> Columns(Area area, Rendering rendering, string locale)
    {
        var columns = new List<Rendered[]>();
        for (var column = area.Left; column < area.Right; column++)
        {
            var cells = new Rendered[area.Height];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = rendering.Render(area.Tab.Grid.CellAt(area.Top + i, column), locale);
            }

            columns.Add(Trimmed(cells));
        }

        return Trimmed(columns);
    }

    private static Rendered[] Trimmed(Rendered[] cells)
    {
        var length = cells.Length;
        while (length > 0 && cells[length - 1].Kind == RenderedKind.Empty)
        {
            length--;
        }

        return length == cells.Length ? cells : cells[..length];
    }

    private static List<Rendered[]> Trimmed(List<Rendered[]> rows)
    {
        var count = rows.Count;
        while (count > 0 && rows[count - 1].Length == 0)
        {
            count--;
        }

        return rows[..count];
    }
}
