using System.Text.Json.Nodes;
using static SheetsMatcher.LocalGoogle.Tests.Sheets.SomePeople;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class OverlayRequestTests
{
    private readonly LocalSheets _google = new();

    [Test]
    public void A_protected_range_answers_as_recorded_and_drifts_with_its_rows()
    {
        var id = Create(_google);
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
                Sheet(_google, id, "protectedRanges(range,description)"),
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
        Assert.That(Sheet(_google, id, "protectedRanges"), Is.EqualTo("{}"));
    }

    [Test]
    public void Banding_twice_over_the_same_cells_is_refused()
    {
        var id = Create(_google);
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
        var id = Create(_google);
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
                Sheet(_google, id, "conditionalFormats.booleanRule.condition"),
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
        var id = Create(_google);
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
            Assert.That(Sheet(_google, id, "basicFilter"), Is.EqualTo("{}"));
        });
    }

    [Test]
    public void A_filter_view_gives_its_criteria_both_ways_and_hides_nothing()
    {
        var id = Create(_google);
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
                Sheet(_google, id, "filterViews.title"),
                Is.EqualTo("""{"filterViews":[{"title":"Copy of Filter 1"},{"title":"Adults"}]}""")
            );
            Assert.That(Hidden(id), Is.Empty);
        });
    }

    [Test]
    public void A_named_range_drifts_and_goes_with_its_tab()
    {
        var id = Create(_google);
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

    [TestCase(
        """{"addBanding": {"bandedRange": {"range": {}, "rowProperties": {"firstBandColor": {}}}}}""",
        "bandedRangeId"
    )]
    [TestCase("""{"addFilterView": {"filter": {"title": "v", "range": {}}}}""", "filterViewId")]
    [TestCase("""{"addNamedRange": {"namedRange": {"name": "n", "range": {}}}}""", "namedRangeId")]
    public void An_answer_begins_with_the_id_wherever_the_request_had_it(string request, string id)
    {
        var reply = _google.Batch(Create(_google), request)["replies"]?[0]?.AsObject();
        var item = reply?.First().Value?.AsObject().First().Value?.AsObject();

        Assert.That(item?.First().Key, Is.EqualTo(id));
    }

    private string Hidden(string id) =>
        string.Join(
            ' ',
            (
                JsonNode
                    .Parse(Sheet(_google, id, "data.rowMetadata.hiddenByFilter"))
                    ?["data"]?[0]?["rowMetadata"]?.AsArray()
                ?? []
            )
                .Select((line, i) => (IsHidden: line?["hiddenByFilter"] is not null, Index: i))
                .Where(row => row.IsHidden)
                .Select(row => row.Index)
        );
}
