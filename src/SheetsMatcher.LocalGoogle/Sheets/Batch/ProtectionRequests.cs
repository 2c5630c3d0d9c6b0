using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>
/// Protected ranges; <see cref="ProtectionGuard"/> holds off whoever may not edit them.
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
        tab.Overlay = tab.Overlay with
        {
            ProtectedRanges = items.Add(ProtectionGuard.WithEditor(added, context.Caller)),
        };
        added["requestingUserCanEdit"] = true;
        return new JsonObject { ["protectedRange"] = ProtectionGuard.InOrder(added) };
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
    /// Recorded: the answer says <c>requestingUserCanEdit: true, editors: {}</c>, and drops what is empty.
    /// </summary>
    private static JsonObject Complete(JsonObject sent)
    {
        sent["range"] = OverlayItems.RangeOf(sent).ToJson();
        sent.Remove("requestingUserCanEdit");
        if (sent.Bool("warningOnly") is true)
        {
            sent.Remove("editors");
            return sent;
        }

        sent.Remove("warningOnly");
        var editors = sent.Message("editors") ?? [];
        sent["editors"] = new JsonObject(
            editors
                .Where(pair => pair.Value is not JsonArray { Count: 0 })
                .Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))
        );
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
