using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Ranges;
using SheetsMatcher.LocalGoogle.Sheets.View;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Slicers: kept and given back; they hide no rows here.</summary>
internal static class SlicerRequests
{
    public static JsonObject? Add(BatchContext context, JsonObject body)
    {
        var sent = BatchContext.Required(body, "slicer");
        var (tab, position) = EmbeddedObjectRequests.PlaceOf(context, sent.Message("position"));
        var slicer = new JsonObject
        {
            ["slicerId"] = EmbeddedObjectRequests.NewId(context, sent.Int("slicerId"), "slicerId"),
            ["spec"] = Checked(context, BatchContext.Required(sent, "spec")),
            ["position"] = position,
        };
        tab.Overlay = tab.Overlay with { Slicers = tab.Overlay.Slicers.Add(slicer) };
        return new JsonObject { ["slicer"] = slicer.Copy() };
    }

    public static JsonObject? UpdateSpec(BatchContext context, JsonObject body)
    {
        var mask = BatchContext.MaskOf(body, "SlicerSpec");
        var (tab, old) = EmbeddedObjectRequests.Find(context, body.Int("slicerId"), "slicerId");
        var slicer = old.Copy();
        slicer["spec"] = Checked(context, mask.Merged(old.Message("spec"), body.Message("spec")));
        tab.Overlay = tab.Overlay with { Slicers = tab.Overlay.Slicers.Replace(old, slicer) };
        return null;
    }

    private static JsonObject Checked(BatchContext context, JsonObject sent)
    {
        var range = GridRange.Of(BatchContext.Required(sent, "dataRange"));
        _ = RangeReader.Area(context.Spreadsheet, range);
        var spec = Colors.Normalised(sent);
        spec["dataRange"] = range.ToJson();
        return spec;
    }
}
