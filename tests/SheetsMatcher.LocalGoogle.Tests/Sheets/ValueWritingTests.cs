namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ValueWritingTests
{
    private readonly LocalSheets _google = new();

    private string Small() =>
        _google.Create(
            """
            {"sheets": [{"properties": {"title": "Full", "gridProperties": {"rowCount": 13,
            "columnCount": 3}}}]}
            """
        );

    private static string Path(string id, string range, string query = "valueInputOption=RAW") =>
        $"/v4/spreadsheets/{id}/values/{Uri.EscapeDataString(range)}?{query}";

    [Test]
    public void The_answer_counts_empty_strings_and_skips_nulls()
    {
        var id = Small();
        _google.Put(id, "A1", """[["stays","goes"]]""");
        var answer = _google.Send(
            "PUT",
            Path(id, "Full!A1"),
            """{"values": [[null, ""], ["x"]]}"""
        );
        answer.Remove("spreadsheetId");
        Assert.Multiple(() =>
        {
            Assert.That(
                LocalSheets.Compact(answer),
                Is.EqualTo(
                    """{"updatedRange":"Full!A1:B2","updatedRows":2,"updatedColumns":2,"updatedCells":2}"""
                )
            );
            Assert.That(_google.Values(id, "Full"), Is.EqualTo("""[["stays"],["x"]]"""));
        });
    }

    [TestCase(
        "'Full'!A11",
        """[["1"],["2"],["3"],["4"]]""",
        "Requested writing within range ['Full'!A11], but tried writing to row [14]"
    )]
    [TestCase(
        "Full!A1:B1",
        """[["1","2","3"]]""",
        "Requested writing within range [Full!A1:B1], but tried writing to column [C]"
    )]
    [TestCase(
        "C1",
        """[["1","2"]]""",
        "Requested writing within range [Full!C1], but tried writing to column [D]"
    )]
    [TestCase(
        "Full!A14",
        """[["1"]]""",
        "Range (Full!A14) exceeds grid limits. Max rows: 13, max columns: 3"
    )]
    public void A_write_past_its_range_is_refused(string range, string values, string message)
    {
        var id = Small();
        Assert.Multiple(() =>
        {
            Assert.That(
                _google.RefusalText("PUT", Path(id, range), $$"""{"values": {{values}}}"""),
                Is.EqualTo(message)
            );
            Assert.That(_google.Values(id, "Full"), Is.EqualTo("null"));
        });
    }

    [Test]
    public void The_input_option_is_required() =>
        Assert.That(
            _google.RefusalText("PUT", Path(Small(), "A1", ""), """{"values": [["x"]]}"""),
            Is.EqualTo("'valueInputOption' is required but not specified")
        );

    [Test]
    public void A_cell_holds_fifty_thousand_characters_and_no_more()
    {
        var id = Small();
        var full = new string('x', 50_000);
        _google.Put(id, "A1", $"""[["{full}"]]""");
        Assert.That(
            _google.RefusalText("PUT", Path(id, "A1"), $$"""{"values": [["{{full}}x"]]}"""),
            Is.EqualTo(
                "Your input contains more than the maximum of 50000 characters in a single cell."
            )
        );
    }

    [Test]
    public void A_list_is_not_a_value() =>
        Assert.That(
            _google.RefusalText("PUT", Path(Small(), "A1"), """{"values": [["x", ["y"]]]}"""),
            Does.StartWith("Invalid values[0][1]: list_value")
        );

    [Test]
    public void Written_values_come_back_as_asked()
    {
        var id = Small();
        var answer = _google.Send(
            "PUT",
            Path(
                id,
                "A1",
                "valueInputOption=USER_ENTERED&includeValuesInResponse=true&"
                    + "responseValueRenderOption=UNFORMATTED_VALUE"
            ),
            """{"majorDimension": "COLUMNS", "values": [["1", "2"], ["TRUE"]]}"""
        );
        Assert.That(
            LocalSheets.Compact(answer["updatedData"]),
            Is.EqualTo(
                """{"range":"Full!A1:B2","majorDimension":"COLUMNS","values":[[1,2],[true]]}"""
            )
        );
    }

    [Test]
    public void A_body_that_names_another_range_is_refused() =>
        Assert.That(
            _google.RefusalText(
                "PUT",
                Path(Small(), "Full!A1"),
                """{"range": "Full!A2", "values": [["x"]]}"""
            ),
            Does.Contain("does not match value's range")
        );

    [Test]
    public void A_batch_of_values_is_written_whole_or_not_at_all()
    {
        var id = Small();
        var refusal = _google.RefusalText(
            "POST",
            $"/v4/spreadsheets/{id}/values:batchUpdate",
            """
            {"valueInputOption": "RAW", "data": [{"range": "A1", "values": [["x"]]},
            {"range": "Nope!A1", "values": [["y"]]}]}
            """
        );
        Assert.Multiple(() =>
        {
            Assert.That(refusal, Is.EqualTo("Invalid data[1]: Unable to parse range: Nope!A1"));
            Assert.That(_google.Values(id, "Full"), Is.EqualTo("null"));
        });
    }

    [Test]
    public void A_batch_adds_up_what_it_wrote()
    {
        var id = Small();
        var answer = _google.Send(
            "POST",
            $"/v4/spreadsheets/{id}/values:batchUpdate?fields=totalUpdatedRows,"
                + "totalUpdatedColumns,totalUpdatedCells,totalUpdatedSheets,responses.updatedRange",
            """
            {"valueInputOption": "RAW", "data": [{"range": "A1", "values": [["x", 1]]},
            {"range": "C2", "values": [["y"]]}]}
            """
        );
        Assert.That(
            LocalSheets.Compact(answer),
            Is.EqualTo(
                LocalSheets.OneLine(
                    """
                    {"totalUpdatedRows":2,"totalUpdatedColumns":3,"totalUpdatedCells":3,
                    "totalUpdatedSheets":1,"responses":[{"updatedRange":"Full!A1:B1"},
                    {"updatedRange":"Full!C2"}]}
                    """
                )
            )
        );
    }

    [Test]
    public void A_data_filter_says_where_to_write()
    {
        var id = Small();
        var answer = _google.Send(
            "POST",
            $"/v4/spreadsheets/{id}/values:batchUpdateByDataFilter",
            """{"valueInputOption": "RAW", "data": [{"dataFilter": {"a1Range": "B2"}, "values": [["x"]]}]}"""
        );
        Assert.Multiple(() =>
        {
            Assert.That(
                LocalSheets.Compact(answer["responses"]),
                Is.EqualTo(
                    LocalSheets.OneLine(
                        """
                        [{"updatedRange":"Full!B2","updatedRows":1,"updatedColumns":1,
                        "updatedCells":1,"dataFilter":{"a1Range":"B2"}}]
                        """
                    )
                )
            );
            Assert.That(_google.Values(id, "Full"), Is.EqualTo("""[[],["","x"]]"""));
        });
    }

    [Test]
    public void Clearing_takes_values_and_leaves_notes()
    {
        var id = Small();
        _google.Batch(
            id,
            """
            {"updateCells": {"fields": "*", "start": {},
            "rows": [{"values": [{"userEnteredValue": {"numberValue": 1}, "note": "n"}]}]}}
            """
        );
        var answer = _google.Send("POST", $"/v4/spreadsheets/{id}/values/Full!A:B:clear", "{}");
        var read = _google.Send(
            "GET",
            $"/v4/spreadsheets/{id}?fields=sheets.data.rowData.values(note,userEnteredValue)"
        );
        Assert.Multiple(() =>
        {
            Assert.That(answer["clearedRange"]?.GetValue<string>(), Is.EqualTo("Full!A1:B13"));
            Assert.That(
                LocalSheets.Compact(read),
                Is.EqualTo("""{"sheets":[{"data":[{"rowData":[{"values":[{"note":"n"}]}]}]}]}""")
            );
        });
    }

    [Test]
    public void A_batch_clear_names_the_range_at_fault() =>
        Assert.That(
            _google.RefusalText(
                "POST",
                $"/v4/spreadsheets/{Small()}/values:batchClear",
                """{"ranges": ["Full!A1", "Full!D1"]}"""
            ),
            Is.EqualTo(
                "Invalid range[1]: Range (Full!D1) exceeds grid limits. Max rows: 13, max columns: 3"
            )
        );

    [TestCase("""["x"]""", "data.values[0]")]
    [TestCase("\"x\"", "data.values")]
    public void Values_must_be_rows_of_cells(string values, string field)
    {
        var id = Small();

        var refusal = _google.Refusal(
            "PUT",
            $"/v4/spreadsheets/{id}/values/Full!A1?valueInputOption=RAW",
            $$"""{"values": {{values}}}"""
        );

        Assert.Multiple(() =>
        {
            Assert.That(
                refusal["message"]?.GetValue<string>(),
                Is.EqualTo(
                    $"Invalid value at '{field}' (type.googleapis.com/google.protobuf.ListValue), \"x\""
                )
            );
            Assert.That(
                refusal["details"]?[0]?["fieldViolations"]?[0]?["field"]?.GetValue<string>(),
                Is.EqualTo(field)
            );
        });
    }
}
