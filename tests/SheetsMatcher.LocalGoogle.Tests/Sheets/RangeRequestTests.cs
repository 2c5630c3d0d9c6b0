using System.Text.Json.Nodes;
using static SheetsMatcher.LocalGoogle.Tests.Sheets.SomePeople;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class RangeRequestTests
{
    private readonly LocalSheets _google = new();

    [TestCase("ASCENDING", """[["Name","Age"],["al","4"],["Bo","30"],["Cy"],["TRUE","7"]]""")]
    [TestCase("DESCENDING", """[["Name","Age"],["TRUE","7"],["Cy"],["Bo","30"],["al","4"]]""")]
    public void A_sort_keeps_rows_whole(string order, string values)
    {
        var id = Create(_google);
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
        var id = Create(_google);
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
        var id = Create(_google);
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
                Sheet(_google, id, "data.rowData.values(note,dataValidation)"),
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
    public void Merged_cells_keep_the_first_value_and_cannot_be_cut()
    {
        var id = Create(_google);
        _google.Batch(id, """{"mergeCells": {"range": {"endRowIndex": 2, "endColumnIndex": 2}}}""");
        Assert.Multiple(() =>
        {
            Assert.That(
                Sheet(_google, id, "merges"),
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
        var id = Create(_google);
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
                    .Parse(Sheet(_google, id, "data.rowData.values.userEnteredFormat.borders"))
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
        var id = Create(_google);
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
                    .Batch(Create(_google), $$$"""{"findReplace": {{{request}}}}""")["replies"]
                    ?[0]?["findReplace"]
            ),
            Is.EqualTo(reply)
        );
}
