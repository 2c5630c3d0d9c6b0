using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

/// <summary>References within validation rules and conditional formats follow their cells.</summary>
internal sealed class RuleFormulaTests
{
    private const string InsertRow = """
        {"insertDimension": {"range": {"dimension": "ROWS", "startIndex": 0, "endIndex": 1}}}
        """;

    private const string DeleteColumn = """
        {"deleteDimension": {"range": {"dimension": "COLUMNS", "startIndex": 0, "endIndex": 1}}}
        """;

    private const string Rename = """
        {"updateSheetProperties": {"properties": {"title": "People"}, "fields": "title"}}
        """;

    private static readonly string[] Rules =
    [
        Validation("ONE_OF_RANGE", "=Sheet1!$A$2:$B$5"),
        """{"addConditionalFormatRule": {"rule": {"ranges": [{"startRowIndex": 1, "endRowIndex": 4}], """
            + $"\"booleanRule\": {Condition("CUSTOM_FORMULA", "=AND($A2>1,B$2=\"A2\")")} }} }} }}",
    ];

    [TestCase(InsertRow, "=Sheet1!$A$3:$B$6", "=AND($A3>1,B$3=\"A2\")")]
    [TestCase(DeleteColumn, "=Sheet1!$A$2:$A$5", "=AND(#REF!>1,A$2=\"A2\")")]
    [TestCase(Rename, "=People!$A$2:$B$5", "=AND($A2>1,B$2=\"A2\")")]
    public void They_follow(string change, string validation, string format)
    {
        var sheets = new LocalSheets();
        var id = sheets.Create();
        sheets.Batch(id, [.. Rules, change]);

        var tab = sheets
            .Send(
                "GET",
                $"/v4/spreadsheets/{id}?fields=sheets(conditionalFormats,data.rowData.values.dataValidation)"
            )["sheets"]
            ?[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Validations(tab), Has.Count.EqualTo(3).And.All.EqualTo(validation));
            Assert.That(
                tab?["conditionalFormats"]?[0]?["booleanRule"]?["condition"]?["values"]?[0]?[
                    "userEnteredValue"
                ]?.GetValue<string>(),
                Is.EqualTo(format)
            );
        }
    }

    [Test]
    public void Text_that_is_no_formula_stays()
    {
        var sheets = new LocalSheets();
        var id = sheets.Create();
        sheets.Batch(id, Validation("ONE_OF_LIST", "A2"), InsertRow);

        var tab = sheets
            .Send("GET", $"/v4/spreadsheets/{id}?fields=sheets.data.rowData.values.dataValidation")[
                "sheets"
            ]
            ?[0];

        Assert.That(Validations(tab), Is.EqualTo(["A2", "A2", "A2"]));
    }

    [Test]
    public void A_pasted_value_is_what_the_formula_shows()
    {
        var sheets = new LocalSheets();
        var id = sheets.Create();
        sheets.Put(id, "A1", """[["=B1+1", 7]]""", "USER_ENTERED");

        sheets.Batch(
            id,
            """
            {"copyPaste": {"pasteType": "PASTE_VALUES", "source": {"endRowIndex": 1,
            "endColumnIndex": 2}, "destination": {"startRowIndex": 1, "endRowIndex": 2,
            "endColumnIndex": 2}}}
            """,
            """
            {"copyPaste": {"pasteType": "PASTE_FORMULA", "source": {"endRowIndex": 1,
            "endColumnIndex": 2}, "destination": {"startRowIndex": 2, "endRowIndex": 3,
            "endColumnIndex": 2}}}
            """
        );

        Assert.That(
            sheets.Values(id, "A2:B3", "?valueRenderOption=FORMULA"),
            Is.EqualTo("""[["#ERROR!",7],["=B3+1",7]]""")
        );
    }

    private static List<string?> Validations(JsonNode? tab) =>
        [
            .. (tab?["data"]?[0]?["rowData"] as JsonArray ?? [])
                .SelectMany(row => row?["values"] as JsonArray ?? [])
                .Select(cell => cell?["dataValidation"]?["condition"]?["values"]?[0])
                .Where(value => value is not null)
                .Select(value => value?["userEnteredValue"]?.GetValue<string>()),
        ];

    /// <summary>For C2:C4.</summary>
    private static string Validation(string type, string value) =>
        """{"setDataValidation": {"range": {"startRowIndex": 1, "endRowIndex": 4, """
        + """ "startColumnIndex": 2, "endColumnIndex": 3}, """
        + $"\"rule\": {Condition(type, value)} }} }}";

    private static string Condition(string type, string value) =>
        new JsonObject
        {
            ["condition"] = new JsonObject
            {
                ["type"] = type,
                ["values"] = new JsonArray(new JsonObject { ["userEnteredValue"] = value }),
            },
        }.ToJsonString();
}
