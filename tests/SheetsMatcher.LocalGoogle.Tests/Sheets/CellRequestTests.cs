using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class CellRequestTests
{
    private const string Whole = """
        {"updateCells": {"fields": "*", "start": {}, "rows": [{"values": [
          {"userEnteredValue": {"stringValue": "x"}, "note": "n",
           "userEnteredFormat": {"textFormat": {"bold": true}, "backgroundColor": {"green": 1}}}]}]}}
        """;

    private readonly LocalSheets _google = new();

    private JsonNode? Cell(string id, string fields) =>
        _google
            .Send(
                "GET",
                $"/v4/spreadsheets/{id}?ranges=Sheet1!A1&fields=sheets.data.rowData.values({fields})"
            )["sheets"]
            ?[0]?["data"]?[0]?["rowData"]?[0]?["values"]?[0];

    [Test]
    public void A_mask_of_the_value_leaves_note_and_format_alone()
    {
        var id = _google.Create();
        _google.Batch(
            id,
            Whole,
            """
            {"updateCells": {"fields": "userEnteredValue", "start": {},
            "rows": [{"values": [{"userEnteredValue": {"numberValue": 0}}]}]}}
            """
        );
        Assert.That(
            LocalSheets.Compact(Cell(id, "userEnteredValue,note,userEnteredFormat.textFormat")),
            Is.EqualTo(
                LocalSheets.OneLine(
                    """
                    {"userEnteredValue":{"numberValue":0},
                    "userEnteredFormat":{"textFormat":{"bold":true}},"note":"n"}
                    """
                )
            )
        );
    }

    [Test]
    public void A_mask_deep_in_the_format_changes_that_part_only()
    {
        var id = _google.Create();
        _google.Batch(
            id,
            Whole,
            """
            {"repeatCell": {"range": {"endRowIndex": 1, "endColumnIndex": 1},
            "fields": "userEnteredFormat(textFormat.italic,backgroundColor)",
            "cell": {"userEnteredFormat": {"textFormat": {"italic": true},
            "backgroundColor": {"red": 1}}}}}
            """
        );
        Assert.That(
            LocalSheets.Compact(Cell(id, "userEnteredFormat")),
            Is.EqualTo(
                LocalSheets.OneLine(
                    """
                    {"userEnteredFormat":{"textFormat":{"bold":true,"italic":true},
                    "backgroundColor":{"red":1},"backgroundColorStyle":{"rgbColor":{"red":1}}}}
                    """
                )
            )
        );
    }

    [Test]
    public void What_the_mask_names_and_the_data_lacks_is_cleared()
    {
        var id = _google.Create();
        _google.Batch(id, Whole, """{"repeatCell": {"range": {}, "fields": "*"}}""");
        var read = _google.Send("GET", $"/v4/spreadsheets/{id}?fields=sheets.data.rowData");
        Assert.That(LocalSheets.Compact(read), Is.EqualTo("""{"sheets":[{"data":[{}]}]}"""));
    }

    [Test]
    public void A_range_that_the_rows_do_not_cover_is_cleared()
    {
        var id = _google.Create();
        _google.Put(id, "A1", """[["a","b","c"],["d","e","f"],["g"]]""");
        _google.Batch(
            id,
            """
            {"updateCells": {"fields": "userEnteredValue", "range": {"endRowIndex": 2,
            "endColumnIndex": 2},
            "rows": [{"values": [{"userEnteredValue": {"stringValue": "A"}}]}]}}
            """
        );
        Assert.That(
            _google.Values(id, "Sheet1"),
            Is.EqualTo("""[["A","","c"],["","","f"],["g"]]""")
        );
    }

    [Test]
    public void A_string_value_is_literal_and_a_formula_is_kept_but_not_calculated()
    {
        var id = _google.Create();
        _google.Batch(
            id,
            """
            {"updateCells": {"fields": "userEnteredValue", "start": {},
            "rows": [{"values": [{"userEnteredValue": {"stringValue": "=1+1"}},
            {"userEnteredValue": {"formulaValue": "=1+1"}}]}]}}
            """
        );
        var read = _google.Send(
            "GET",
            $"/v4/spreadsheets/{id}?fields=sheets.data.rowData.values(userEnteredValue,"
                + "effectiveValue,formattedValue)"
        );
        Assert.That(
            LocalSheets.Compact(read["sheets"]?[0]?["data"]?[0]?["rowData"]?[0]?["values"]),
            Is.EqualTo(
                LocalSheets.OneLine(
                    """
                    [{"userEnteredValue":{"stringValue":"=1+1"},
                    "effectiveValue":{"stringValue":"=1+1"},"formattedValue":"=1+1"},
                    {"userEnteredValue":{"formulaValue":"=1+1"},
                    "effectiveValue":{"errorValue":{"type":"ERROR",
                    "message":"LocalGoogle keeps formulas but does not calculate them."}},
                    "formattedValue":"#ERROR!"}]
                    """
                )
            )
        );
    }

    [Test]
    public void Appended_cells_follow_the_last_row_with_a_value_and_grow_the_grid()
    {
        var id = _google.Create(
            """
            {"sheets": [{"properties": {"title": "Sheet1", "gridProperties": {"rowCount": 2,
            "columnCount": 1}}}]}
            """
        );
        _google.Put(id, "A1", """[["x"]]""");
        var row = """
            {"values": [{"userEnteredValue": {"stringValue": "y"}},
            {"userEnteredValue": {"boolValue": false}}]}
            """;
        _google.Batch(
            id,
            """{"repeatCell": {"range": {}, "fields": "note", "cell": {"note": "a note is no value"}}}""",
            $$$"""{"appendCells": {"fields": "userEnteredValue", "rows": [{{{row}}}, {{{row}}}]}}"""
        );
        Assert.That(
            _google.Values(id, "Sheet1", "?valueRenderOption=UNFORMATTED_VALUE"),
            Is.EqualTo("""[["x"],["y",false],["y",false]]""")
        );
    }

    [Test]
    public void A_strict_rule_does_not_hold_up_what_the_interface_writes()
    {
        var id = _google.Create();
        var rule = """
            {"condition": {"type": "ONE_OF_LIST", "values": [{"userEnteredValue": "Approve"}]},
            "strict": true, "showCustomUi": true}
            """;
        _google.Batch(
            id,
            $$$"""
            {"setDataValidation": {"range": {"endRowIndex": 1, "endColumnIndex": 1},
            "rule": {{{rule}}}}}
            """
        );
        _google.Put(id, "A1", """[["Perhaps"]]""", "USER_ENTERED");
        Assert.Multiple(() =>
        {
            Assert.That(_google.Values(id, "A1"), Is.EqualTo("""[["Perhaps"]]"""));
            Assert.That(
                JsonNode.DeepEquals(
                    Cell(id, "dataValidation")?["dataValidation"],
                    JsonNode.Parse(rule)
                )
            );
        });
        _google.Batch(id, """{"setDataValidation": {"range": {}}}""");
        Assert.That(LocalSheets.Compact(Cell(id, "dataValidation")), Is.EqualTo("{}"));
    }

    [Test]
    public void The_effective_format_is_the_default_with_the_cells_own_over_it()
    {
        var id = _google.Create();
        _google.Batch(id, Whole);
        var format = Cell(id, "effectiveFormat")?["effectiveFormat"];
        Assert.Multiple(() =>
        {
            Assert.That(
                LocalSheets.Compact(format?["backgroundColor"]),
                Is.EqualTo("""{"green":1}""")
            );
            Assert.That(format?["textFormat"]?["bold"]?.GetValue<bool>(), Is.True);
            Assert.That(format?["textFormat"]?["fontSize"]?.GetValue<int>(), Is.EqualTo(10));
            Assert.That(format?["wrapStrategy"]?.GetValue<string>(), Is.EqualTo("OVERFLOW_CELL"));
        });
    }
}
