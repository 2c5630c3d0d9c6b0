using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>Applies one request and gives its reply, or null for a kind that has none.</summary>
internal delegate JsonObject? BatchRequest(BatchContext context, JsonObject body);

/// <summary>The kinds of request that are served; every other kind is refused.</summary>
internal static class BatchRequests
{
    public static IReadOnlyDictionary<string, BatchRequest> ByKind { get; } =
        new Dictionary<string, BatchRequest>
        {
            ["addSheet"] = TabRequests.Add,
            ["deleteSheet"] = TabRequests.Delete,
            ["duplicateSheet"] = TabRequests.Duplicate,
            ["updateSheetProperties"] = TabRequests.UpdateProperties,
            ["updateSpreadsheetProperties"] = SpreadsheetRequests.UpdateProperties,
            ["updateCells"] = CellRequests.Update,
            ["appendCells"] = CellRequests.Append,
            ["repeatCell"] = CellRequests.Repeat,
            ["setDataValidation"] = CellRequests.SetDataValidation,
        };
}
