using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>
/// Protected ranges. They are kept and given back, and hold nobody off: everyone who signs in here
/// is the spreadsheet's owner, whom Google lets edit them too.
/// </summary>
internal static class ProtectionRequests
{
    public static JsonObject? Add(BatchContext context, JsonObject body)
    {
        var sent = BatchContext.Required(body, "protectedRange").Copy();
        var tab = TabOf(context, sent);
        var items = tab.Overlay.ProtectedRanges;
        sent["protectedRangeId"] = OverlayItems.NewId(
            context,
            sent.Int("protectedRangeId"),
            "protectedRangeId",
            overlay => overlay.ProtectedRanges
        );
        var added = Complete(sent);
        tab.Overlay = tab.Overlay with { ProtectedRanges = items.Add(added) };
        return new JsonObject { ["protectedRange"] = added.Copy() };
    }

    public static JsonObject? Update(BatchContext context, JsonObject body)
    {
        var sent = BatchContext.Required(body, "protectedRange");
        var mask = BatchContext.MaskOf(body, "ProtectedRange");
        var (tab, old) = Find(context, sent.Int("protectedRangeId"));
        var merged = mask.Merged(old, sent);
        merged["protectedRangeId"] = sent.Int("protectedRangeId");
        var target = TabOf(context, merged);
        tab.Overlay = tab.Overlay with
        {
            ProtectedRanges = tab.Overlay.ProtectedRanges.Remove(old),
        };
        target.Overlay = target.Overlay with
        {
            ProtectedRanges = target.Overlay.ProtectedRanges.Add(Complete(merged)),
        };
        return null;
    }

    public static JsonObject? Delete(BatchContext context, JsonObject body)
    {
        var (tab, old) = Find(context, body.Int("protectedRangeId"));
        tab.Overlay = tab.Overlay with
        {
            ProtectedRanges = tab.Overlay.ProtectedRanges.Remove(old),
        };
        return null;
    }

    /// <summary>
    /// Recorded: the answer says <c>requestingUserCanEdit: true, editors: {}</c>.
    /// </summary>
    private static JsonObject Complete(JsonObject sent)
    {
        sent["range"] = OverlayItems.RangeOf(sent).ToJson();
        sent["requestingUserCanEdit"] = true;
        if (sent.Bool("warningOnly") is true)
        {
            sent.Remove("editors");
        }
        else
        {
            sent.Remove("warningOnly");
            sent["editors"] ??= new JsonObject();
        }

        return sent;
    }

    private static Tab TabOf(BatchContext context, JsonObject sent) =>
        OverlayItems.TabOf(context, sent);

    private static (Tab Tab, JsonObject Item) Find(BatchContext context, int? id) =>
        OverlayItems.Find(
            context,
            id ?? 0,
            "protectedRangeId",
            overlay => overlay.ProtectedRanges,
            "protected range"
        );
}
