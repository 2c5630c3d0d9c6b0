using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Ranges;

/// <summary>
/// Finds the areas that data filters select: a range in A1 notation, a grid range, or metadata.
/// </summary>
internal static class DataFilters
{
    internal sealed record Matched(Area Area, IReadOnlyList<JsonNode> Filters);

    /// <summary>
    /// Each area once, in the order of the filters, with every filter that selects it.
    /// </summary>
    public static List<Matched> Match(Spreadsheet spreadsheet, IEnumerable<JsonObject> filters) =>
        [
            .. filters
                .SelectMany(
                    (filter, i) =>
                        Naming.Place(
                            $"Invalid dataFilter[{i}]: ",
                            () => Areas(spreadsheet, filter).Select(area => (area, filter)).ToList()
                        )
                )
                .GroupBy(pair => pair.area)
                .Select(group => new Matched(
                    group.Key,
                    [.. group.Select(pair => Echo(pair.filter))]
                )),
        ];

    public static List<Area> Areas(Spreadsheet spreadsheet, JsonObject filter) =>
        filter.Message("gridRange") is { } range
            ? [RangeReader.Area(spreadsheet, GridRange.Of(range))]
        : filter.Text("a1Range") is { } text ? [RangeReader.Area(spreadsheet, text)]
        : filter.Message("developerMetadataLookup") is { } lookup
            ?
            [
                .. MetadataLookup
                    .Find(spreadsheet, lookup)
                    .Where(placed => placed.Tab is not null)
                    .Select(placed => RangeReader.Area(spreadsheet, placed.Range)),
            ]
        : throw GoogleErrorException.InvalidArgument("Must specify a filter.");

    /// <summary>Recorded: a sheetId of zero is left out of what Google answers.</summary>
    private static JsonObject Echo(JsonObject filter) =>
        filter.Message("gridRange") is { } range
            ? new JsonObject { ["gridRange"] = GridRange.Of(range).ToJson() }
            : filter.Copy();
}
