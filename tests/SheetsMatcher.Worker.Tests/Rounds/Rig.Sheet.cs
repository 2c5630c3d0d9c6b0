using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>What a person does and sees in the spreadsheet.</summary>
internal sealed partial class Rig
{
    /// <summary>Types a value into a cell as a person would.</summary>
    public async Task Type(string cell, string value)
    {
        using var reply = await _person.PutAsJsonAsync(
            $"/v4/spreadsheets/{SpreadsheetId}/values/{Uri.EscapeDataString(cell)}"
                + "?valueInputOption=USER_ENTERED",
            new JsonObject { ["values"] = new JsonArray(new JsonArray(value)) }
        );
        reply.EnsureSuccessStatusCode();
    }

    /// <summary>Adds rows below the last one, as a form does.</summary>
    public async Task Append(string tab, IReadOnlyList<IReadOnlyList<object>> rows)
    {
        using var reply = await _person.PostAsJsonAsync(
            $"/v4/spreadsheets/{SpreadsheetId}/values/{Uri.EscapeDataString(tab + "!A1")}:append"
                + "?valueInputOption=RAW",
            new { values = rows }
        );
        reply.EnsureSuccessStatusCode();
    }

    /// <summary>Deletes every row below the heading, as Edit > Delete > Rows does.</summary>
    public async Task ClearRows(string tab)
    {
        var count = (await Rows(tab)).Count;
        if (count > 1)
        {
            await Batch(
                new JsonObject
                {
                    ["deleteDimension"] = new JsonObject
                    {
                        ["range"] = new JsonObject
                        {
                            ["sheetId"] = await SheetIdOf(tab),
                            ["dimension"] = "ROWS",
                            ["startIndex"] = 1,
                            ["endIndex"] = count,
                        },
                    },
                }
            );
        }
    }

    /// <summary>Empties every cell of a tab, as Select all and Delete do.</summary>
    public async Task Clear(string tab)
    {
        using var reply = await _person.PostAsJsonAsync(
            $"/v4/spreadsheets/{SpreadsheetId}/values/{Uri.EscapeDataString($"'{tab}'")}:clear",
            new JsonObject()
        );
        reply.EnsureSuccessStatusCode();
    }

    public async Task Batch(JsonObject request)
    {
        using var reply = await _person.PostAsJsonAsync(
            $"/v4/spreadsheets/{SpreadsheetId}:batchUpdate",
            new JsonObject { ["requests"] = new JsonArray(request) }
        );
        reply.EnsureSuccessStatusCode();
    }

    /// <summary>A tab's rows as shown, the header first.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> Rows(string tab)
    {
        var reply = await _person.GetFromJsonAsync<JsonObject>(
            $"/v4/spreadsheets/{SpreadsheetId}/values/{Uri.EscapeDataString(tab)}"
        );
        var rows = reply?["values"] as JsonArray ?? [];
        return
        [
            .. rows.Select(row =>
                (IReadOnlyList<string>)[.. (row as JsonArray ?? []).Select(cell => $"{cell}")]
            ),
        ];
    }

    /// <summary>A tab's cells as they are stored: text, numbers and boxes.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<object>>> Values(string tab)
    {
        var reply = await _person.GetFromJsonAsync<JsonObject>(
            $"/v4/spreadsheets/{SpreadsheetId}/values/{Uri.EscapeDataString(tab)}"
                + "?valueRenderOption=UNFORMATTED_VALUE"
        );
        return
        [
            .. (reply?["values"] as JsonArray ?? []).Select(row =>
                (IReadOnlyList<object>)
                    [.. (row as JsonArray ?? []).Select(cell => (object?)cell?.DeepClone() ?? "")]
            ),
        ];
    }

    /// <summary>The cells of a tab that hold a formula.</summary>
    public async Task<IReadOnlyList<string>> Formulas(string tab)
    {
        var reply = await _person.GetFromJsonAsync<JsonObject>(
            $"/v4/spreadsheets/{SpreadsheetId}?ranges={Uri.EscapeDataString(tab)}"
                + "&fields=sheets.data.rowData.values.userEnteredValue"
        );
        return
        [
            .. (reply?["sheets"]?[0]?["data"]?[0]?["rowData"] as JsonArray ?? [])
                .SelectMany(row => row?["values"] as JsonArray ?? [])
                .Select(cell => cell?["userEnteredValue"]?["formulaValue"])
                .OfType<JsonNode>()
                .Select(formula => $"{formula}"),
        ];
    }

    /// <summary>The Outbox tab's rows of letters that are owed or settled, without the header.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> OutboxRows()
    {
        var rows = await Rows("Outbox");
        return [.. rows.Skip(1).Where(row => row[1] is not ("Planned" or "No longer planned"))];
    }

    /// <summary>The whole spreadsheet with all its cells, as Google describes it.</summary>
    public async Task<JsonObject> Spreadsheet() =>
        await _person.GetFromJsonAsync<JsonObject>(
            $"/v4/spreadsheets/{SpreadsheetId}?includeGridData=true"
        ) ?? [];

    public async Task<int> SheetIdOf(string tab) =>
        (await Tabs())
            .Where(each => each?["title"]?.GetValue<string>() == tab)
            .Select(each => each?["sheetId"]?.GetValue<int>() ?? 0)
            .Single();

    public async Task<IReadOnlyList<string>> Titles() =>
        [.. (await Tabs()).Select(each => $"{each?["title"]}")];

    private async Task<IEnumerable<JsonNode?>> Tabs()
    {
        var reply = await _person.GetFromJsonAsync<JsonObject>(
            $"/v4/spreadsheets/{SpreadsheetId}?fields=sheets.properties"
        );
        return (reply?["sheets"] as JsonArray ?? []).Select(sheet => sheet?["properties"]);
    }
}
