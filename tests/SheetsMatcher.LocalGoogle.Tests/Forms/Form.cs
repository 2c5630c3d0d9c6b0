using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Tests.Forms;

/// <summary>A form of two questions, Name and Ways, linked to a new spreadsheet.</summary>
internal sealed class Form(LocalCaller google, string sheet, int sheetId)
{
    private const string Url = "/forms/d/e/pilot/formResponse";

    public string Sheet => sheet;

    public static async Task<Form> Link(LocalCaller google, string? name = null, bool isOn = true)
    {
        var made = await google.Post(
            "/v4/spreadsheets",
            new JsonObject
            {
                ["properties"] = new JsonObject { ["timeZone"] = "America/Vancouver" },
            }
        );
        var sheet = made.At("spreadsheetId") ?? "";
        var body = Definition("Name", isRequired: false);
        body["spreadsheetId"] = sheet;
        body["tabTitle"] = "Responses";
        body["behaviour"] = name is null ? [] : new JsonObject { [name] = isOn };
        var form = await google.Post("/local/forms", body);
        return new Form(google, sheet, (int?)form.Json["sheetId"] ?? 0);
    }

    /// <returns>The response's id, for editing it.</returns>
    public async Task<string> Respond(
        string name,
        IReadOnlyList<string>? ways = null,
        string? other = null,
        string? edited = null
    )
    {
        List<(string, string)> fields = [("entry.1", name)];
        fields.AddRange((ways ?? []).Select(way => ("entry.2", way)));
        if (other is not null)
        {
            fields.Add(("entry.2.other_option_response", other));
        }

        if (edited is not null)
        {
            fields.Add(("edit2", edited));
        }

        return IdIn(await google.PostForm(Url, [.. fields]));
    }

    public async Task<string> Respond(string name, (string Field, string Answer) more) =>
        IdIn(await google.PostForm(Url, ("entry.1", name), more));

    public Task<Answer> Change(string name, bool waysRequired = false) =>
        google.Put("/local/forms/pilot", Definition(name, waysRequired));

    /// <summary>The question Ways goes, and Vehicle comes.</summary>
    public Task<Answer> ReplaceWays()
    {
        var body = Definition("Name", isRequired: false);
        body["questions"]?.AsArray().RemoveAt(1);
        body["questions"]
            ?.AsArray()
            .Add(
                new JsonObject
                {
                    ["entryId"] = 3,
                    ["title"] = "Vehicle",
                    ["type"] = "text",
                }
            );
        return google.Put("/local/forms/pilot", body);
    }

    public Task SortByName(string order) =>
        Batch(
            "sortRange",
            new JsonObject
            {
                ["range"] = new JsonObject { ["sheetId"] = sheetId, ["startRowIndex"] = 1 },
                ["sortSpecs"] = new JsonArray(
                    new JsonObject { ["dimensionIndex"] = 1, ["sortOrder"] = order }
                ),
            }
        );

    public Task MoveLastRowUp() =>
        Batch(
            "moveDimension",
            new JsonObject { ["source"] = Lines("ROWS", 2), ["destinationIndex"] = 1 }
        );

    public Task DeleteNameColumn() =>
        Batch("deleteDimension", new JsonObject { ["range"] = Lines("COLUMNS", 1) });

    /// <summary>What stands in a range, row by row, with semicolons between.</summary>
    public async Task<string> Column(string range)
    {
        var values = await Values(range);
        return string.Join(';', values.Select(row => (string?)row?.AsArray().FirstOrDefault()));
    }

    public async Task<string> Row(int number)
    {
        var values = await Values($"{number}:{number}");
        return string.Join(';', values[0]?.AsArray().Select(cell => (string?)cell) ?? []);
    }

    private async Task<JsonArray> Values(string range)
    {
        var answer = await google.Get($"/v4/spreadsheets/{sheet}/values/Responses!{range}");
        return answer.Json["values"] as JsonArray ?? [];
    }

    private Task Batch(string kind, JsonObject request) =>
        google.Post(
            $"/v4/spreadsheets/{sheet}:batchUpdate",
            new JsonObject { ["requests"] = new JsonArray(new JsonObject { [kind] = request }) }
        );

    private JsonObject Lines(string dimension, int start) =>
        new()
        {
            ["sheetId"] = sheetId,
            ["dimension"] = dimension,
            ["startIndex"] = start,
            ["endIndex"] = start + 1,
        };

    private static string IdIn(Answer answer) =>
        answer.Text.Contains("?edit2=", StringComparison.Ordinal)
            ? answer.Text.Split("?edit2=")[1].Split('"')[0]
            : throw new AssertionException(answer.Text);

    private static JsonObject Definition(string name, bool isRequired) =>
        new()
        {
            ["formId"] = "pilot",
            ["title"] = "Pilot",
            ["questions"] = new JsonArray(
                new JsonObject
                {
                    ["entryId"] = 1,
                    ["title"] = name,
                    ["type"] = "text",
                },
                new JsonObject
                {
                    ["entryId"] = 2,
                    ["title"] = "Ways",
                    ["type"] = "checkbox",
                    ["options"] = new JsonArray("Phone", "Letter, by hand"),
                    ["other"] = true,
                    ["required"] = isRequired,
                }
            ),
        };
}
