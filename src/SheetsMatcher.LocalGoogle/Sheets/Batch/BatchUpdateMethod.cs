using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;
using SheetsMatcher.LocalGoogle.Sheets.Schema;
using SheetsMatcher.LocalGoogle.Sheets.View;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary><c>spreadsheets.batchUpdate</c>: all requests or none; one reply for each.</summary>
internal sealed class BatchUpdateMethod(SheetsStore store)
{
    public LocalResponse Run(RoutedRequest routed)
    {
        var answer = SheetsAnswer.To(routed.Request, "BatchUpdateSpreadsheetResponse");
        var body = Payload.Read(routed.Request, "BatchUpdateSpreadsheetRequest");
        var requests = body.Messages("requests").ToList();
        if (requests.Count == 0)
        {
            _ = store.Find(routed.Values["spreadsheetId"]);
            throw GoogleErrorException.InvalidArgument("Must specify at least one request.");
        }

        return store.Change(
            routed.Values["spreadsheetId"],
            spreadsheet =>
            {
                var context = new BatchContext(spreadsheet, store);
                var replies = requests.Select((request, i) => Apply(context, request, i)).ToArray();
                var reply = new JsonObject
                {
                    ["spreadsheetId"] = spreadsheet.Id,
                    ["replies"] = new JsonArray(replies),
                };
                if (body.Bool("includeSpreadsheetInResponse") is true)
                {
                    reply["updatedSpreadsheet"] = Updated(
                        spreadsheet,
                        body,
                        answer.Mask,
                        store.Caller
                    );
                }

                return answer.Json(reply);
            }
        );
    }

    private static JsonNode Apply(BatchContext context, JsonObject request, int index)
    {
        if (request.Count != 1)
        {
            throw GoogleErrorException.InvalidArgument(
                request.Count == 0
                    ? $"Invalid requests[{index}]: No request set."
                    : $"Invalid requests[{index}]: only one kind of request may be set, "
                        + $"not {string.Join(" and ", request.Select(pair => pair.Key))}."
            );
        }

        var (kind, body) = request.First();
        var prefix = $"Invalid requests[{index}].{kind}: ";
        if (!BatchRequests.ByKind.TryGetValue(kind, out var apply))
        {
            throw GoogleErrorException.InvalidArgument(
                $"{prefix}this kind of request is not implemented here; Google has it."
            );
        }

        return Naming.Place(prefix, Guarded) is { } reply
            ? new JsonObject { [kind] = reply }
            : new JsonObject();

        JsonObject? Guarded()
        {
            var before = ProtectionGuard.Binds(context.Spreadsheet, context.Caller)
                ? context.Spreadsheet.Copy()
                : null;
            var answer = apply(context, body as JsonObject ?? []);
            if (before is not null)
            {
                ProtectionGuard.Check(before, context.Spreadsheet, context.Caller);
            }

            return answer;
        }
    }

    private static JsonObject Updated(
        Spreadsheet spreadsheet,
        JsonObject body,
        FieldMask? mask,
        string caller
    )
    {
        var below = mask?.Below("updatedSpreadsheet");
        var withData = mask is null
            ? body.Bool("responseIncludeGridData") is true
            : below?.Includes("sheets", "data") is true;
        var ranges = (body["responseRanges"] as JsonArray ?? []).Select(range => $"{range}");
        return SpreadsheetJson.Of(spreadsheet, caller, [.. ranges], withData, below);
    }
}
