using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class OverlayRequestTests
{
    private readonly LocalSheets _google = new();

    private string Create()
    {
        var id = _google.Create();
        _google.Put(id, "A1", """[["Name","Age"],["Bo",30],["al",4],["Cy"],[true,7]]""");
        return id;
    }

    private string Sheet(string id, string fields) =>
        LocalSheets.Compact(
            _google.Send("GET", $"/v4/spreadsheets/{id}?fields=sheets({fields})")["sheets"]?[0]
        );

    [TestCase("ASCENDING", """[["Name","Age"],["al","4"],["Bo","30"],["Cy"],["TRUE","7"]]""")]
    [TestCase("DESCENDING", """[["Name","Age"],["TRUE","7"],["Cy"],["Bo","30"],["al","4"]]""")]
    public void A_sort_keeps_rows_whole(string order, string values)
    {
        var id = Create();
        _google.Batch(
            id,
            $$$"""
            {"sortRange": {"range": {"startRowIndex": 1}, "sortSpecs": [{"dimensionIndex": 0,
            "sortOrder": "{{{order}}}"}]}}
            """
        );
        Assert.That(_google.Values(id, "Sheet1"), Is.EqualTo(values));
    }

    [TestCase("ASCENDING", """[["Name","Age"],["al","4"],["TRUE","7"],["Bo","30"],["Cy"]]""")]
    [TestCase("DESCENDING", """[["Name","Age"],["Bo","30"],["TRUE","7"],["al","4"],["Cy"]]""")]
    public void Empty_cells_sort_last_either_way(string order, string values)
    {
        var id = Create();
        _google.Batch(
            id,
            $$$"""
            {"sortRange": {"range": {"startRowIndex": 1}, "sortSpecs": [{"dimensionIndex": 1,
            "sortOrder": "{{{order}}}"}]}}
            """
        );
        Assert.That(_google.Values(id, "Sheet1"), Is.EqualTo(values));
    }

    [Test]
    public void A_sort_takes_notes_and_validation_along()
    {
        var id = Create();
        _google.Batch(
            id,
            """
            {"updateCells": {"fields": "note,dataValidation", "start": {"rowIndex": 2},
            "rows": [{"values": [{"note": "of al",
            "dataValidation": {"condition": {"type": "NOT_BLANK"}}}]}]}}
            """,
            """
            {"sortRange": {"range": {"startRowIndex": 1, "endRowIndex": 5, "endColumnIndex": 1},
            "sortSpecs": [{}]}}
            """
        );
        Assert.Multiple(() =>
        {
            Assert.That(
                Sheet(id, "data.rowData.values(note,dataValidation)"),
                Is.EqualTo(
                    LocalSheets.OneLine(
                        """
                        {"data":[{"rowData":[{"values":[{},{}]},{"values":[{"note":"of al",
                        "dataValidation":{"condition":{"type":"NOT_BLANK"}}},{}]},{"values":[{},
                        {}]},{"values":[{}]},{"values":[{},{}]}]}]}
                        """
                    )
                )
            );
            Assert.That(
                _google.Values(id, "Sheet1!A2:B5"),
                Is.EqualTo("""[["al","30"],["Bo","4"],["Cy"],["TRUE","7"]]"""),
                "cells outside the range stay where they are"
            );
        });
    }

    [Test]
    public void A_protected_range_answers_as_recorded_and_drifts_with_its_rows()
    {
        var id = Create();
        var reply = _google.Batch(
            id,
            """
            {"addProtectedRange": {"protectedRange": {"protectedRangeId": 6,
            "range": {"startRowIndex": 1, "endRowIndex": 3}}}}
            """,
            """{"insertDimension": {"range": {"dimension": "ROWS", "startIndex": 0, "endIndex": 2}}}""",
            """
            {"updateProtectedRange": {"fields": "description",
            "protectedRange": {"protectedRangeId": 6, "description": "ours"}}}
            """
        )["replies"];
        Assert.Multiple(() =>
        {
            Assert.That(
                LocalSheets.Compact(reply?[0]),
                Is.EqualTo(
                    LocalSheets.OneLine(
                        """
                        {"addProtectedRange":{"protectedRange":{"protectedRangeId":6,
                        "range":{"startRowIndex":1,"endRowIndex":3},"requestingUserCanEdit":true,
                        "editors":{}}}}
                        """
                    )
                )
            );
            Assert.That(
                Sheet(id, "protectedRanges(range,description)"),
                Is.EqualTo(
                    LocalSheets.OneLine(
                        """
                        {"protectedRanges":[{"range":{"startRowIndex":3,"endRowIndex":5},
                        "description":"ours"}]}
                        """
                    )
                )
            );
        });
        _google.Batch(id, """{"deleteProtectedRange": {"protectedRangeId": 6}}""");
        Assert.That(Sheet(id, "protectedRanges"), Is.EqualTo("{}"));
    }

    [Test]
    public void Banding_twice_over_the_same_cells_is_refused()
    {
        var id = Create();
        var band = """
            {"addBanding": {"bandedRange": {"range": {"endRowIndex": 3},
            "rowProperties": {"firstBandColor": {"red": 1}}}}}
            """;
        Assert.That(
            _google.BatchRefusal(id, band, band),
            Is.EqualTo(
                "Invalid requests[1].addBanding: You cannot add alternating background colors "
                    + "to a range that already has alternating background colors."
            )
        );
    }

    [Test]
    public void Conditional_formats_stand_in_the_order_given()
    {
        var id = Create();
        string Rule(string note) =>
            $$$$"""
                {"ranges": [{"endRowIndex": 2}], "booleanRule": {"condition": {"type": "TEXT_EQ",
                "values": [{"userEnteredValue": "{{{{note}}}}"}]},
                "format": {"backgroundColor": {"green": 0.9} } } }
                """;
        var replies = _google.Batch(
            id,
            $$$"""{"addConditionalFormatRule": {"rule": {{{Rule("one")}}}}}""",
            $$$"""{"addConditionalFormatRule": {"rule": {{{Rule("two")}}}, "index": 0}}""",
            """{"updateConditionalFormatRule": {"index": 0, "newIndex": 1}}""",
            $$$"""{"updateConditionalFormatRule": {"index": 0, "rule": {{{Rule("three")}}}}}""",
            """{"deleteConditionalFormatRule": {"index": 1}}"""
        )["replies"];
        Assert.Multiple(() =>
        {
            Assert.That(
                LocalSheets.Compact(replies?[4]),
                Does.Contain("\"two\"").And.Contain("0.8980392")
            );
            Assert.That(
                Sheet(id, "conditionalFormats.booleanRule.condition"),
                Is.EqualTo(
                    LocalSheets.OneLine(
                        """
                        {"conditionalFormats":[{"booleanRule":{"condition":{"type":"TEXT_EQ",
                        "values":[{"userEnteredValue":"three"}]}}}]}
                        """
                    )
                )
            );
        });
    }

    [Test]
    public void A_basic_filter_sorts_and_hides_and_its_end_shows_all()
    {
        var id = Create();
        _google.Batch(
            id,
            """
            {"setBasicFilter": {"filter": {"range": {"endRowIndex": 5, "endColumnIndex": 2},
              "sortSpecs": [{"dimensionIndex": 1, "sortOrder": "DESCENDING"}],
              "criteria": {"0": {"hiddenValues": ["Bo"]},
              "1": {"condition": {"type": "NUMBER_GREATER",
              "values": [{"userEnteredValue": "5"}]}}}}}}
            """
        );
        var hidden = Hidden(id);
        _google.Batch(id, """{"clearBasicFilter": {}}""");
        Assert.Multiple(() =>
        {
            Assert.That(
                _google.Values(id, "Sheet1!A2:A5"),
                Is.EqualTo("""[["Bo"],["TRUE"],["al"],["Cy"]]""")
            );
            Assert.That(hidden, Is.EqualTo("1 3 4"));
            Assert.That(Hidden(id), Is.Empty);
            Assert.That(Sheet(id, "basicFilter"), Is.EqualTo("{}"));
        });
    }

    [Test]
    public void A_filter_view_gives_its_criteria_both_ways_and_hides_nothing()
    {
        var id = Create();
        var reply = _google.Batch(
            id,
            """
            {"addFilterView": {"filter": {"filterViewId": 2, "range": {},
            "filterSpecs": [{"columnIndex": 1, "filterCriteria": {"hiddenValues": ["4"]}}]}}}
            """,
            """{"duplicateFilterView": {"filterId": 2}}""",
            """{"updateFilterView": {"filter": {"filterViewId": 2, "title": "Adults"}, "fields": "title"}}"""
        )["replies"];
        Assert.Multiple(() =>
        {
            Assert.That(
                LocalSheets.Compact(reply?[0]?["addFilterView"]?["filter"]?["criteria"]),
                Is.EqualTo("""{"1":{"hiddenValues":["4"]}}""")
            );
            Assert.That(
                Sheet(id, "filterViews.title"),
                Is.EqualTo("""{"filterViews":[{"title":"Copy of Filter 1"},{"title":"Adults"}]}""")
            );
            Assert.That(Hidden(id), Is.Empty);
        });
    }

    [Test]
    public void Merged_cells_keep_the_first_value_and_cannot_be_cut()
    {
        var id = Create();
        _google.Batch(id, """{"mergeCells": {"range": {"endRowIndex": 2, "endColumnIndex": 2}}}""");
        Assert.Multiple(() =>
        {
            Assert.That(
                Sheet(id, "merges"),
                Is.EqualTo(
                    LocalSheets.OneLine(
                        """
                        {"merges":[{"startRowIndex":0,"endRowIndex":2,"startColumnIndex":0,
                        "endColumnIndex":2}]}
                        """
                    )
                )
            );
            Assert.That(_google.Values(id, "A1:B2"), Is.EqualTo("""[["Name"]]"""));
            Assert.That(
                _google.BatchRefusal(id, """{"unmergeCells": {"range": {"endRowIndex": 1}}}"""),
                Does.EndWith(
                    "You must select all cells in a merged range to merge or unmerge them."
                )
            );
        });
    }

    [Test]
    public void Borders_stand_on_the_edges_and_between_the_cells()
    {
        var id = Create();
        _google.Batch(
            id,
            """
            {"updateBorders": {"range": {"endRowIndex": 1, "endColumnIndex": 2},
            "left": {"style": "SOLID"}, "innerVertical": {"style": "DOTTED"}}}
            """
        );
        Assert.That(
            LocalSheets.Compact(
                JsonNode
                    .Parse(Sheet(id, "data.rowData.values.userEnteredFormat.borders"))
                    ?["data"]?[0]?["rowData"]?[0]
            ),
            Is.EqualTo(
                LocalSheets.OneLine(
                    """
                    {"values":[{"userEnteredFormat":{"borders":{"left":{"style":"SOLID"},
                    "right":{"style":"DOTTED"}}}},
                    {"userEnteredFormat":{"borders":{"left":{"style":"DOTTED"}}}}]}
                    """
                )
            )
        );
    }

    [TestCase(
        """
            {"insertRange": {"range": {"startRowIndex": 1, "endRowIndex": 2, "endColumnIndex": 1},
            "shiftDimension": "ROWS"}}
            """,
        """[["Name","Age"],["","30"],["Bo","4"],["al"],["Cy","7"],["TRUE"]]"""
    )]
    [TestCase(
        """
            {"insertRange": {"range": {"startRowIndex": 1, "endRowIndex": 2, "endColumnIndex": 1},
            "shiftDimension": "COLUMNS"}}
            """,
        """[["Name","Age"],["","Bo","30"],["al","4"],["Cy"],["TRUE","7"]]"""
    )]
    [TestCase(
        """
            {"deleteRange": {"range": {"startRowIndex": 1, "endRowIndex": 2, "endColumnIndex": 1},
            "shiftDimension": "ROWS"}}
            """,
        """[["Name","Age"],["al","30"],["Cy","4"],["TRUE"],["","7"]]"""
    )]
    [TestCase(
        """
            {"deleteRange": {"range": {"startRowIndex": 1, "endRowIndex": 2, "endColumnIndex": 1},
            "shiftDimension": "COLUMNS"}}
            """,
        """[["Name","Age"],["30"],["al","4"],["Cy"],["TRUE","7"]]"""
    )]
    [TestCase(
        """
            {"copyPaste": {"source": {"endRowIndex": 1, "endColumnIndex": 2},
            "destination": {"startRowIndex": 5, "endRowIndex": 7, "endColumnIndex": 1},
            "pasteOrientation": "TRANSPOSE"}}
            """,
        """[["Name","Age"],["Bo","30"],["al","4"],["Cy"],["TRUE","7"],["Name"],["Age"]]"""
    )]
    [TestCase(
        """
            {"cutPaste": {"source": {"startRowIndex": 3, "endRowIndex": 5, "endColumnIndex": 2},
            "destination": {"rowIndex": 1, "columnIndex": 1}}}
            """,
        """[["Name","Age"],["Bo","Cy"],["al","TRUE","7"]]"""
    )]
    [TestCase(
        """{"findReplace": {"find": "A", "replacement": "E", "range": {"startRowIndex": 1}}}""",
        """[["Name","Age"],["Bo","30"],["El","4"],["Cy"],["TRUE","7"]]"""
    )]
    public void Cells_shift_copy_and_change(string request, string values)
    {
        var id = Create();
        _google.Batch(id, request);
        Assert.That(_google.Values(id, "Sheet1"), Is.EqualTo(values));
    }

    [TestCase("""{"find": "zz", "allSheets": true}""", "{}")]
    [TestCase(
        """{"find": "^(.)o$", "replacement": "$1i", "searchByRegex": true, "sheetId": 0}""",
        """{"valuesChanged":1,"rowsChanged":1,"sheetsChanged":1,"occurrencesChanged":1}"""
    )]
    [TestCase(
        """{"find": "a", "replacement": "b", "matchCase": true, "allSheets": true}""",
        """{"valuesChanged":2,"rowsChanged":2,"sheetsChanged":1,"occurrencesChanged":2}"""
    )]
    public void Find_and_replace_counts_what_it_changed(string request, string reply) =>
        Assert.That(
            LocalSheets.Compact(
                _google
                    .Batch(Create(), $$$"""{"findReplace": {{{request}}}}""")["replies"]
                    ?[0]?["findReplace"]
            ),
            Is.EqualTo(reply)
        );

    [Test]
    public void A_named_range_drifts_and_goes_with_its_tab()
    {
        var id = Create();
        _google.Batch(
            id,
            """{"addSheet": {"properties": {"sheetId": 8, "title": "Keep"}}}""",
            """
            {"addNamedRange": {"namedRange": {"namedRangeId": "n", "name": "ages",
            "range": {"startRowIndex": 1, "endRowIndex": 3, "startColumnIndex": 1,
            "endColumnIndex": 2}}}}
            """,
            """{"insertDimension": {"range": {"dimension": "ROWS", "startIndex": 0, "endIndex": 1}}}"""
        );
        Assert.That(_google.Values(id, "ages"), Is.EqualTo("""[["30"],["4"]]"""));
        _google.Batch(id, """{"deleteSheet": {"sheetId": 0}}""");
        Assert.That(
            _google.RefusalText("GET", $"/v4/spreadsheets/{id}/values/ages"),
            Is.EqualTo("Unable to parse range: ages")
        );
    }

    private string Hidden(string id) =>
        string.Join(
            ' ',
            (
                JsonNode
                    .Parse(Sheet(id, "data.rowMetadata.hiddenByFilter"))
                    ?["data"]?[0]?["rowMetadata"]?.AsArray()
                ?? []
            )
                .Select((line, i) => (IsHidden: line?["hiddenByFilter"] is not null, Index: i))
                .Where(row => row.IsHidden)
                .Select(row => row.Index)
        );
}
