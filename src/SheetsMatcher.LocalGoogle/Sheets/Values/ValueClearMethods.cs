using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Ranges;
using SheetsMatcher.LocalGoogle.Sheets.Schema;

namespace SheetsMatcher.LocalGoogle.Sheets.Values;

/// <summary>
/// <c>values.clear</c>, <c>batchClear</c> and <c>batchClearByDataFilter</c>: values go, formats, notes
/// and validation stay.
/// </summary>
internal sealed class ValueClearMethods(SheetsStore store)
{
    public LocalResponse Clear(RoutedRequest routed)
    {
        var answer = SheetsAnswer.To(routed.Request, "ClearValuesResponse");
        _ = Payload.Read(routed.Request, "ClearValuesRequest");
        return store.Change(
            routed.Values["spreadsheetId"],
            spreadsheet =>
            {
                var cleared = Cleared(RangeReader.Area(spreadsheet, routed.Values["range"]));
                return answer.Json(
                    new JsonObject
                    {
                        ["spreadsheetId"] = spreadsheet.Id,
                        ["clearedRange"] = cleared,
                    }
                );
            }
        );
    }

    public LocalResponse BatchClear(RoutedRequest routed)
    {
        var answer = SheetsAnswer.To(routed.Request, "BatchClearValuesResponse");
        var body = Payload.Read(routed.Request, "BatchClearValuesRequest");
        var ranges = (body["ranges"] as JsonArray ?? []).Select(range => $"{range}").ToList();
        return Cleared(
            routed,
            answer,
            spreadsheet =>
                ranges.Select(
                    (range, i) =>
                        Naming.Place(
                            $"Invalid range[{i}]: ",
                            () => RangeReader.Area(spreadsheet, range)
                        )
                )
        );
    }

    public LocalResponse BatchClearByDataFilter(RoutedRequest routed)
    {
        var answer = SheetsAnswer.To(routed.Request, "BatchClearValuesByDataFilterResponse");
        var body = Payload.Read(routed.Request, "BatchClearValuesByDataFilterRequest");
        return Cleared(
            routed,
            answer,
            spreadsheet =>
                DataFilters
                    .Match(spreadsheet, body.Messages("dataFilters"))
                    .Select(match => match.Area)
        );
    }

    private LocalResponse Cleared(
        RoutedRequest routed,
        SheetsAnswer answer,
        Func<Spreadsheet, IEnumerable<Area>> find
    ) =>
        store.Change(
            routed.Values["spreadsheetId"],
            spreadsheet =>
            {
                var cleared = new JsonArray([.. find(spreadsheet).Select(Cleared)]);
                var reply = new JsonObject { ["spreadsheetId"] = spreadsheet.Id };
                if (cleared.Count > 0)
                {
                    reply["clearedRanges"] = cleared;
                }

                return answer.Json(reply);
            }
        );

    private static JsonNode Cleared(Area area)
    {
        area.Update(cell => cell is null ? null : cell with { Value = null, TextRuns = null });
        return A1.Of(area);
    }
}
