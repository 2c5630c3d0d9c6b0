namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ValueAppendingTests
{
    /// <summary>The layout of Google's guide: tables at A1:C2 and B4:D6.</summary>
    private const string TwoTables = """
        [["x","y","z"],["x","y","z"],[],["","x","y"],["","","y","z"],["","x","y","z"]]
        """;

    private readonly LocalSheets _google = new();

    private string Create(string values)
    {
        var id = _google.Create();
        _google.Put(id, "Sheet1!A1", values);
        return id;
    }

    private System.Text.Json.Nodes.JsonObject Append(
        string id,
        string range,
        string values,
        string query = ""
    ) =>
        _google.Send(
            "POST",
            $"/v4/spreadsheets/{id}/values/{Uri.EscapeDataString(range)}:append?valueInputOption=RAW{query}",
            $$"""{"values": {{values}}}"""
        );

    [TestCase("Sheet1", "Sheet1!B7", "Sheet1!B4:D6")]
    [TestCase("B4", "Sheet1!B7", "Sheet1!B4:D6")]
    [TestCase("C5:D5", "Sheet1!B7", "Sheet1!B4:D6")]
    [TestCase("B2:D4", "Sheet1!B7", "Sheet1!B4:D6")]
    [TestCase("A3:G10", "Sheet1!B7", "Sheet1!B4:D6")]
    [TestCase("A1", "Sheet1!A3", "Sheet1!A1:C2")]
    [TestCase("B5", "Sheet1!B7", "Sheet1!B4:D6")]
    [TestCase("E4", "Sheet1!E4", null)]
    [TestCase("A4", "Sheet1!A4", null)]
    public void Rows_go_below_the_table_of_the_guide(string range, string written, string? table)
    {
        var answer = Append(Create(TwoTables), range, """[["new"]]""");
        Assert.Multiple(() =>
        {
            Assert.That(
                answer["updates"]?["updatedRange"]?.GetValue<string>(),
                Is.EqualTo(written)
            );
            Assert.That(answer["tableRange"]?.GetValue<string>(), Is.EqualTo(table));
        });
    }

    [Test]
    public void A_gap_in_the_first_row_parts_tables()
    {
        var id = Create("""[["x","","y"]]""");
        var last = Append(id, "Sheet1", """[["a","b","c"]]""");
        var first = Append(id, "Sheet1!A1", """[["d"]]""");
        Assert.Multiple(() =>
        {
            Assert.That(last["tableRange"]?.GetValue<string>(), Is.EqualTo("Sheet1!C1"));
            Assert.That(
                last["updates"]?["updatedRange"]?.GetValue<string>(),
                Is.EqualTo("Sheet1!C2:E2")
            );
            Assert.That(
                first["updates"]?["updatedRange"]?.GetValue<string>(),
                Is.EqualTo("Sheet1!A2")
            );
        });
    }

    [Test]
    public void A_blank_between_rows_is_filled()
    {
        var id = Create("""[["x"],[],["z"]]""");
        Append(id, "A1", """[["y"]]""");
        Assert.That(_google.Values(id, "Sheet1"), Is.EqualTo("""[["x"],["y"],["z"]]"""));
    }

    [Test]
    public void Inserted_rows_push_down_what_stands_below()
    {
        var id = Create("""[["x"],[],["z"]]""");
        Append(id, "A1", """[["1"],["2"]]""", "&insertDataOption=INSERT_ROWS");
        Assert.That(_google.Values(id, "Sheet1"), Is.EqualTo("""[["x"],["1"],["2"],[],["z"]]"""));
    }

    [TestCase("OVERWRITE")]
    [TestCase("INSERT_ROWS")]
    public void A_full_grid_grows_by_what_is_appended(string option)
    {
        var id = _google.Create(
            """
            {"sheets": [{"properties": {"title": "Full", "gridProperties": {"rowCount": 1,
            "columnCount": 1}}}]}
            """
        );
        _google.Put(id, "A1", """[["x"]]""");
        Append(id, "Full", """[["a","b"],["c"]]""", $"&insertDataOption={option}");
        var read = _google.Send(
            "GET",
            $"/v4/spreadsheets/{id}?fields=sheets.properties.gridProperties"
        );
        Assert.Multiple(() =>
        {
            Assert.That(_google.Values(id, "Full"), Is.EqualTo("""[["x"],["a","b"],["c"]]"""));
            Assert.That(
                LocalSheets.Compact(read["sheets"]?[0]?["properties"]?["gridProperties"]),
                Is.EqualTo("""{"rowCount":3,"columnCount":2}""")
            );
        });
    }
}
