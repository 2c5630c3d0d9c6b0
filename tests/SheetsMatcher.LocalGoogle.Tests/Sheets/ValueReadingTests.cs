namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

internal sealed class ValueReadingTests
{
    private readonly LocalSheets _google = new();
    private string _id = "";

    [OneTimeSetUp]
    public void Fill()
    {
        _id = _google.Create(
            """
            {"properties": {"timeZone": "America/Vancouver"}, "sheets": [
              {"properties": {"title": "Sheet1"}},
              {"properties": {"title": "It's so", "gridProperties": {"rowCount": 5, "columnCount": 3}}},
              {"properties": {"title": "Q1"}}]}
            """
        );
        _google.Put(_id, "Sheet1!A1", """[["a","","c",""],[],["","x"],[""]]""");
        _google.Put(_id, "Sheet1!F1", """[[5, true, 1.5, "2020-01-01"]]""");
        _google.Put(
            _id,
            "Sheet1!F2",
            """[["2020-01-01","5%","$1,234.50","=A1"]]""",
            "USER_ENTERED"
        );
        _google.Batch(
            _id,
            """
            {"addNamedRange": {"namedRange": {"name": "first_row", "range": {"sheetId": 0,
            "startRowIndex": 0, "endRowIndex": 1}}}}
            """
        );
    }

    [TestCase("Sheet1!A1:D4", """[["a","","c"],[],["","x"]]""")]
    [TestCase("Sheet1!D1:D9", "null")]
    [TestCase("Sheet1!B3", """[["x"]]""")]
    public void Trailing_gaps_are_trimmed_and_inner_ones_stay(string range, string values) =>
        Assert.That(_google.Values(_id, range), Is.EqualTo(values));

    [TestCase("Sheet1!A1:C", "Sheet1!A1:C1000")]
    [TestCase("A1:C", "Sheet1!A1:C1000")]
    [TestCase("Sheet1!A:C", "Sheet1!A1:C1000")]
    [TestCase("Sheet1!2:3", "Sheet1!A2:Z3")]
    [TestCase("Sheet1", "Sheet1!A1:Z1000")]
    [TestCase("sheet1!b2:a1", "Sheet1!A1:B2")]
    [TestCase("Sheet1!$B$2", "Sheet1!B2")]
    [TestCase("Sheet1!A5:A", "Sheet1!A5:A1000")]
    [TestCase("Sheet1!R2C3:R4C4", "Sheet1!C2:D4")]
    [TestCase("'It''s so'!A1:B9", "'It''s so'!A1:B5")]
    [TestCase("'It''s so'", "'It''s so'!A1:C5")]
    [TestCase("It's so!C5", "'It''s so'!C5")]
    [TestCase("first_row", "Sheet1!A1:Z1")]
    [TestCase("'Q1'", "'Q1'!A1:Z1000")]
    [TestCase("Q1", "Sheet1!Q1")]
    public void The_range_is_echoed_as_resolved(string asked, string echoed)
    {
        var read = _google.Send(
            "GET",
            $"/v4/spreadsheets/{_id}/values/{Uri.EscapeDataString(asked)}"
        );
        Assert.That(read["range"]?.GetValue<string>(), Is.EqualTo(echoed));
    }

    [TestCase("Nowhere!A1", "Unable to parse range: Nowhere!A1")]
    [TestCase("Sheet1!A1:[5", "Unable to parse range: Sheet1!A1:[5")]
    [TestCase("Sheet1!A", "Unable to parse range: Sheet1!A")]
    [TestCase("'Sheet1", "Unable to parse range: 'Sheet1")]
    [TestCase(
        "'It''s so'!A6:B",
        "Range ('It''s so'!A6:B) exceeds grid limits. Max rows: 5, max columns: 3"
    )]
    [TestCase("Q1!AA1", "Range ('Q1'!AA1) exceeds grid limits. Max rows: 1000, max columns: 26")]
    public void A_range_that_is_not_there_is_refused(string range, string message)
    {
        var error = _google.Refusal(
            "GET",
            $"/v4/spreadsheets/{_id}/values/{Uri.EscapeDataString(range)}"
        );
        Assert.Multiple(() =>
        {
            Assert.That(error["message"]?.GetValue<string>(), Is.EqualTo(message));
            Assert.That(error["status"]?.GetValue<string>(), Is.EqualTo("INVALID_ARGUMENT"));
        });
    }

