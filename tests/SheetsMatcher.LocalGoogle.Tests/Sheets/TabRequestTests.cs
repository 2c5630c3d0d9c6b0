using static SheetsMatcher.LocalGoogle.Tests.Sheets.TwoTabs;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class TabRequestTests
{
    private readonly LocalSheets _google = new();

    [Test]
    public void The_last_tab_and_the_last_visible_tab_stay()
    {
        var id = Create(_google);
        var hide =
            """{"updateSheetProperties": {"properties": {"sheetId": 9, "hidden": true}, "fields": "hidden"}}""";
        Assert.Multiple(() =>
        {
            Assert.That(
                _google.BatchRefusal(
                    id,
                    """{"deleteSheet": {"sheetId": 0}}""",
                    """{"deleteSheet": {"sheetId": 9}}"""
                ),
                Does.EndWith("You can't remove all the sheets in a document.")
            );
            Assert.That(
                _google.BatchRefusal(id, hide, """{"deleteSheet": {"sheetId": 0}}"""),
                Does.EndWith("You can't remove all the visible sheets in a document.")
            );
            Assert.That(
                _google.BatchRefusal(
                    id,
                    hide,
                    """{"updateSheetProperties": {"properties": {"hidden": true}, "fields": "hidden"}}"""
                ),
                Is.EqualTo(
                    "Invalid requests[1].updateSheetProperties: You can't hide all the sheets in a document."
                )
            );
        });
    }

    [Test]
    public void A_new_tab_is_described_as_google_describes_it()
    {
        var reply = _google.Batch(
            Create(_google),
            """
            {"addSheet": {"properties": {"sheetId": 4, "index": 1, "tabColor": {"red": 0.9},
            "gridProperties": {"rowCount": 0, "frozenRowCount": 1}}}}
            """
        );
        Assert.That(
            LocalSheets.Compact(reply["replies"]),
            Is.EqualTo(
                LocalSheets.OneLine(
                    """
                    [{"addSheet":{"properties":{"sheetId":4,"title":"Sheet3","index":1,
                    "sheetType":"GRID","gridProperties":{"rowCount":1000,"columnCount":26,
                    "frozenRowCount":1},"tabColor":{"red":0.8980392},
                    "tabColorStyle":{"rgbColor":{"red":0.8980392}}}}}]
                    """
                )
            )
        );
    }

    [Test]
    public void A_colour_that_is_read_and_written_again_stays_itself()
    {
        var id = Create(_google);
        _google.Batch(
            id,
            """{"updateSheetProperties": {"fields": "tabColor", "properties": {"tabColor": {"red": 0.9}}}}""",
            """
            {"updateSheetProperties": {"fields": "tabColorStyle",
            "properties": {"tabColorStyle": {"rgbColor": {"red": 0.8980392, "green": 0.1}}}}}
            """,
            """{"updateSheetProperties": {"fields": "title", "properties": {"title": "Red"}}}"""
        );
        var read = _google.Send("GET", $"/v4/spreadsheets/{id}?fields=sheets.properties.tabColor");
        Assert.That(
            LocalSheets.Compact(read["sheets"]?[0]),
            Is.EqualTo("""{"properties":{"tabColor":{"red":0.8980392,"green":0.09803922}}}""")
        );
    }

    [TestCase(0, 2, "Other T")]
    [TestCase(0, 1, "T Other")]
    [TestCase(0, 0, "T Other")]
    [TestCase(9, 0, "Other T")]
    public void A_tab_moves_by_indexes_counted_before_the_move(int tab, int index, string titles)
    {
        var id = Create(_google);
        _google.Batch(
            id,
            $$$"""
            {"updateSheetProperties": {"properties": {"sheetId": {{{tab}}}, "index": {{{index}}}},
            "fields": "index"}}
            """
        );
        Assert.That(Titles(_google, id), Is.EqualTo(titles));
    }

    [Test]
    public void A_duplicate_has_the_cells_and_its_own_identity()
    {
        var id = Create(_google);
        _google.Put(id, "T!A1", """[["x"]]""");
        var reply = _google.Batch(
            id,
            """{"addProtectedRange": {"protectedRange": {"protectedRangeId": 1, "range": {}}}}""",
            """
            {"createDeveloperMetadata": {"developerMetadata": {"metadataKey": "k",
            "visibility": "DOCUMENT", "location": {"dimensionRange": {"dimension": "ROWS",
            "startIndex": 0, "endIndex": 1}}}}}
            """,
            """{"duplicateSheet": {"insertSheetIndex": 2, "newSheetId": 12}}""",
            """
            {"updateCells": {"start": {"sheetId": 12}, "fields": "userEnteredValue",
            "rows": [{"values": [{"userEnteredValue": {"numberValue": 2}}]}]}}
            """
        );
        var read = _google.Send(
            "GET",
            $"/v4/spreadsheets/{id}?fields=sheets(protectedRanges(protectedRangeId,range),"
                + "data.rowMetadata.developerMetadata)"
        );
        Assert.Multiple(() =>
        {
            Assert.That(
                reply["replies"]
                    ?[2]?["duplicateSheet"]?["properties"]?["title"]?.GetValue<string>(),
                Is.EqualTo("Copy of T")
            );
            Assert.That(_google.Values(id, "T!A1"), Is.EqualTo("""[["x"]]"""));
            Assert.That(_google.Values(id, "'Copy of T'!A1"), Is.EqualTo("""[["2"]]"""));
            var ranges = read["sheets"]?[2]?["protectedRanges"];
            Assert.That(ranges?[0]?["range"]?["sheetId"]?.GetValue<int>(), Is.EqualTo(12));
            Assert.That(ranges?[0]?["protectedRangeId"]?.GetValue<int>(), Is.Not.EqualTo(1));
            Assert.That(
                LocalSheets.Compact(read["sheets"]?[2]?["data"]),
                Does.Not.Contain("\"k\"")
            );
        });
    }
}
