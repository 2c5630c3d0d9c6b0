using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Batch;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Ranges;
using SheetsMatcher.LocalGoogle.Sheets.Schema;
using SheetsMatcher.LocalGoogle.Sheets.Values;

namespace SheetsMatcher.LocalGoogle.Sheets.View;

/// <summary>
/// <c>spreadsheets.create</c>, <c>get</c>, <c>getByDataFilter</c> and <c>sheets.copyTo</c>.
/// </summary>
internal sealed class SpreadsheetMethods(SheetsStore store)
{
    public LocalResponse Create(RoutedRequest routed)
    {
        var answer = SheetsAnswer.To(routed.Request, "Spreadsheet");
        var body = Payload.Read(routed.Request, "Spreadsheet");
        var spreadsheet = NewSpreadsheet.From(body, store);
        store.Add(spreadsheet);
        return answer.Json(
            SpreadsheetJson.Of(spreadsheet, store.Caller, [], withData: false, answer.Mask)
        );
    }

    public LocalResponse Get(RoutedRequest routed)
    {
        var answer = SheetsAnswer.To(
            routed.Request,
            "Spreadsheet",
            "ranges",
            "includeGridData",
            "excludeTablesInBandedRanges"
        );
        var spreadsheet = store.Find(routed.Values["spreadsheetId"]);
        var isAsked = ValueOptions.IsSet(routed.Request, "includeGridData");
        return answer.Json(
            SpreadsheetJson.Of(
                spreadsheet,
                store.Caller,
                routed.Request.QueryValues("ranges"),
                WithData(answer.Mask, isAsked),
                answer.Mask
            )
        );
    }

    public LocalResponse GetByDataFilter(RoutedRequest routed)
    {
        var answer = SheetsAnswer.To(routed.Request, "Spreadsheet");
        var body = Payload.Read(routed.Request, "GetSpreadsheetByDataFilterRequest");
        var spreadsheet = store.Find(routed.Values["spreadsheetId"]);
        var filters = body.Messages("dataFilters").ToList();
        var areas = DataFilters.Match(spreadsheet, filters).Select(match => match.Area);
        return answer.Json(
            SpreadsheetJson.OfAreas(
                spreadsheet,
                store.Caller,
                filters.Count == 0 ? null : [.. areas],
                WithData(answer.Mask, body.Bool("includeGridData") is true),
                answer.Mask
            )
        );
    }

    public LocalResponse CopyTab(RoutedRequest routed)
    {
        var answer = SheetsAnswer.To(routed.Request, "SheetProperties");
        var body = Payload.Read(routed.Request, "CopySheetToAnotherSpreadsheetRequest");
        var source = store.Find(routed.Values["spreadsheetId"]);
        var sheetId = PathNumber.Of(routed, "sheetId", "sheet_id");
        var tab = source.FindTab(sheetId) ?? throw GoogleErrorException.NotFound();
        return store.Change(
            body.Text("destinationSpreadsheetId") ?? "",
            target =>
            {
                var title = TabTitles.Free(target, $"Copy of {tab.Title}");
                target.CheckRoom((long)tab.Grid.RowCount * tab.Grid.ColumnCount);
                var copy = TabCopy.Of(tab, TabTitles.FreeId(target, store.Ids), title, store.Ids);
                target.Tabs.Add(copy);
                return answer.Json(TabJson.Properties(target, copy));
            }
        );
    }

    /// <summary>
    /// The reference: includeGridData is ignored once there is a mask, which then decides.
    /// </summary>
    private static bool WithData(FieldMask? mask, bool isAsked) =>
        mask is null ? isAsked : mask.Includes("sheets", "data");
}
