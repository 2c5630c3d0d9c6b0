using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.View;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>What charts and slicers have in common: an id, a place and a border.</summary>
internal static class EmbeddedObjectRequests
{
    // The reference's defaults, in pixels.
    private const int HeightUsual = 371;
    private const int WidthUsual = 600;

    public static JsonObject? Move(BatchContext context, JsonObject body)
    {
        var (tab, old) = FindAny(context, body.Int("objectId"));
        var sent = BatchContext.Required(body, "newPosition");
        RefuseOwnSheet(sent);
        var mask = BatchContext.MaskOf(body, "OverlayPosition");
        var merged = mask.Merged(
            old.Message("position")?.Message("overlayPosition"),
            sent.Message("overlayPosition")
        );
        var (target, position) = PlaceOf(context, new JsonObject { ["overlayPosition"] = merged });
        var moved = old.Copy();
        moved["position"] = position;
        tab.Overlay = Without(tab.Overlay, old);
        target.Overlay = With(target.Overlay, moved);
        return new JsonObject { ["position"] = position.Copy() };
    }

    public static JsonObject? UpdateBorder(BatchContext context, JsonObject body)
    {
        var (tab, old) = FindAny(context, body.Int("objectId"));
        var mask = BatchContext.MaskOf(body, "EmbeddedObjectBorder");
        var changed = old.Copy();
        changed["border"] = Colors.Normalised(
            mask.Merged(old.Message("border"), body.Message("border"))
        );
        tab.Overlay = With(Without(tab.Overlay, old), changed);
        return null;
    }

    public static JsonObject? Delete(BatchContext context, JsonObject body)
    {
        var (tab, old) = FindAny(context, body.Int("objectId"));
        tab.Overlay = Without(tab.Overlay, old);
        return null;
    }

    public static int NewId(BatchContext context, int? wanted, string idName) =>
        OverlayItems.NewId(
            context,
            wanted,
            idName,
            overlay => idName == "chartId" ? overlay.Charts : overlay.Slicers
        );

    public static (Tab Tab, JsonObject Item) Find(BatchContext context, int? id, string idName) =>
        OverlayItems.Find(
            context,
            id ?? 0,
            idName,
            overlay => idName == "chartId" ? overlay.Charts : overlay.Slicers,
            idName == "chartId" ? "chart" : "slicer"
        );

    /// <summary>The tab of the anchor cell, and the position with the reference's defaults.</summary>
    public static (Tab Tab, JsonObject Position) PlaceOf(BatchContext context, JsonObject? sent)
    {
        RefuseOwnSheet(sent);
        var place = sent?.Message("overlayPosition") ?? [];
        var anchor = place.Message("anchorCell") ?? [];
        var tab = context.TabOf(anchor);
        var (row, column) = (anchor.Int("rowIndex") ?? 0, anchor.Int("columnIndex") ?? 0);
        if (row < 0 || row >= tab.Grid.RowCount || column < 0 || column >= tab.Grid.ColumnCount)
        {
            throw GoogleErrorException.InvalidArgument(
                $"position.overlayPosition.anchorCell is not on the grid of {tab.Grid.RowCount} rows "
                    + $"and {tab.Grid.ColumnCount} columns."
            );
        }

        var overlay = new JsonObject
        {
            ["anchorCell"] = EmbeddedObjects.Anchor(tab.SheetId, row, column),
        };
        foreach (var name in new[] { "offsetXPixels", "offsetYPixels" })
        {
            if (place.Int(name) is { } pixels and not 0)
            {
                overlay[name] = pixels;
            }
        }

        overlay["widthPixels"] = place.Int("widthPixels") ?? WidthUsual;
        overlay["heightPixels"] = place.Int("heightPixels") ?? HeightUsual;
        return (tab, new JsonObject { ["overlayPosition"] = overlay });
    }

    private static (Tab Tab, JsonObject Item) FindAny(BatchContext context, int? id)
    {
        foreach (var tab in context.Spreadsheet.Tabs)
        {
            var found =
                tab.Overlay.Charts.Find(chart => chart.Int("chartId") == id)
                ?? tab.Overlay.Slicers.Find(slicer => slicer.Int("slicerId") == id);
            if (found is not null)
            {
                return (tab, found);
            }
        }

        throw GoogleErrorException.InvalidArgument($"No embedded object with id: {id ?? 0}");
    }

    private static Overlay Without(Overlay overlay, JsonObject item) =>
        overlay with
        {
            Charts = overlay.Charts.Remove(item),
            Slicers = overlay.Slicers.Remove(item),
        };

    private static Overlay With(Overlay overlay, JsonObject item) =>
        item["chartId"] is null
            ? overlay with
            {
                Slicers = overlay.Slicers.Add(item),
            }
            : overlay with
            {
                Charts = overlay.Charts.Add(item),
            };

    private static void RefuseOwnSheet(JsonObject? position)
    {
        if (position?["sheetId"] is not null || position?.Bool("newSheet") is true)
        {
            throw GoogleErrorException.InvalidArgument(
                "An object on a sheet of its own is not implemented here; set overlayPosition."
            );
        }
    }
}
