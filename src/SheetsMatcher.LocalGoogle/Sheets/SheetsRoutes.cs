using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Batch;
using SheetsMatcher.LocalGoogle.Sheets.Values;
using SheetsMatcher.LocalGoogle.Sheets.View;

namespace SheetsMatcher.LocalGoogle.Sheets;

/// <summary>Every method of Google's Sheets v4 interface, by its path there.</summary>
public static class SheetsRoutes
{
    public static void Map(RouteTable routes, SheetsStore store)
    {
        const string all = "/v4/spreadsheets";
        const string one = $"{all}/{{spreadsheetId}}";
        var spreadsheets = new SpreadsheetMethods(store);
        routes.Map("POST", all, spreadsheets.Create);
        routes.Map("GET", one, spreadsheets.Get);
        foreach (var before in new[] { one, $"{one}/" })
        {
            // Google also takes a slash before the verb, and the google-spreadsheet client sends it.
            routes.Map("POST", $"{before}:getByDataFilter", spreadsheets.GetByDataFilter);
            routes.Map("POST", $"{before}:batchUpdate", new BatchUpdateMethod(store).Run);
        }

        routes.Map("POST", $"{one}/sheets/{{sheetId}}:copyTo", spreadsheets.CopyTab);

        var reads = new ValueReadMethods(store);
        routes.Map("GET", $"{one}/values/{{range}}", reads.Get);
        routes.Map("GET", $"{one}/values:batchGet", reads.BatchGet);
        routes.Map("POST", $"{one}/values:batchGetByDataFilter", reads.BatchGetByDataFilter);

        var writes = new ValueWriteMethods(store);
        routes.Map("PUT", $"{one}/values/{{range}}", writes.Update);
        routes.Map("POST", $"{one}/values/{{range}}:append", writes.Append);
        routes.Map("POST", $"{one}/values:batchUpdate", writes.BatchUpdate);
        routes.Map("POST", $"{one}/values:batchUpdateByDataFilter", writes.BatchUpdateByDataFilter);

        var clears = new ValueClearMethods(store);
        routes.Map("POST", $"{one}/values/{{range}}:clear", clears.Clear);
        routes.Map("POST", $"{one}/values:batchClear", clears.BatchClear);
        routes.Map("POST", $"{one}/values:batchClearByDataFilter", clears.BatchClearByDataFilter);

        var metadata = new MetadataMethods(store);
        routes.Map("GET", $"{one}/developerMetadata/{{metadataId}}", metadata.Get);
        routes.Map("POST", $"{one}/developerMetadata:search", metadata.Search);
    }
}
