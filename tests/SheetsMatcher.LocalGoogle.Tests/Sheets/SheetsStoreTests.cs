using SheetsMatcher.LocalGoogle.Forms;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SheetsStoreTests
{
    private readonly LocalSheets _google = new();

    [Test]
    public void A_new_spreadsheet_has_what_it_was_sent()
    {
        var id = _google.Create(
            """
            {"properties": {"title": "Intake", "timeZone": "America/Vancouver", "locale": "en_CA"},
             "sheets": [{"properties": {"title": "Settings"}, "data": [{"startRow": 1, "rowData": [
               {"values": [{"userEnteredValue": {"stringValue": "start"}}]}]}]}]}
            """
        );
        var read = _google.Send(
            "GET",
            $"/v4/spreadsheets/{id}?fields=properties(title,timeZone,locale),sheets.properties(sheetId,title)"
        );
        Assert.Multiple(() =>
        {
            Assert.That(
                LocalSheets.Compact(read),
                Is.EqualTo(
                    LocalSheets.OneLine(
                        """
                        {"properties":{"title":"Intake","locale":"en_CA",
                        "timeZone":"America/Vancouver"},"sheets":[{"properties":{"sheetId":0,
                        "title":"Settings"}}]}
                        """
                    )
                )
            );
            Assert.That(_google.Values(id, "Settings"), Is.EqualTo("""[[],["start"]]"""));
            Assert.That(id, Has.Length.EqualTo(44));
        });
    }

    [Test]
    public void A_part_that_would_be_dropped_is_refused() =>
        Assert.That(
            _google.RefusalText("POST", "/v4/spreadsheets", """{"sheets": [{"merges": [{}]}]}"""),
            Is.EqualTo(
                "Invalid sheets.merges: not implemented here in create; send it with batchUpdate."
            )
        );

    [Test]
    public void A_new_tab_has_the_widths_that_it_was_sent()
    {
        var id = _google.Create(
            """{"sheets": [{"data": [{"columnMetadata": [{}, {"pixelSize": 240}]}]}]}"""
        );
        var read = _google.Send(
            "GET",
            $"/v4/spreadsheets/{id}?ranges=A1:C1&fields=sheets.data.columnMetadata"
        );
        Assert.That(
            LocalSheets.Compact(read["sheets"]?[0]?["data"]?[0]?["columnMetadata"]),
            Is.EqualTo("""[{"pixelSize":100},{"pixelSize":240},{"pixelSize":100}]""")
        );
    }

    [TestCase(
        "timeZone",
        "Vancouver",
        "The time zone \"Vancouver\" is not known; use a name such as America/Vancouver."
    )]
    [TestCase(
        "locale",
        "english",
        "Unsupported locale: english; use a language and country such as en_CA."
    )]
    public void What_no_place_has_is_refused_with_a_remedy(
        string property,
        string value,
        string message
    ) =>
        Assert.That(
            _google.RefusalText(
                "POST",
                "/v4/spreadsheets",
                $$$"""{"properties": {"{{{property}}}": "{{{value}}}"}}"""
            ),
            Is.EqualTo(message)
        );

    [Test]
    public void Clearing_nothing_answers_without_a_list()
    {
        var id = _google.Create();

        Assert.That(
            LocalSheets.Compact(_google.Send("POST", $"/v4/spreadsheets/{id}/values:batchClear")),
            Is.EqualTo($$"""{"spreadsheetId":"{{id}}"}""")
        );
    }

    [Test]
    public void The_same_requests_make_the_same_answers()
    {
        var other = new LocalSheets();
        static string Talk(LocalSheets google)
        {
            var id = google.Create();
            return id + google.Batch(id, """{"addSheet": {}}""").ToJsonString();
        }

        Assert.That(Talk(_google), Is.EqualTo(Talk(other)));
    }

    [Test]
    public void What_was_captured_can_be_restored_more_than_once()
    {
        var id = _google.Create();
        _google.Put(id, "A1", """[["kept"]]""");
        var captured = _google.Store.Capture();
        foreach (var text in new[] { "lost", "lost again" })
        {
            _google.Put(id, "A1", $"""[["{text}"]]""");
            _google.Batch(
                id,
                """{"deleteDimension": {"range": {"dimension": "ROWS", "endIndex": 900}}}"""
            );
            _google.Create();
            _google.Store.Restore(captured);
            Assert.That(_google.Values(id, "A1"), Is.EqualTo("""[["kept"]]"""));
            Assert.That(_google.Store.All.Count(), Is.EqualTo(1));
        }
    }

    [Test]
    public void A_change_raises_the_revision_and_is_told_and_a_refusal_is_not()
    {
        var id = _google.Create();
        var told = new List<string>();
        _google.Changes.Changed += told.Add;
        var before = _google.Store.Revision;
        _google.Values(id, "A1");
        _google.BatchRefusal(id, """{"addSheet": {}}""", """{"deleteSheet": {"sheetId": 5}}""");
        Assert.That((_google.Store.Revision, told.Count), Is.EqualTo((before, 0)));
        _google.Put(id, "A1", """[["x"]]""");
        Assert.Multiple(() =>
        {
            Assert.That(_google.Store.Revision, Is.EqualTo(before + 1));
            Assert.That(told, Is.EqualTo(new[] { "sheet" }));
        });
    }

    [Test]
    public void A_form_gets_a_tab_of_its_own_each_time_it_is_linked()
    {
        var id = _google.Create();
        IResponseDestination forms = _google.Store;
        var first = forms.AddResponseTab(id, "Form Responses 1", ["Timestamp"]);
        var second = forms.AddResponseTab(id, "Form Responses 1", ["Timestamp"]);
        var read = _google.Send(
            "GET",
            $"/v4/spreadsheets/{id}?fields=sheets.properties(sheetId,title)"
        );
        Assert.Multiple(() =>
        {
            Assert.That(second, Is.Not.EqualTo(first));
            Assert.That(
                (read["sheets"]?.AsArray() ?? []).Select(tab =>
                    tab?["properties"]?["title"]?.GetValue<string>()
                ),
                Is.EqualTo(new[] { "Sheet1", "Form Responses 1", "Form Responses 2" })
            );
        });
    }

    [Test]
    public void A_timestamp_is_a_serial_date_in_the_spreadsheets_zone()
    {
        var id = _google.Create("""{"properties": {"timeZone": "America/Vancouver"}}""");
        IResponseDestination forms = _google.Store;
        var tab = forms.AddResponseTab(id, "Answers", ["Timestamp", "Mentees", "Notes", "More"]);
        forms.InsertResponse(id, tab, [_google.Clock.GetUtcNow(), 2.0, null, "at the end"]);
        Assert.That(
            _google.Values(id, "Answers!A2:D2", "?valueRenderOption=UNFORMATTED_VALUE"),
            Is.EqualTo("""[[40487.416666666664,2,"","at the end"]]""")
        );
    }

    [Test]
    public void A_response_lands_below_the_last_one_after_rows_were_deleted()
    {
        var id = _google.Create();
        IResponseDestination forms = _google.Store;
        var tab = forms.AddResponseTab(id, "Answers", ["Timestamp", "Name"]);
        foreach (var name in new[] { "Ada", "Bea", "Cleo" })
        {
            forms.InsertResponse(id, tab, [_google.Clock.GetUtcNow(), name]);
        }

        _google.Batch(
            id,
            $$$"""
            {"deleteDimension": {"range": {"sheetId": {{{tab}}}, "dimension": "ROWS",
            "startIndex": 2, "endIndex": 4} } }
            """
        );
        forms.InsertResponse(id, tab, [_google.Clock.GetUtcNow(), "Dora"]);
        Assert.That(
            _google.Values(id, "Answers!B:B"),
            Is.EqualTo("""[["Name"],["Ada"],["Dora"]]""")
        );
    }

    [Test]
    public void A_tab_is_copied_into_another_spreadsheet()
    {
        var (source, target) = (_google.Create(), _google.Create());
        _google.Put(source, "A1", """[["x"]]""");
        var copied = _google.Send(
            "POST",
            $"/v4/spreadsheets/{source}/sheets/0:copyTo",
            $$"""{"destinationSpreadsheetId": "{{target}}"}"""
        );
        Assert.Multiple(() =>
        {
            Assert.That(copied["title"]?.GetValue<string>(), Is.EqualTo("Copy of Sheet1"));
            Assert.That(_google.Values(target, "Copy of Sheet1"), Is.EqualTo("""[["x"]]"""));
        });
    }

    [Test]
    public void Cells_chosen_by_filter_come_with_their_place()
    {
        var id = _google.Create();
        _google.Put(id, "C3", """[["x"]]""");
        var read = _google.Send(
            "POST",
            $"/v4/spreadsheets/{id}:getByDataFilter?fields=sheets.data(startRow,startColumn,"
                + "rowData.values.formattedValue)",
            """{"dataFilters": [{"a1Range": "B3:D4"}]}"""
        );
        Assert.That(
            LocalSheets.Compact(read),
            Is.EqualTo(
                LocalSheets.OneLine(
                    """
                    {"sheets":[{"data":[{"startRow":2,"startColumn":1,"rowData":[{"values":[{},
                    {"formattedValue":"x"}]}]}]}]}
                    """
                )
            )
        );
    }

    [Test]
    public void Answers_follow_their_columns_and_a_deleted_column_comes_back()
    {
        var id = _google.Create();
        IResponseDestination forms = _google.Store;
        var tab = forms.AddResponseTab(id, "Answers", ["Timestamp", "Name", "School"]);
        string Columns(int start, int end) =>
            $$"""{"sheetId": {{tab}}, "dimension": "COLUMNS", "startIndex": {{start}}, "endIndex": {{end}}}""";
        _google.Batch(
            id,
            $$$"""{"moveDimension": {"source": {{{Columns(0, 1)}}}, "destinationIndex": 2} }""",
            $$$"""{"insertDimension": {"range": {{{Columns(0, 1)}}} } }""",
            $$$"""{"deleteDimension": {"range": {{{Columns(3, 4)}}} } }"""
        );
        foreach (var name in new[] { "Ada", "Bea" })
        {
            forms.InsertResponse(id, tab, [_google.Clock.GetUtcNow(), name, "East Hall"]);
        }

        Assert.That(
            _google.Values(id, "Answers!A1:D"),
            Is.EqualTo(
                LocalSheets.OneLine(
                    """
                    [["","Name","Timestamp","Question 2"],["","Ada","11/5/2010 17:00:00","East Hall"],
                    ["","Bea","11/5/2010 17:00:00","East Hall"]]
                    """
                )
            )
        );
    }
}
