using SheetsMatcher.LocalGoogle.Forms;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

internal sealed class FirstStepsTests
{
    [Test]
    public void A_tab_is_added_and_its_cells_are_read_back()
    {
        var google = new LocalSheets();
        var id = google.Create("""{"properties": {"title": "Intake"}}""");
        var reply = google.Batch(
            id,
            """{"addSheet": {"properties": {"sheetId": 77, "title": "Matches"}}}""",
            """
            {"updateCells": {"fields": "userEnteredValue", "start": {"sheetId": 77}, "rows": [
              {"values": [{"userEnteredValue": {"stringValue": "=1+1"}}, {},
              {"userEnteredValue": {"numberValue": 5}}]}]}}
            """,
            """
            {"appendCells": {"sheetId": 77, "fields": "userEnteredValue", "rows": [
              {"values": [{"userEnteredValue": {"boolValue": true}}]}]}}
            """
        );
        Assert.Multiple(() =>
        {
            Assert.That(reply["replies"]?.AsArray(), Has.Count.EqualTo(3));
            Assert.That(reply["replies"]?[1]?.ToJsonString(), Is.EqualTo("{}"));
            Assert.That(
                google.Values(id, "Matches", "?valueRenderOption=UNFORMATTED_VALUE"),
                Is.EqualTo("""[["=1+1","",5],[true]]""")
            );
        });
    }

    [Test]
    public void The_product_reads_tabs_by_grid_range()
    {
        var google = new LocalSheets();
        var id = google.Create();
        google.Put(id, "Sheet1!A1", """[["a"],["b","c"]]""");
        var read = google.Send(
            "POST",
            $"/v4/spreadsheets/{id}/values:batchGetByDataFilter",
            """{"dataFilters": [{"gridRange": {"sheetId": 0}}], "valueRenderOption": "UNFORMATTED_VALUE"}"""
        );
        Assert.That(
            read["valueRanges"]?.ToJsonString(),
            Is.EqualTo(
                LocalSheets.OneLine(
                    """
                    [{"valueRange":{"range":"Sheet1!A1:Z1000","majorDimension":"ROWS",
                    "values":[["a"],["b","c"]]},"dataFilters":[{"gridRange":{}}]}]
                    """
                )
            )
        );
    }

    [Test]
    public void A_response_is_inserted_above_what_stands_below()
    {
        var google = new LocalSheets();
        var id = google.Create("""{"properties": {"timeZone": "America/Vancouver"}}""");
        IResponseDestination forms = google.Store;
        var tab = forms.AddResponseTab(id, "Form Responses 1", ["Timestamp", "Name"]);
        forms.InsertResponse(id, tab, [google.Clock.GetUtcNow(), "Ada"]);
        google.Put(id, "'Form Responses 1'!A3", """[["a note of ours"]]""");
        forms.InsertResponse(id, tab, [google.Clock.GetUtcNow(), "=1+1"]);
        Assert.That(
            google.Values(id, "'Form Responses 1'"),
            Is.EqualTo(
                LocalSheets.OneLine(
                    """
                    [["Timestamp","Name"],["11/5/2010 10:00:00","Ada"],["11/5/2010 10:00:00",
                    "=1+1"],["a note of ours"]]
                    """
                )
            )
        );
    }
}
