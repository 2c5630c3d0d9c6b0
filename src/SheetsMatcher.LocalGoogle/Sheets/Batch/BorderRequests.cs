using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.View;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Borders of a range: outer ones at its edges, inner ones between its cells.</summary>
internal static class BorderRequests
{
    public static JsonObject? Update(BatchContext context, JsonObject body)
    {
        var area = context.AreaOf(body);
        for (var row = area.Top; row < area.Bottom; row++)
        {
            for (var column = area.Left; column < area.Right; column++)
            {
                var sides = new Dictionary<string, JsonObject?>
                {
                    ["top"] = body.Message(row == area.Top ? "top" : "innerHorizontal"),
                    ["bottom"] = body.Message(
                        row == area.Bottom - 1 ? "bottom" : "innerHorizontal"
                    ),
                    ["left"] = body.Message(column == area.Left ? "left" : "innerVertical"),
                    ["right"] = body.Message(column == area.Right - 1 ? "right" : "innerVertical"),
                };
                Set(area.Tab.Grid, row, column, sides);
            }
        }

        return null;
    }

    /// <summary>A side that was not sent stays; the style NONE takes it away.</summary>
    private static void Set(Grid grid, int row, int column, Dictionary<string, JsonObject?> sides)
    {
        var cell = grid.CellAt(row, column) ?? Cell.Blank;
        var format = cell.Format?.Copy() ?? [];
        var borders = format.Message("borders")?.Copy() ?? [];
        foreach (var (side, border) in sides)
        {
            if (border?.Text("style") is "NONE")
            {
                borders.Remove(side);
            }
            else if (border is not null)
            {
                borders[side] = Colors.Normalised(border);
            }
        }

        format.Remove("borders");
        if (borders.Count > 0)
        {
            format["borders"] = borders;
        }

        grid.SetCell(row, column, cell with { Format = format.Count > 0 ? format : null });
    }
}
