using static SheetsMatcher.LocalGoogle.Tests.Sheets.LocalSheets;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class EmbeddedObjectTests
{
    private const string Add = """
        {"addChart": {"chart": {"chartId": 7, "spec": {"title": "Fit", "basicChart":
        {"chartType": "BAR", "domains": [{"domain": {"sourceRange": {"sources":
        [{"startRowIndex": 1, "endRowIndex": 4, "startColumnIndex": 0, "endColumnIndex": 1}]}}}]}},
        "position": {"overlayPosition": {"anchorCell": {"sheetId": 9, "rowIndex": 2,
        "columnIndex": 1}}}}}}
        """;

    private readonly LocalSheets _google = new();

    private string Shown(string id, string field) =>
        Compact(_google.Send("GET", $"/v4/spreadsheets/{id}?fields=sheets.{field}")["sheets"]?[1]);

    [Test]
    public void A_chart_has_the_size_and_fonts_that_Google_gives_it()
    {
        var id = TwoTabs.Create(_google);
        var chart = _google.Batch(id, Add)["replies"]?[0]?["addChart"]?["chart"];
        Assert.Multiple(() =>
        {
            Assert.That(
                Compact(chart?["position"]),
                Is.EqualTo(
                    OneLine(
                        """
                        {"overlayPosition": {"anchorCell": {"sheetId": 9, "rowIndex": 2,
                        "columnIndex": 1}, "widthPixels": 600, "heightPixels": 371}}
                        """
                    )
                )
            );
            Assert.That(chart?["spec"]?["fontName"]?.GetValue<string>(), Is.EqualTo("Roboto"));
            Assert.That(Shown(id, "charts.chartId"), Is.EqualTo("""{"charts":[{"chartId":7}]}"""));
        });
    }

    [Test]
    public void A_chart_follows_its_cells_and_its_place()
    {
        var id = TwoTabs.Create(_google);
        _google.Batch(
            id,
            Add,
            FiveRows.Insert(1, 3),
            """
            {"insertDimension": {"range": {"sheetId": 9, "dimension": "COLUMNS", "startIndex": 0,
            "endIndex": 1}}}
            """
        );
        Assert.That(
            Shown(id, "charts(spec.basicChart.domains,position.overlayPosition.anchorCell)"),
            Is.EqualTo(
                OneLine(
                    """
                    {"charts": [{"spec": {"basicChart": {"domains": [{"domain": {"sourceRange":
                    {"sources": [{"startRowIndex": 3, "endRowIndex": 6, "startColumnIndex": 0,
                    "endColumnIndex": 1}]}}}]}}, "position": {"overlayPosition": {"anchorCell":
                    {"sheetId": 9, "rowIndex": 2, "columnIndex": 2}}}}]}
                    """
                )
            )
        );
    }

    [Test]
    public void A_chart_is_changed_moved_and_deleted()
    {
        var id = TwoTabs.Create(_google);
        _google.Batch(
            id,
            Add,
            """{"updateChartSpec": {"chartId": 7, "spec": {"title": "New", "pieChart": {}}}}""",
            """
            {"updateEmbeddedObjectPosition": {"objectId": 7, "fields": "widthPixels,anchorCell",
            "newPosition": {"overlayPosition": {"widthPixels": 100, "anchorCell": {"sheetId": 9}}}}}
            """
        );
        Assert.That(
            Shown(id, "charts(spec.title,position)"),
            Is.EqualTo(
                OneLine(
                    """
                    {"charts": [{"spec": {"title": "New"}, "position": {"overlayPosition":
                    {"anchorCell": {"sheetId": 9}, "widthPixels": 100, "heightPixels": 371}}}]}
                    """
                )
            )
        );
        _google.Batch(id, """{"deleteEmbeddedObject": {"objectId": 7}}""");
        Assert.That(Shown(id, "charts"), Is.EqualTo("{}"));
    }

    [Test]
    public void A_slicer_is_kept_and_changed()
    {
        var id = TwoTabs.Create(_google);
        _google.Batch(
            id,
            """
            {"addSlicer": {"slicer": {"slicerId": 3, "spec": {"title": "Kind", "columnIndex": 1,
            "dataRange": {"endRowIndex": 4, "endColumnIndex": 2}}, "position": {"overlayPosition":
            {"anchorCell": {"sheetId": 9}}}}}}
            """,
            """{"updateSlicerSpec": {"slicerId": 3, "spec": {"title": "Library"}, "fields": "title"}}"""
        );
        Assert.That(
            Shown(id, "slicers.spec(title,columnIndex)"),
            Is.EqualTo("""{"slicers":[{"spec":{"columnIndex":1,"title":"Library"}}]}""")
        );
    }

    [TestCase("""{"addChart": {"chart": {"spec": {}}}}""", "spec must have one of basicChart, ")]
    [TestCase("""{"deleteEmbeddedObject": {"objectId": 4}}""", "No embedded object with id: 4")]
    [TestCase("""{"updateChartSpec": {"chartId": 4, "spec": {}}}""", "No chart with id: 4")]
    [TestCase(
        """{"addChart": {"chart": {"spec": {"pieChart": {}}, "position": {"newSheet": true}}}}""",
        "An object on a sheet of its own is not implemented here"
    )]
    public void What_cannot_be_is_refused(string request, string message) =>
        Assert.That(
            _google.BatchRefusal(TwoTabs.Create(_google), request).Split(": ", 2)[1],
            Does.StartWith(message)
        );
}
