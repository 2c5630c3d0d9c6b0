using static SheetsMatcher.LocalGoogle.Tests.Sheets.TwoTabs;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class BatchUpdateTests
{
    private readonly LocalSheets _google = new();

    [TestCase(
        """{"addSheet": {"properties": {"title": "t"}}}""",
        "addSheet: A sheet with the name \"t\" already exists. Please enter another name."
    )]
    [TestCase(
        """{"addSheet": {"properties": {"sheetId": 9}}}""",
        "addSheet: A sheet with the id 9 already exists."
    )]
    [TestCase("""{"deleteSheet": {"sheetId": 5}}""", "deleteSheet: No sheet with id: 5")]
    [TestCase(
        """{"updateSheetProperties": {"properties": {"sheetId": 5}, "fields": "title"}}""",
        "updateSheetProperties: No sheet with id: 5"
    )]
    [TestCase(
        """{"updateSheetProperties": {"properties": {"title": "X"}}}""",
        "updateSheetProperties: At least one field must be listed in 'fields'. (Use '*' to "
            + "indicate all fields.)"
    )]
    [TestCase(
        """{"updateSheetProperties": {"properties": {"title": "X"}, "fields": "tittle"}}""",
        "updateSheetProperties: Invalid field: tittle"
    )]
    [TestCase(
        """
            {"updateSheetProperties": {"properties": {"gridProperties": {"frozenRowCount": 10}},
            "fields": "gridProperties.frozenRowCount"}}
            """,
        "updateSheetProperties: You can't freeze all visible rows on the sheet."
    )]
    [TestCase(
        """
            {"repeatCell": {"range": {"startRowIndex": 10, "startColumnIndex": 0,
            "endColumnIndex": 2}, "fields": "note"}}
            """,
        "repeatCell: Range (T!A11:B) exceeds grid limits. Max rows: 10, max columns: 4"
    )]
    [TestCase(
        """{"repeatCell": {"range": {"sheetId": 5}, "fields": "note"}}""",
        "repeatCell: No grid with id: 5"
    )]
    [TestCase(
        """{"updateCells": {"start": {"rowIndex": 9}, "fields": "note", "rows": [{}, {}]}}""",
        "updateCells: Attempting to write row: 10, beyond the last requested row of: 9"
    )]
    [TestCase(
        """{"updateCells": {"start": {"rowIndex": -1}, "fields": "note", "rows": [{}]}}""",
        "updateCells: Attempting to write row: -1, beyond the last requested row of: 9"
    )]
    [TestCase(
        """{"cutPaste": {"source": {"endRowIndex": 2}, "destination": {"rowIndex": 2147483647}}}""",
        "cutPaste: The destination of 2 rows and 4 columns is not on the grid of 10 rows and 4 columns."
    )]
    [TestCase(
        """{"updateCells": {"start": {"columnIndex": 3}, "fields": "note", "rows": [{"values": [{}, {}]}]}}""",
        "updateCells: Attempting to write column: 4, beyond the last requested column of: 3"
    )]
    [TestCase(
        """
            {"updateCells": {"start": {}, "fields": "userEnteredValue",
            "rows": [{"values": [{"userEnteredValue": {"formulaValue": "1+1"}}]}]}}
            """,
        "updateCells: A formulaValue must start with '='."
    )]
    [TestCase(
        """
            {"updateCells": {"start": {}, "fields": "userEnteredValue",
            "rows": [{"values": [{"userEnteredValue": {"errorValue": {}}}]}]}}
            """,
        "updateCells: errorValue is read-only."
    )]
    [TestCase(
        """{"insertDimension": {"range": {"dimension": "ROWS", "startIndex": 10, "endIndex": 11}}}""",
        "insertDimension: range.startIndex[10] must be less than the grid size[10] if "
            + "inheritFromBefore is false."
    )]
    [TestCase(
        """{"deleteDimension": {"range": {"dimension": "ROWS", "startIndex": 9, "endIndex": 12}}}""",
        "deleteDimension: Cannot delete a row that doesn't exist. Tried to delete row index 10 "
            + "but there are only 10 rows."
    )]
    [TestCase(
        """{"deleteDimension": {"range": {"dimension": "COLUMNS"}}}""",
        "deleteDimension: You can't delete all the columns on the sheet."
    )]
    [TestCase(
        """{"appendDimension": {"dimension": "ROWS", "length": 2500000}}""",
        "appendDimension: This action would increase the number of cells in the workbook above "
            + "the limit of 10000000 cells."
    )]
    [TestCase(
        """{"setDataValidation": {"range": {}, "rule": {"condition": {"type": "ONE_OF_LIST"}}}}""",
        "setDataValidation: Condition ONE_OF_LIST takes at least 1 values, not 0."
    )]
    [TestCase(
        """{"deleteConditionalFormatRule": {"index": 0}}""",
        "deleteConditionalFormatRule: No conditional format on sheet: 0 at index: 0"
    )]
    [TestCase(
        """{"autoFill": {"range": {}}}""",
        "autoFill: this kind of request is not implemented here; Google has it."
    )]
    public void A_refusal_names_the_request_and_undoes_those_before(string request, string message)
    {
        var id = Create(_google);
        var refusal = _google.BatchRefusal(
            id,
            """
            {"updateSheetProperties": {"properties": {"sheetId": 9, "title": "Renamed"},
            "fields": "title"}}
            """,
            request
        );
        Assert.Multiple(() =>
        {
            Assert.That(refusal, Is.EqualTo($"Invalid requests[1].{message}"));
            Assert.That(Titles(_google, id), Is.EqualTo("T Other"));
        });
    }

    [TestCase(
        """{"addShet": {}}""",
        "Invalid JSON payload received. Unknown name \"addShet\" at 'requests[0]': Cannot find field."
    )]
    [TestCase(
        """{"deleteSheet": {"sheetId": "five"}}""",
        "Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_INT32), \"five\""
    )]
    [TestCase(
        """{"mergeCells": {"mergeType": "MERGE_SOME"}}""",
        "Invalid value at 'requests[0].merge_cells.merge_type' "
            + "(type.googleapis.com/google.apps.sheets.v4.MergeType), \"MERGE_SOME\""
    )]
    [TestCase(
        """{"deleteSheet": []}""",
        "Invalid JSON payload received. Unknown name \"deleteSheet\" at 'requests[0]': "
            + "Proto field is not repeating, cannot start list."
    )]
    [TestCase(
        """{"deleteSheet": 5}""",
        "Invalid value at 'requests[0].delete_sheet' (type.googleapis.com/"
            + "google.apps.sheets.v4.DeleteSheetRequest), 5"
    )]
    [TestCase(
        """{"addSheet": {"properties": {"title": {}}}}""",
        "Invalid value at 'requests[0].add_sheet.properties' (title), "
            + "Starting an object on a scalar field"
    )]
    [TestCase(
        """{"addSheet": {}, "deleteSheet": {}}""",
        "Invalid value at 'requests[0]' (oneof), oneof field 'kind' is already set. "
            + "Cannot set 'deleteSheet'"
    )]
    [TestCase("{}", "Invalid requests[0]: No request set.")]
    public void A_payload_of_another_shape_is_refused(string request, string message) =>
        Assert.That(_google.BatchRefusal(Create(_google), request), Is.EqualTo(message));

    [Test]
    public void Text_that_is_not_json_is_refused() =>
        Assert.That(
            _google.RefusalText("POST", $"/v4/spreadsheets/{Create(_google)}:batchUpdate", "{"),
            Is.EqualTo(
                "Invalid JSON payload received. Unexpected end of string. Expected a value.\n{\n ^"
            )
        );

    [Test]
    public void Snake_case_names_and_numbers_as_text_are_taken()
    {
        var id = Create(_google);
        _google.Batch(id, """{"delete_sheet": {"sheet_id": "9"}}""");
        Assert.That(Titles(_google, id), Is.EqualTo("T"));
    }

    [Test]
    public void The_spreadsheet_comes_with_the_replies_when_asked_for()
    {
        var answer = _google.Send(
            "POST",
            $"/v4/spreadsheets/{Create(_google)}:batchUpdate",
            """
            {"includeSpreadsheetInResponse": true, "responseIncludeGridData": true,
            "responseRanges": ["Other!A1"],
             "requests": [{"updateSpreadsheetProperties": {"properties": {"title": "New"}, "fields": "title"}}]}
            """
        );
        var updated = answer["updatedSpreadsheet"];
        Assert.Multiple(() =>
        {
            Assert.That(LocalSheets.Compact(answer["replies"]), Is.EqualTo("[{}]"));
            Assert.That(updated?["properties"]?["title"]?.GetValue<string>(), Is.EqualTo("New"));
            Assert.That(updated?["properties"]?["locale"]?.GetValue<string>(), Is.EqualTo("en_US"));
            Assert.That(updated?["sheets"]?.AsArray(), Has.Count.EqualTo(1));
            Assert.That(
                LocalSheets.Compact(updated?["sheets"]?[0]?["data"]),
                Is.EqualTo(
                    """[{"rowMetadata":[{"pixelSize":21}],"columnMetadata":[{"pixelSize":100}]}]"""
                )
            );
        });
    }

    [Test]
    public void A_batch_without_requests_is_refused() =>
        Assert.That(
            _google.BatchRefusal(Create(_google)),
            Is.EqualTo("Must specify at least one request.")
        );

    [TestCase("batchUpdate", """{"requests": [{"addSheet": {}}]}""", "replies")]
    [TestCase("getByDataFilter", "{}", "sheets")]
    public void A_slash_may_stand_before_the_verb(string verb, string body, string expected)
    {
        var id = Create(_google);
        Assert.That(
            _google.Send("POST", $"/v4/spreadsheets/{id}/:{verb}", body)[expected]?.AsArray(),
            Is.Not.Empty
        );
    }
}
