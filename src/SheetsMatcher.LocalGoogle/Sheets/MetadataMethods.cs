using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Ranges;
using SheetsMatcher.LocalGoogle.Sheets.Schema;

namespace SheetsMatcher.LocalGoogle.Sheets;

/// <summary><c>developerMetadata.get</c> and <c>search</c>.</summary>
internal sealed class MetadataMethods(SheetsStore store)
{
    public LocalResponse Get(RoutedRequest routed)
    {
        var answer = SheetsAnswer.To(routed.Request, "DeveloperMetadata");
        var spreadsheet = store.Find(routed.Values["spreadsheetId"]);
        var id = PathNumber.Of(routed, "metadataId", "metadata_id");
        var found = PlacedMetadata
            .All(spreadsheet)
            .FirstOrDefault(placed => placed.Metadata.Id == id);
        return found is null ? throw GoogleErrorException.NotFound() : answer.Json(found.ToJson());
    }

    public LocalResponse Search(RoutedRequest routed)
    {
        var answer = SheetsAnswer.To(routed.Request, "SearchDeveloperMetadataResponse");
        var body = Payload.Read(routed.Request, "SearchDeveloperMetadataRequest");
        var spreadsheet = store.Find(routed.Values["spreadsheetId"]);
        var filters = body.Messages("dataFilters").ToList();
        var matched = filters
            .SelectMany(filter =>
                MetadataLookup
                    .FindBy(spreadsheet, filter)
                    .Select(placed => (Placed: placed, Filter: filter))
            )
            .GroupBy(pair => pair.Placed.Metadata.Id)
            .Select(group => new JsonObject
            {
                ["developerMetadata"] = group.First().Placed.ToJson(),
                ["dataFilters"] = new JsonArray([.. group.Select(pair => pair.Filter.DeepClone())]),
            })
            .ToArray<JsonNode>();
        var found = new JsonObject();
        if (matched.Length > 0)
        {
            found["matchedDeveloperMetadata"] = new JsonArray(matched);
        }

        return answer.Json(found);
    }
}
