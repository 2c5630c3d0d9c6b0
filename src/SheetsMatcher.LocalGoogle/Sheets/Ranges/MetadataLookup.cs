using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Ranges;

/// <summary>
/// Finds developer metadata by id, key, value, visibility, kind of place and place.
/// </summary>
internal static class MetadataLookup
{
    public static IEnumerable<PlacedMetadata> Find(Spreadsheet spreadsheet, JsonObject lookup) =>
        PlacedMetadata.All(spreadsheet).Where(placed => Matches(placed, lookup));

    /// <summary>
    /// By any data filter: metadata itself, or whatever lies within a selected range.
    /// </summary>
    public static IEnumerable<PlacedMetadata> FindBy(Spreadsheet spreadsheet, JsonObject filter)
    {
        if (filter.Message("developerMetadataLookup") is { } lookup)
        {
            return Find(spreadsheet, lookup);
        }

        var areas = DataFilters.Areas(spreadsheet, filter);
        return PlacedMetadata
            .All(spreadsheet)
            .Where(placed =>
                placed.Tab is not null
                && areas.Exists(area => area.Overlaps(RangeReader.Area(spreadsheet, placed.Range)))
            );
    }

    private static bool Matches(PlacedMetadata placed, JsonObject lookup) =>
        Agrees(lookup.Int("metadataId"), placed.Metadata.Id)
        && Agrees(lookup.Text("metadataKey"), placed.Metadata.Key)
        && Agrees(lookup.Text("metadataValue"), placed.Metadata.Value)
        && Agrees(lookup.Text("visibility"), placed.Metadata.Visibility)
        && (
            lookup.Text("locationType") is null or "DEVELOPER_METADATA_LOCATION_TYPE_UNSPECIFIED"
            || lookup.Text("locationType") == placed.LocationType
        )
        && (
            lookup.Message("metadataLocation") is not { } location
            || IsAt(placed, location, lookup.Text("locationMatchingStrategy"))
        );

    private static bool Agrees(int? wanted, int actual) => wanted is null or 0 || wanted == actual;

    private static bool Agrees(string? wanted, string? actual) =>
        wanted is null or "DEVELOPER_METADATA_VISIBILITY_UNSPECIFIED" || wanted == actual;

    /// <summary>
    /// The reference: metadata on a row intersects its tab, on anything the spreadsheet; exact is
    /// the default for a row or column, intersecting for a tab or spreadsheet.
    /// </summary>
    private static bool IsAt(PlacedMetadata placed, JsonObject location, string? strategy)
    {
        if (location.Message("dimensionRange") is { } range)
        {
            var isRow = range.Text("dimension") is "ROWS";
            return placed.Tab?.SheetId == (range.Int("sheetId") ?? 0)
                && placed.Dimension == (isRow ? Dimension.Rows : Dimension.Columns)
                && placed.Index >= (range.Int("startIndex") ?? 0)
                && placed.Index < (range.Int("endIndex") ?? int.MaxValue);
        }

        var isExact = strategy == "EXACT_LOCATION";
        return location.Int("sheetId") is { } sheetId
            ? placed.Tab?.SheetId == sheetId && (!isExact || placed.Dimension is null)
            : !isExact || placed.Tab is null;
    }
}
