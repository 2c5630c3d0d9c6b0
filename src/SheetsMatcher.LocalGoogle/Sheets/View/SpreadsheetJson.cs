using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Ranges;
using SheetsMatcher.LocalGoogle.Sheets.Schema;

namespace SheetsMatcher.LocalGoogle.Sheets.View;

/// <summary>Makes the <c>Spreadsheet</c> resource, only as much of it as the mask wants.</summary>
internal static class SpreadsheetJson
{
    /// <param name="ranges">
    /// Limits the tabs and the cells; none means the whole spreadsheet.
    /// </param>
    public static JsonObject Of(
        Spreadsheet spreadsheet,
        IReadOnlyList<string> ranges,
        bool withData,
        FieldMask? mask
    ) =>
        OfAreas(
            spreadsheet,
            ranges.Count == 0
                ? null
                : [.. ranges.Select(range => RangeReader.Area(spreadsheet, range))],
            withData,
            mask
        );

    public static JsonObject OfAreas(
        Spreadsheet spreadsheet,
        IReadOnlyList<Area>? areas,
        bool withData,
        FieldMask? mask
    )
    {
        var json = new JsonObject
        {
            ["spreadsheetId"] = spreadsheet.Id,
            ["properties"] = spreadsheet.Properties.DeepClone(),
            ["sheets"] = new JsonArray([
                .. spreadsheet
                    .Tabs.Where(tab => areas is null || areas.Any(area => area.Tab == tab))
                    .Select(tab =>
                        SheetJson(spreadsheet, tab, areas, withData, mask?.Below("sheets"))
                    ),
            ]),
        };
        Put(json, "namedRanges", spreadsheet.NamedRanges.Select(named => named.DeepClone()));
        json["spreadsheetUrl"] = $"https://docs.google.com/spreadsheets/d/{spreadsheet.Id}/edit";
        Put(
            json,
            "developerMetadata",
            spreadsheet.Metadata.Select(metadata =>
                new PlacedMetadata(metadata, null, null, 0).ToJson()
            )
        );
        return json;
    }

    private static JsonObject SheetJson(
        Spreadsheet spreadsheet,
        Tab tab,
        IReadOnlyList<Area>? areas,
        bool withData,
        FieldMask? mask
    )
    {
        var json = new JsonObject { ["properties"] = TabJson.Properties(spreadsheet, tab) };
        if (withData)
        {
            var grid = tab.Grid;
            var own =
                areas?.Where(area => area.Tab == tab)
                ?? [new Area(tab, 0, grid.RowCount, 0, grid.ColumnCount)];
            var data = mask?.Below("data");
            Put(json, "data", own.Select(area => GridDataJson.Of(area, spreadsheet.Locale, data)));
        }

        Put(json, "merges", tab.Overlay.Merges.Select(range => range.ToJson()));
        Put(json, "conditionalFormats", Copies(tab.Overlay.ConditionalFormats));
        Put(json, "filterViews", Copies(tab.Overlay.FilterViews));
        Put(json, "protectedRanges", Copies(tab.Overlay.ProtectedRanges));
        if (tab.Overlay.BasicFilter is { } filter)
        {
            json["basicFilter"] = filter.DeepClone();
        }

        Put(json, "bandedRanges", Copies(tab.Overlay.BandedRanges));
        Put(
            json,
            "developerMetadata",
            tab.Metadata.Select(metadata => new PlacedMetadata(metadata, tab, null, 0).ToJson())
        );
        return json;
    }

    private static IEnumerable<JsonNode> Copies(IEnumerable<JsonObject> messages) =>
        messages.Select(message => message.DeepClone());

    /// <summary>Google leaves empty lists out.</summary>
    private static void Put(JsonObject json, string name, IEnumerable<JsonNode> items)
    {
        var list = new JsonArray([.. items]);
        if (list.Count > 0)
        {
            json[name] = list;
        }
    }
}
