using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Filter views: each person's own view, so that they hide no rows of the tab.</summary>
internal static class FilterViewRequests
{
    public static JsonObject? Add(BatchContext context, JsonObject body) =>
        Added(context, BatchContext.Required(body, "filter"));

    public static JsonObject? Duplicate(BatchContext context, JsonObject body)
    {
        var copy = Find(context, body.Int("filterId")).Item.Copy();
        copy.Remove("filterViewId");
        copy["title"] = $"Copy of {copy.Text("title")}";
        return Added(context, copy);
    }

    public static JsonObject? Update(BatchContext context, JsonObject body)
    {
        var sent = BatchContext.Required(body, "filter");
        var mask = BatchContext.MaskOf(body, "FilterView");
        var (tab, old) = Find(context, sent.Int("filterViewId"));
        var merged = mask.Merged(old, sent);
        if (mask.Includes("criteria") && !mask.Includes("filterSpecs"))
        {
            // The list would win over the map that was just written.
            merged.Remove("filterSpecs");
        }

        merged.PutFirst("filterViewId", sent.Int("filterViewId"));
        tab.Overlay = tab.Overlay with { FilterViews = tab.Overlay.FilterViews.Remove(old) };
        Put(context, merged);
        return null;
    }

    public static JsonObject? Delete(BatchContext context, JsonObject body)
    {
        var (tab, old) = Find(context, body.Int("filterId"));
        tab.Overlay = tab.Overlay with { FilterViews = tab.Overlay.FilterViews.Remove(old) };
        return null;
    }

    private static JsonObject Added(BatchContext context, JsonObject sent)
    {
        var filter = sent.Copy();
        filter.PutFirst(
            "filterViewId",
            OverlayItems.NewId(
                context,
                filter.Int("filterViewId"),
                "filterViewId",
                overlay => overlay.FilterViews
            )
        );
        return new JsonObject { ["filter"] = Put(context, filter).Copy() };
    }

    private static JsonObject Put(BatchContext context, JsonObject sent)
    {
        var filter = FilterSpecs.Complete(sent);
        var tab = OverlayItems.TabOf(context, filter);
        filter["title"] ??= $"Filter {tab.Overlay.FilterViews.Count + 1}";
        filter["range"] = OverlayItems.RangeOf(filter).ToJson();
        tab.Overlay = tab.Overlay with { FilterViews = tab.Overlay.FilterViews.Add(filter) };
        return filter;
    }

    private static (Tab Tab, JsonObject Item) Find(BatchContext context, int? id) =>
        OverlayItems.Find(
            context,
            id ?? 0,
            "filterViewId",
            overlay => overlay.FilterViews,
            "filter view"
        );
}
