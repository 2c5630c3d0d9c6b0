using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Ranges;
using SheetsMatcher.LocalGoogle.Sheets.Schema;

namespace SheetsMatcher.LocalGoogle.Sheets.Values;

/// <summary><c>values.get</c>, <c>batchGet</c> and <c>batchGetByDataFilter</c>.</summary>
internal sealed class ValueReadMethods(SheetsStore store)
{
    public LocalResponse Get(RoutedRequest routed)
    {
        var answer = SheetsAnswer.To(
            routed.Request,
            "ValueRange",
            "majorDimension",
            "valueRenderOption",
            "dateTimeRenderOption"
        );
        var spreadsheet = store.Find(routed.Values["spreadsheetId"]);
        return answer.Json(Read(routed.Request, spreadsheet, routed.Values["range"]));
    }

    public LocalResponse BatchGet(RoutedRequest routed)
    {
        var answer = SheetsAnswer.To(
            routed.Request,
            "BatchGetValuesResponse",
            "ranges",
            "majorDimension",
            "valueRenderOption",
            "dateTimeRenderOption"
        );
        var spreadsheet = store.Find(routed.Values["spreadsheetId"]);
        var read = routed
            .Request.QueryValues("ranges")
            .Select(range => Read(routed.Request, spreadsheet, range));
        return answer.Json(Body(spreadsheet, [.. read]));
    }

    public LocalResponse BatchGetByDataFilter(RoutedRequest routed)
    {
        var answer = SheetsAnswer.To(routed.Request, "BatchGetValuesByDataFilterResponse");
        var body = Payload.Read(routed.Request, "BatchGetValuesByDataFilterRequest");
        var spreadsheet = store.Find(routed.Values["spreadsheetId"]);
        var rendering = Rendering.Of(
            body.Text("valueRenderOption"),
            body.Text("dateTimeRenderOption")
        );
        var dimension = body.Text("majorDimension") is "COLUMNS" ? "COLUMNS" : "ROWS";
        var matched = DataFilters
            .Match(spreadsheet, body.Messages("dataFilters"))
            .Select(match => new JsonObject
            {
                ["valueRange"] = ValueReading.Read(
                    match.Area,
                    dimension,
                    rendering,
                    spreadsheet.Locale
                ),
                ["dataFilters"] = new JsonArray([.. match.Filters]),
            });
        return answer.Json(Body(spreadsheet, [.. matched]));
    }

    private static JsonObject Read(LocalRequest request, Spreadsheet spreadsheet, string range) =>
        ValueReading.Read(
            RangeReader.Area(spreadsheet, range),
            ValueOptions.MajorDimension(request),
            ValueOptions.Rendering(request),
            spreadsheet.Locale
        );

    private static JsonObject Body(Spreadsheet spreadsheet, JsonNode[] valueRanges)
    {
        var body = new JsonObject { ["spreadsheetId"] = spreadsheet.Id };
        if (valueRanges.Length > 0)
        {
            body["valueRanges"] = new JsonArray(valueRanges);
        }

        return body;
    }
}
