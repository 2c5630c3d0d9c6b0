using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Ranges;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>
/// What protected ranges, filter views and banded ranges have in common: an id and a range.
/// </summary>
internal static class OverlayItems
{
    /// <summary>The id that was asked for if it is free, or a free one.</summary>
    public static int NewId(
        BatchContext context,
        int? wanted,
        string idName,
        Func<Overlay, ImmutableList<JsonObject>> items
    )
    {
        var taken = context
            .Spreadsheet.Tabs.SelectMany(tab => items(tab.Overlay))
            .Select(item => item.Int(idName))
            .ToHashSet();
        if (wanted is { } id)
        {
            return taken.Contains(id)
                ? throw GoogleErrorException.InvalidArgument($"The {idName} {id} already exists.")
                : id;
        }

        int free;
        do
        {
            free = context.Ids.SheetId();
        } while (taken.Contains(free));
        return free;
    }

    public static (Tab Tab, JsonObject Item) Find(
        BatchContext context,
        int id,
        string idName,
        Func<Overlay, ImmutableList<JsonObject>> items,
        string word
    )
    {
        foreach (var tab in context.Spreadsheet.Tabs)
        {
            if (items(tab.Overlay).Find(item => item.Int(idName) == id) is { } found)
            {
                return (tab, found);
            }
        }

        throw GoogleErrorException.InvalidArgument($"No {word} with id: {id}");
    }

    /// <summary>The tab of an item's range, which must start on that tab's grid.</summary>
    public static Tab TabOf(BatchContext context, JsonObject item) =>
        RangeReader.Area(context.Spreadsheet, RangeOf(item)).Tab;

    public static GridRange RangeOf(JsonObject item) =>
        item["namedRangeId"] is not null && item["range"] is null
            ? throw GoogleErrorException.InvalidArgument(
                "Ranges backed by a named range are not implemented here; set range."
            )
            : GridRange.Of(BatchContext.Required(item, "range"));
}
