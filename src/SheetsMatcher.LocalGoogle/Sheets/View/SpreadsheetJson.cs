using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Ranges;
using SheetsMatcher.LocalGoogle.Sheets.Schema;

namespace SheetsMatcher.LocalGoogle.Sheets.View;

/// <summary>Makes the <c>Spreadsheet</c> resource, only as much of it as the mask wants.</summary>
internal static class SpreadsheetJson
{
    /// <param name="caller">Who reads it; protected ranges say whether that person can edit.</param>
    /// <param name="ranges">
    /// Limits the tabs and the cells; none means the whole spreadsheet.
    /// </param>
    public static JsonObject Of(
        Spreadsheet spreadsheet,
        string caller,
        IReadOnlyList<string> ranges,
        bool withData,
        FieldMask? mask
    ) =>
        OfAreas(
            spreadsheet,
            caller,
            ranges.Count == 0
                ? null
                : [.. ranges.Select(range => RangeReader.Area(spreadsheet, range))],
            withData,
            mask
        );

    public static JsonObject OfAreas(
        Spreadsheet spreadsheet,
        string caller,
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
                        SheetJson(spreadsheet, caller, tab, areas, withData, mask?.Below("sheets"))
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
        string caller,
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
        Put(
            json,
            "protectedRanges",
            tab.Overlay.ProtectedRanges.Select(item =>
                ProtectionGuard.Seen(spreadsheet, item, caller)
            )
        );
        if (tab.Overlay.BasicFilter is { } filter)
        {
            json["basicFilter"] = filter.DeepClone();
        }

        Put(json, "charts", Copies(tab.Overlay.Charts));
        Put(json, "bandedRanges", Copies(tab.Overlay.BandedRanges));
        Put(
            json,
            "developerMetadata",
            tab.Metadata.Select(metadata => new PlacedMetadata(metadata, tab, null, 0).ToJson())
        );
        Put(json, "rowGroups", GroupJson.All(tab, Dimension.Rows));
        Put(json, "columnGroups", GroupJson.All(tab, Dimension.Columns));
        Put(json, "slicers", Copies(tab.Overlay.Slicers));
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
