using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Ranges;
using SheetsMatcher.LocalGoogle.Sheets.View;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>
/// Alternating colours. Reported: a second banding over the same range is an error.
/// </summary>
internal static class BandingRequests
{
    public static JsonObject? Add(BatchContext context, JsonObject body)
    {
        var banded = Colors.Normalised(BatchContext.Required(body, "bandedRange"));
        banded.PutFirst(
            "bandedRangeId",
            OverlayItems.NewId(
                context,
                banded.Int("bandedRangeId"),
                "bandedRangeId",
                overlay => overlay.BandedRanges
            )
        );
        Put(context, banded);
        return new JsonObject { ["bandedRange"] = banded.Copy() };
    }

    public static JsonObject? Update(BatchContext context, JsonObject body)
    {
        var sent = BatchContext.Required(body, "bandedRange");
        var mask = BatchContext.MaskOf(body, "BandedRange");
        var (tab, old) = Find(context, sent.Int("bandedRangeId"));
        var merged = Colors.Normalised(mask.Merged(old, sent));
        merged.PutFirst("bandedRangeId", sent.Int("bandedRangeId"));
        Remove(tab, old);
        Put(context, merged);
        return null;
    }

    public static JsonObject? Delete(BatchContext context, JsonObject body)
    {
        var (tab, old) = Find(context, body.Int("bandedRangeId"));
        Remove(tab, old);
        return null;
    }

    private static void Put(BatchContext context, JsonObject banded)
    {
        var range = OverlayItems.RangeOf(banded);
        var area = RangeReader.Area(context.Spreadsheet, range);
        if (banded["rowProperties"] is null && banded["columnProperties"] is null)
        {
            throw GoogleErrorException.InvalidArgument(
                "Must specify rowProperties or columnProperties."
            );
        }

        var overlay = area.Tab.Overlay;
        if (overlay.BandedRanges.Exists(other => Overlaps(context, other, area)))
        {
            throw GoogleErrorException.InvalidArgument(
                "You cannot add alternating background colors to a range that already has "
                    + "alternating background colors."
            );
        }

        banded["range"] = range.ToJson();
        area.Tab.Overlay = overlay with { BandedRanges = overlay.BandedRanges.Add(banded) };
    }

    private static bool Overlaps(BatchContext context, JsonObject other, Area area) =>
        RangeReader.Area(context.Spreadsheet, OverlayItems.RangeOf(other)).Overlaps(area);

    private static void Remove(Tab tab, JsonObject banded) =>
        tab.Overlay = tab.Overlay with { BandedRanges = tab.Overlay.BandedRanges.Remove(banded) };

    private static (Tab Tab, JsonObject Item) Find(BatchContext context, int? id) =>
        OverlayItems.Find(
            context,
            id ?? 0,
            "bandedRangeId",
            overlay => overlay.BandedRanges,
            "banded range"
        );
}