    [TestCase("", """["1/1/2020","5%","$1,234.50","#ERROR!"]""")]
    [TestCase(
        "?dateTimeRenderOption=FORMATTED_STRING",
        """["1/1/2020","5%","$1,234.50","#ERROR!"]"""
    )]
    [TestCase("?valueRenderOption=UNFORMATTED_VALUE", """[43831,0.05,1234.5,"#ERROR!"]""")]
    [TestCase("?valueRenderOption=FORMULA", """[43831,0.05,1234.5,"=A1"]""")]
    [TestCase(
        "?valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=FORMATTED_STRING",
        """["1/1/2020",0.05,1234.5,"#ERROR!"]"""
    )]
    public void Values_are_rendered_as_asked(string query, string row) =>
        Assert.That(
            _google.Values(_id, "Sheet1!F2:I2", query),
            Is.EqualTo($"[{row.Replace("1/1/2020", "2020-01-01", StringComparison.Ordinal)}]")
        );

    [Test]
    public void Raw_values_keep_their_kind() =>
        Assert.That(
            _google.Values(_id, "Sheet1!F1:I1", "?valueRenderOption=UNFORMATTED_VALUE"),
            Is.EqualTo("""[[5,true,1.5,"2020-01-01"]]""")
        );

    [Test]
    public void Columns_can_be_the_major_dimension() =>
        Assert.That(
            _google.Values(_id, "Sheet1!A1:D4", "?majorDimension=COLUMNS"),
            Is.EqualTo("""[["a"],["","","x"],["c"]]""")
        );

    [Test]
    public void Several_ranges_are_read_in_the_order_asked()
    {
        var read = _google.Send(
            "GET",
            $"/v4/spreadsheets/{_id}/values:batchGet?ranges=Sheet1!B3&ranges=Sheet1!A1&"
                + "fields=valueRanges/values"
        );
        Assert.That(
            LocalSheets.Compact(read),
            Is.EqualTo("""{"valueRanges":[{"values":[["x"]]},{"values":[["a"]]}]}""")
        );
    }

    [Test]
    public void Filters_that_select_one_area_are_answered_together()
    {
        var read = _google.Send(
            "POST",
            $"/v4/spreadsheets/{_id}/values:batchGetByDataFilter",
            """
            {"dataFilters": [{"a1Range": "Sheet1!A1:B1"}, {"gridRange":
              {"sheetId": 0, "startRowIndex": 0, "endRowIndex": 1, "startColumnIndex": 0,
              "endColumnIndex": 2}}]}
            """
        );
        Assert.That(
            LocalSheets.Compact(read["valueRanges"]),
            Is.EqualTo(
                LocalSheets.OneLine(
                    """
                    [{"valueRange":{"range":"Sheet1!A1:B1","majorDimension":"ROWS",
                    "values":[["a"]]},"dataFilters":[{"a1Range":"Sheet1!A1:B1"},
                    {"gridRange":{"startRowIndex":0,"endRowIndex":1,"startColumnIndex":0,
                    "endColumnIndex":2}}]}]
                    """
                )
            )
        );
    }

    [Test]
    public void A_filter_for_a_tab_that_is_gone_is_refused() =>
        Assert.That(
            _google.RefusalText(
                "POST",
                $"/v4/spreadsheets/{_id}/values:batchGetByDataFilter",
                """{"dataFilters": [{"gridRange": {"sheetId": 0}}, {"gridRange": {"sheetId": 5}}]}"""
            ),
            Is.EqualTo("Invalid dataFilter[1]: No grid with id: 5")
        );

    [Test]
    public void A_spreadsheet_that_is_not_there_is_not_found()
    {
        var error = _google.Refusal("GET", "/v4/spreadsheets/nothing/values/A1");
        Assert.That(
            LocalSheets.Compact(error),
            Is.EqualTo(
                """{"code":404,"message":"Requested entity was not found.","status":"NOT_FOUND"}"""
            )
        );
    }

    [TestCase("valueRenderOption=PRETTY", "ValueRenderOption), \"PRETTY\"")]
    [TestCase("majorDimension=DIAGONALS", "Dimension), \"DIAGONALS\"")]
    [TestCase("colour=red", "Unknown name \"colour\": Cannot bind query parameter.")]
    [TestCase("alt=media", "alt=media")]
    public void A_wrong_parameter_is_refused(string query, string part) =>
        Assert.That(
            _google.RefusalText("GET", $"/v4/spreadsheets/{_id}/values/A1?{query}"),
            Does.Contain(part)
        );
}
