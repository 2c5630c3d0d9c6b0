using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>A spreadsheet as <c>spreadsheets.create</c> was sent it: properties, tabs and their first cells.</summary>
internal static class NewSpreadsheet
{
    /// <summary>Google's own ids have 44 characters.</summary>
    private const int IdLength = 44;

    public static Spreadsheet From(JsonObject body, IdSource ids, DateTimeOffset now)
    {
        var spreadsheet = Bare(body.Message("properties") ?? [], ids, now);
        var context = new BatchContext(spreadsheet, ids);
        foreach (var sheet in body.Messages("sheets"))
        {
            var tab = TabRequests.NewTab(context, sheet.Message("properties") ?? []);
            foreach (var data in sheet.Messages("data"))
            {
                Fill(context, tab, data);
            }
        }

        if (spreadsheet.Tabs.Count == 0)
        {
            TabRequests.NewTab(context, []);
        }

        return spreadsheet;
    }

    public static Spreadsheet Bare(JsonObject properties, IdSource ids, DateTimeOffset now) =>
        new(NewId(ids), SpreadsheetRequests.Complete(properties))
        {
            CreatedAt = now,
            ModifiedAt = now,
        };

    public static string NewId(IdSource ids) => "1" + ids.Text(IdLength - 1);

    private static void Fill(BatchContext context, Tab tab, JsonObject data)
    {
        var (top, left) = (data.Int("startRow") ?? 0, data.Int("startColumn") ?? 0);
        var rows = data["rowData"]?.DeepClone() as JsonArray ?? [];
        var width = rows.OfType<JsonObject>()
            .Select(row => row.Messages("values").Count())
            .DefaultIfEmpty()
            .Max();
        GridLines.GrowTo(context.Spreadsheet, tab, top + rows.Count, left + width);
        CellRequests.Update(
            context,
            new JsonObject
            {
                ["fields"] = "*",
                ["start"] = new JsonObject
                {
                    ["sheetId"] = tab.SheetId,
                    ["rowIndex"] = top,
                    ["columnIndex"] = left,
                },
                ["rows"] = rows,
            }
        );
    }
}
