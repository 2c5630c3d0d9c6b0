using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>
/// A tab's copy: its ranges lie on the copy, and what has an id gets one of its own.
/// </summary>
internal static class TabCopy
{
    public static Tab Of(Tab source, int sheetId, string title, IdSource ids)
    {
        var copy = source.CopyAs(sheetId, title);
        var moved = source.Overlay.Moved(range => range with { SheetId = sheetId });
        copy.Overlay = moved with
        {
            ProtectedRanges = WithNewIds(moved.ProtectedRanges, "protectedRangeId", ids),
            FilterViews = WithNewIds(moved.FilterViews, "filterViewId", ids),
            BandedRanges = WithNewIds(moved.BandedRanges, "bandedRangeId", ids),
            Charts = WithNewIds(OnCopy(moved.Charts, source, sheetId), "chartId", ids),
            Slicers = WithNewIds(OnCopy(moved.Slicers, source, sheetId), "slicerId", ids),
        };

        // Metadata ids are unique in a spreadsheet, so a copy starts without metadata.
        copy.Metadata = [];
        Unlink(copy);
        foreach (var placed in PlacedMetadata.All(copy).ToList())
        {
            if (placed.Dimension is { } dimension)
            {
                var line = copy.Grid.LineAt(dimension, placed.Index);
                copy.Grid.SetLine(dimension, placed.Index, line with { Metadata = [] });
            }
        }

        copy.IsHidden = false;
        return copy;
    }

    /// <summary>What showed the tab's own cells shows the copy's.</summary>
    private static ImmutableList<JsonObject> OnCopy(
        ImmutableList<JsonObject> objects,
        Tab source,
        int sheetId
    )
    {
        List<JsonObject> copies = [.. objects.Select(item => item.Copy())];
        copies.ForEach(copy =>
            EmbeddedObjects.WithRanges(
                copy.Message("spec"),
                range => range.SheetId == source.SheetId ? range with { SheetId = sheetId } : range
            )
        );
        return [.. copies];
    }

    /// <summary>A form writes into its own tab only.</summary>
    private static void Unlink(Tab copy)
    {
        for (var column = 0; column < copy.Grid.ColumnCount; column++)
        {
            var line = copy.Grid.LineAt(Dimension.Columns, column);
            copy.Grid.SetLine(Dimension.Columns, column, line with { FormField = null });
        }
    }

    private static ImmutableList<JsonObject> WithNewIds(
        ImmutableList<JsonObject> items,
        string idName,
        IdSource ids
    ) =>
        [
            .. items.Select(item =>
            {
                var copy = item.Copy();
                copy[idName] = ids.SheetId();
                return copy;
            }),
        ];
}
