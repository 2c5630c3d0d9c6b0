using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Sheets.Model;

/// <summary>
/// Charts and slicers: the cell that holds them in place, and the ranges that they show.
/// </summary>
internal static class EmbeddedObjects
{
    /// <summary>The anchor moves with its cell; where that goes, it keeps its place.</summary>
    public static JsonObject AnchorMoved(JsonObject item, Func<GridRange, GridRange?> move)
    {
        var copy = item.Copy();
        var overlay = copy.Message("position")?.Message("overlayPosition");
        if (overlay?.Message("anchorCell") is not { } anchor)
        {
            return copy;
        }

        var (row, column) = (anchor.Int("rowIndex") ?? 0, anchor.Int("columnIndex") ?? 0);
        var sheetId = anchor.Int("sheetId") ?? 0;
        if (move(new GridRange(sheetId, row, row + 1, column, column + 1)) is { } moved)
        {
            overlay["anchorCell"] = Anchor(
                moved.SheetId,
                moved.StartRow ?? 0,
                moved.StartColumn ?? 0
            );
        }

        return copy;
    }

    /// <summary>Google leaves zeros out of coordinates.</summary>
    public static JsonObject Anchor(int sheetId, int row, int column)
    {
        var anchor = new JsonObject();
        foreach (
            var (name, value) in new[]
            {
                ("sheetId", sheetId),
                ("rowIndex", row),
                ("columnIndex", column),
            }
        )
        {
            if (value != 0)
            {
                anchor[name] = value;
            }
        }

        return anchor;
    }

    /// <summary>Objects on any tab that show ranges of <paramref name="tab"/> follow them.</summary>
    public static void MoveSources(
        Spreadsheet spreadsheet,
        Tab tab,
        Func<GridRange, GridRange?> move
    )
    {
        foreach (var owner in spreadsheet.Tabs)
        {
            var overlay = owner.Overlay;
            if (overlay.Charts.Count + overlay.Slicers.Count > 0)
            {
                owner.Overlay = overlay with
                {
                    Charts = [.. overlay.Charts.Select(Followed)],
                    Slicers = [.. overlay.Slicers.Select(Followed)],
                };
            }
        }

        JsonObject Followed(JsonObject item)
        {
            var copy = item.Copy();
            if (copy.Message("spec") is { } spec)
            {
                WithRanges(spec, range => range.SheetId == tab.SheetId ? move(range) : range);
            }

            return copy;
        }
    }

    /// <summary>
    /// Replaces every range within a specification: <c>sources</c> of a chart, <c>dataRange</c> of a slicer.
    /// </summary>
    public static void WithRanges(JsonNode? node, Func<GridRange, GridRange?> change)
    {
        foreach (var item in node as JsonArray ?? [])
        {
            WithRanges(item, change);
        }

        foreach (var (name, value) in (node as JsonObject)?.ToList() ?? [])
        {
            if (value is JsonArray list && name == "sources")
            {
                node![name] = new JsonArray([
                    .. list.OfType<JsonObject>()
                        .Select(range => change(GridRange.Of(range))?.ToJson())
                        .Where(range => range is not null),
                ]);
            }
            else if (value is JsonObject range && name == "dataRange")
            {
                node![name] = change(GridRange.Of(range))?.ToJson();
            }
            else
            {
                WithRanges(value, change);
            }
        }
    }
}
