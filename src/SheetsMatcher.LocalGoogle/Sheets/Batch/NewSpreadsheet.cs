using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Batch;

/// <summary>
/// A spreadsheet as <c>spreadsheets.create</c> was sent it: properties, tabs and their first cells.
/// </summary>
internal static class NewSpreadsheet
{
    /// <summary>Google's own ids have 44 characters.</summary>
    private const int IdLength = 44;

    private static readonly string[] PartsServed =
    [
        "properties",
        "sheets",
        "spreadsheetId",
        "spreadsheetUrl",
    ];

    private static readonly string[] TabPartsServed = ["properties", "data"];

    public static Spreadsheet From(JsonObject body, SheetsStore store)
    {
        RefuseOthers(body, PartsServed, "spreadsheet");
        var spreadsheet = Bare(body.Message("properties") ?? [], store);
        var context = new BatchContext(spreadsheet, store);
        foreach (var sheet in body.Messages("sheets"))
        {
            RefuseOthers(sheet, TabPartsServed, "sheets");
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

    private static Spreadsheet Bare(JsonObject properties, SheetsStore store)
    {
        var now = store.Clock.GetUtcNow();
        return new(NewId(store.Ids), SpreadsheetRequests.Complete(properties))
        {
            Owner = store.Caller,
            CreatedAt = now,
            ModifiedAt = now,
        };
    }

    public static string NewId(IdSource ids) => "1" + ids.Text(IdLength - 1);

    /// <summary>What would be dropped in silence is refused instead.</summary>
    private static void RefuseOthers(JsonObject body, string[] served, string place)
    {
        var other = body.Select(pair => pair.Key).FirstOrDefault(name => !served.Contains(name));
        if (other is not null)
        {
            throw GoogleErrorException.InvalidArgument(
                $"Invalid {place}.{other}: not implemented here in create; send it with batchUpdate."
            );
        }
    }

    private static void Fill(BatchContext context, Tab tab, JsonObject data)
    {
        var (top, left) = (data.Int("startRow") ?? 0, data.Int("startColumn") ?? 0);
        var rows = data["rowData"]?.DeepClone() as JsonArray ?? [];
        var width = rows.OfType<JsonObject>()
            .Select(row => row.Messages("values").Count())
            .DefaultIfEmpty()
            .Max();
        GridLines.GrowTo(context.Spreadsheet, tab, top + rows.Count, left + width);
        SetLines(context, tab, data, "rowMetadata", "ROWS", top);
        SetLines(context, tab, data, "columnMetadata", "COLUMNS", left);
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

    private static void SetLines(
        BatchContext context,
        Tab tab,
        JsonObject data,
        string name,
        string dimension,
        int start
    )
    {
        foreach (var (properties, i) in data.Messages(name).Select((line, i) => (line, i)))
        {
            LinePropertyRequests.Update(
                context,
                new JsonObject
                {
                    ["fields"] = "pixelSize,hiddenByUser",
                    ["properties"] = properties.Copy(),
                    ["range"] = new JsonObject
                    {
                        ["sheetId"] = tab.SheetId,
                        ["dimension"] = dimension,
                        ["startIndex"] = start + i,
                        ["endIndex"] = start + i + 1,
                    },
                }
            );
        }
    }
}
