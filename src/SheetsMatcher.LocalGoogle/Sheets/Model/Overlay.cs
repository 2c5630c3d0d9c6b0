using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Sheets.Model;

/// <summary>
/// What lies over a tab's grid and moves with its rows and columns: Google's own messages, never
/// changed in place. Each has a <c>range</c>, a conditional format has <c>ranges</c>.
/// </summary>
internal sealed record Overlay(
    ImmutableList<JsonObject> ProtectedRanges,
    ImmutableList<JsonObject> ConditionalFormats,
    ImmutableList<JsonObject> FilterViews,
    ImmutableList<JsonObject> BandedRanges,
    ImmutableList<JsonObject> Charts,
    ImmutableList<JsonObject> Slicers,
    ImmutableList<GridRange> Merges,
    JsonObject? BasicFilter
)
{
    public static Overlay Bare { get; } = new([], [], [], [], [], [], [], null);

    /// <summary>
    /// Moves every range; one that <paramref name="move"/> answers with null is gone.
    /// </summary>
    public Overlay Moved(Func<GridRange, GridRange?> move) =>
        new(
            Moved(ProtectedRanges, move),
            Moved(ConditionalFormats, move),
            Moved(FilterViews, move),
            Moved(BandedRanges, move),
            [.. Charts.Select(chart => EmbeddedObjects.AnchorMoved(chart, move))],
            [.. Slicers.Select(slicer => EmbeddedObjects.AnchorMoved(slicer, move))],
            [.. Merges.Select(move).OfType<GridRange>()],
            BasicFilter is null ? null : Moved(BasicFilter, move)
        );

    private static ImmutableList<JsonObject> Moved(
        ImmutableList<JsonObject> items,
        Func<GridRange, GridRange?> move
    ) => [.. items.Select(item => Moved(item, move)).OfType<JsonObject>()];

    public static JsonObject? Moved(JsonObject item, Func<GridRange, GridRange?> move)
    {
        var copy = item.Copy();
        foreach (var list in new[] { "ranges", "unprotectedRanges" })
        {
            if (copy[list] is JsonArray ranges)
            {
                copy[list] = new JsonArray([
                    .. ranges
                        .OfType<JsonObject>()
                        .Select(range => move(GridRange.Of(range))?.ToJson())
                        .Where(range => range is not null),
                ]);
            }
        }

        if (copy["ranges"] is JsonArray { Count: 0 })
        {
            return null;
        }

        if (copy.Message("range") is not { } only)
        {
            return copy;
        }

        copy["range"] = move(GridRange.Of(only))?.ToJson();
        return copy["range"] is null ? null : copy;
    }
}
