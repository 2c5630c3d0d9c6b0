using System.Text.Json.Nodes;
using SheetsMatcher.Demo.Sample;

namespace SheetsMatcher.Demo.Local;

/// <summary>The committee's spreadsheet, made and edited as a person does it.</summary>
internal sealed class SampleSpreadsheet(LocalApi api, string id)
{
    public const string MentorResponses = "Mentor responses";
    public const string MenteeResponses = "Mentee responses";

    public string Id { get; } = id;

    /// <summary>Makes the spreadsheet and links both forms to it.</summary>
    public static async Task<SampleSpreadsheet> Create(LocalApi api, SampleIntake intake)
    {
        var made = await api.Post(
            "/v4/spreadsheets",
            new JsonObject
            {
                ["properties"] = new JsonObject
                {
                    ["title"] = intake.Facts.SpreadsheetTitle,
                    ["timeZone"] = intake.Facts.TimeZone,
                },
            }
        );
        var id =
            made["spreadsheetId"]?.GetValue<string>()
            ?? throw new DemoException("A new spreadsheet came without an id.");
        await LinkForm(api, id, intake.MentorForm, MentorResponses);
        await LinkForm(api, id, intake.MenteeForm, MenteeResponses);
        var spreadsheet = new SampleSpreadsheet(api, id);
        await spreadsheet.DeleteFirstTab();
        return spreadsheet;
    }

    public Task<LocalTab> Read(string tab) => LocalTab.Read(api, Id, tab);

    public async Task<IReadOnlyList<string>> ReadTitles() =>
        [
            .. (await ReadSheets()).Select(sheet =>
                sheet?["properties"]?["title"]?.GetValue<string>() ?? ""
            ),
        ];

    /// <summary>Types a text into one cell, as at the keyboard.</summary>
    public Task Type(string cell, string text) =>
        api.Put(
            $"/v4/spreadsheets/{Id}/values/{Uri.EscapeDataString(cell)}"
                + "?valueInputOption=USER_ENTERED",
            new JsonObject { ["values"] = new JsonArray(new JsonArray(text)) }
        );

    /// <summary>Inserts an empty row below a one-based row.</summary>
    public async Task InsertRowBelow(string tab, int row) =>
        await Change(
            "insertDimension",
            new JsonObject
            {
                ["range"] = new JsonObject
                {
                    ["sheetId"] = await SheetIdOf(tab),
                    ["dimension"] = "ROWS",
                    ["startIndex"] = row,
                    ["endIndex"] = row + 1,
                },
                ["inheritFromBefore"] = true,
            }
        );

    /// <summary>Sorts everything below the header by one zero-based column, A to Z.</summary>
    /// <param name="columns">Sorts only these, first and end; null: whole rows.</param>
    public async Task Sort(string tab, int column, Range? columns = null) =>
        await Change(
            "sortRange",
            new JsonObject
            {
                ["range"] = new JsonObject
                {
                    ["sheetId"] = await SheetIdOf(tab),
                    ["startRowIndex"] = 1,
                    ["startColumnIndex"] = columns?.Start.Value,
                    ["endColumnIndex"] = columns?.End.Value,
                },
                ["sortSpecs"] = new JsonArray(
                    new JsonObject { ["dimensionIndex"] = column, ["sortOrder"] = "ASCENDING" }
                ),
            }
        );

    public async Task DeleteRowsBelowHeading(string tab) =>
        await Change(
            "deleteDimension",
            new JsonObject
            {
                ["range"] = new JsonObject
                {
                    ["sheetId"] = await SheetIdOf(tab),
                    ["dimension"] = "ROWS",
                    ["startIndex"] = 1,
                    ["endIndex"] = (await Read(tab)).Rows.Last(),
                },
            }
        );

    public async Task DeleteTab(string tab) =>
        await Change("deleteSheet", new JsonObject { ["sheetId"] = await SheetIdOf(tab) });

    private static async Task LinkForm(
        LocalApi api,
        string spreadsheetId,
        SampleForm form,
        string tab
    )
    {
        var definition =
            JsonNode.Parse(await File.ReadAllTextAsync(form.Path))?.AsObject()
            ?? throw new DemoException($"{form.Path} is empty. Restore it from the repository.");

        // The sample has somebody mistype their email, so this form does not check it.
        definition["validateEmail"] = false;
        definition["spreadsheetId"] = spreadsheetId;
        definition["tabTitle"] = tab;
        await api.Post("/local/forms", definition);
    }

    /// <summary>The empty tab that every new spreadsheet begins with.</summary>
    private async Task DeleteFirstTab() => await DeleteTab((await ReadTitles())[0]);

    private async Task<JsonArray> ReadSheets()
    {
        var answer = await api.Get(
            $"/v4/spreadsheets/{Id}?fields=sheets(properties(sheetId%2Ctitle))"
        );
        return answer["sheets"]?.AsArray() ?? [];
    }

    /// <summary>A sheet whose id is 0 comes without it, as with Google.</summary>
    private async Task<int> SheetIdOf(string tab)
    {
        foreach (var sheet in await ReadSheets())
        {
            if (sheet?["properties"]?["title"]?.GetValue<string>() == tab)
            {
                return sheet["properties"]?["sheetId"]?.GetValue<int>() ?? 0;
            }
        }

        throw new DemoException($"The spreadsheet has no tab \"{tab}\".");
    }

    private Task<JsonNode> Change(string kind, JsonObject request) =>
        api.Post(
            $"/v4/spreadsheets/{Id}:batchUpdate",
            new JsonObject { ["requests"] = new JsonArray(new JsonObject { [kind] = request }) }
        );
}
