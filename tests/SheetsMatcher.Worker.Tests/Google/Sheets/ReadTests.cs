using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Google.Sheets;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Tests.Google.Support;

namespace SheetsMatcher.Worker.Tests.Google.Sheets;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ReadTests
{
    private const string Get = "/v4/spreadsheets/sheet-1";
    private const string Values = "/v4/spreadsheets/sheet-1/values:batchGetByDataFilter";

    private readonly ScriptedGoogle _google = new();

    private ISpreadsheet Spreadsheet => _google.Services().OpenSpreadsheet("sheet-1");

    [TearDown]
    public void TearDown() => _google.Dispose();

    [Test]
    public async Task The_outline_asks_for_no_more_than_it_needs()
    {
        _google.On(
            Get,
            Reply.OkText(
                """
                {"properties": {"title": "Mentoring", "timeZone": "America/Vancouver"},
                 "sheets": [{"properties": {"title": "Mentor responses"}},
                            {"properties": {"sheetId": 77, "title": "Matches"}}]}
                """
            )
        );

        var outline = await Spreadsheet.ReadOutline(CancellationToken.None);

        var arrival = _google.Arrivals.Single();
        Assert.That(arrival.Method, Is.EqualTo("GET"));
        Assert.That(
            arrival.Query["fields"],
            Is.EqualTo("properties(title,timeZone,locale),sheets(properties(sheetId,title))")
        );
        Assert.That(arrival.Authorization, Is.EqualTo("Bearer access-1"));
        Assert.That(outline.TimeZone, Is.EqualTo("America/Vancouver"));
        Assert.That(
            outline.Tabs,
            Is.EqualTo([new TabOutline(0, "Mentor responses"), new TabOutline(77, "Matches")])
        );
    }

    [Test]
    public void All_tabs_come_in_one_read_by_id()
    {
        _google.On(Values, Reply.OkText("""{"valueRanges": []}"""));

        Assert.That(
            async () => await Spreadsheet.ReadTabs([0, 77], CancellationToken.None),
            Throws.TypeOf<GoogleUnavailableException>().With.Message.Contains("id 0")
        );

        var arrival = _google.Arrivals.Single();
        Assert.That(arrival.Method, Is.EqualTo("POST"));
        Assert.That(arrival.Encoding, Is.EqualTo("gzip"));
        Assert.That(
            Json.Plain(arrival.Body),
            Is.EqualTo(
                Json.Plain(
                    """
                    {"dataFilters": [{"gridRange": {"sheetId": 0}}, {"gridRange": {"sheetId": 77}}],
                     "dateTimeRenderOption": "SERIAL_NUMBER",
                     "majorDimension": "ROWS",
                     "valueRenderOption": "UNFORMATTED_VALUE"}
                    """
                )
            )
        );
    }

    [Test]
    public async Task Tabs_come_in_the_order_asked_for_whatever_the_order_of_the_answer()
    {
        _google.On(
            Values,
            Reply.OkText(
                """
                {"valueRanges": [
                  {"valueRange": {"range": "Matches!A1:C9", "values": [["Match"], [], ["", "x"]]},
                   "dataFilters": [{"gridRange": {"sheetId": 77}}]},
                  {"valueRange": {"range": "'It''s here'!A1:Z1000"},
                   "dataFilters": [{"gridRange": {}}]}]}
                """
            )
        );

        var tables = await Spreadsheet.ReadTabs([0, 77], CancellationToken.None);

        Assert.That(tables.Select(table => table.SheetId), Is.EqualTo([0, 77]));
        Assert.That(tables[0].Title, Is.EqualTo("It's here"));
        Assert.That(tables[0].Rows, Is.Empty);
        Assert.That(tables[1].Rows[1], Is.Empty);
        Assert.That(tables[1].At(2, 0), Is.EqualTo(Cell.Empty));
        Assert.That(tables[1].At(2, 1), Is.EqualTo(Cell.Of("x")));
    }

    [Test]
    public async Task Values_keep_their_kind()
    {
        _google.On(
            Values,
            Reply.OkText(
                """
                {"valueRanges": [{"dataFilters": [{"gridRange": {"sheetId": 5}}], "valueRange": {
                  "range": "T!A1:H2", "values": [["7", 7, 40487.5, true, false, "", null,
                    "2026-11-05T17:00:00Z", 123456789012345678901234567890]]}}]}
                """
            )
        );

        var row = (await Spreadsheet.ReadTabs([5], CancellationToken.None))[0].Rows[0];

        Assert.That(
            row,
            Is.EqualTo([
                Cell.Of("7"),
                Cell.Of(7),
                Cell.Of(40487.5),
                Cell.Of(true),
                Cell.Of(false),
                Cell.Empty,
                Cell.Empty,
                Cell.Of("2026-11-05T17:00:00Z"),
                Cell.Of(123456789012345678901234567890d),
            ])
        );
    }

    [Test]
    public async Task Half_a_character_is_shown_as_it_was_written()
    {
        _google.On(Values, Reply.OkText(Answer((5, """[["a\ud800", "b"]]"""))));

        var row = (await Spreadsheet.ReadTabs([5], CancellationToken.None))[0].Rows[0];

        Assert.That(row, Is.EqualTo([Cell.Of("a\\ud800"), Cell.Of("b")]));
    }

    [Test]
    public async Task Of_a_forms_tab_no_more_is_taken_in_than_its_limits_say()
    {
        var many = string.Join(", ", Enumerable.Repeat("""["x"]""", ResponseLimits.RowsMax + 3));
        var wide = string.Join(", ", Enumerable.Repeat("1", ResponseLimits.ColumnsMax + 5));
        var text = new string('y', ResponseLimits.AnswerLengthMax - 1) + "\U0001F4DA and more";
        _google.On(
            Values,
            Reply.OkText(Answer((5, $"""[[{wide}], ["{text}"], {many}, [], [""]]""")))
        );

        var forms = new HashSet<int> { 5 };
        var tab = (await Spreadsheet.ReadTabs([5], forms, CancellationToken.None))[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(tab.Rows, Has.Count.EqualTo(ResponseLimits.RowsMax + 1), "and the header");
            Assert.That(tab.RowsLeftOut, Is.EqualTo(4));
            Assert.That(
                tab.At(1, 0).Text,
                Is.EqualTo(text[..(ResponseLimits.AnswerLengthMax - 1)])
            );
            Assert.That(tab.Header, Has.Count.EqualTo(ResponseLimits.ColumnsMax));
        }
    }

    [TestCase("""["one", "two"]""", 2)]
    [TestCase("[]", 3, Description = "what is missing is told then, not that all answers are")]
    public async Task Of_a_forms_tab_only_what_stands_under_headings_is_taken_in(
        string header,
        int expected
    )
    {
        _google.On(Values, Reply.OkText(Answer((5, $"""[{header}, ["a", "b", "junk"]]"""))));

        var forms = new HashSet<int> { 5 };
        var tab = (await Spreadsheet.ReadTabs([5], forms, CancellationToken.None))[0];

        Assert.That(tab.Rows[1], Has.Count.EqualTo(expected));
        Assert.That(tab.RowsLeftOut, Is.Zero);
    }

    [Test]
    public async Task All_answers_together_are_taken_in_up_to_a_limit()
    {
        var row =
            "[" + string.Join(", ", Enumerable.Repeat($"\"{new string('z', 900)}\"", 100)) + "]";
        var rows = string.Join(", ", Enumerable.Repeat(row, 100));
        _google.On(Values, Reply.OkText(Answer((5, $"[{rows}]"))));

        var tab = (await Spreadsheet.ReadTabs([5], new HashSet<int> { 5 }, CancellationToken.None))[
            0
        ];

        Assert.That(tab.Rows, Has.Count.EqualTo(66), "of 91,600 characters each");
        Assert.That(tab.RowsLeftOut, Is.EqualTo(34));
    }

    [Test]
    public async Task A_tab_of_the_workers_is_whole_although_the_answer_has_another_order()
    {
        var text = new string('y', ResponseLimits.AnswerLengthMax * 2);
        _google.On(Values, Reply.OkText(Answer((77, $"""[["{text}"]]"""), (5, """[["x"]]"""))));

        var tabs = await Spreadsheet.ReadTabs(
            [5, 77],
            new HashSet<int> { 5 },
            CancellationToken.None
        );

        Assert.That(tabs[1].At(0, 0).Text, Is.EqualTo(text));
        Assert.That(_google.Arrivals, Has.Count.EqualTo(2), "the second without limits");
    }

    [Test]
    public async Task Nothing_asked_for_is_no_call()
    {
        Assert.That(await Spreadsheet.ReadTabs([], CancellationToken.None), Is.Empty);
        Assert.That(_google.Arrivals, Is.Empty);
    }

    [Test]
    public void A_deleted_tab_is_told_by_its_id()
    {
        _google
            .On(Values, Reply.Error(400, "No grid with id: 77", "INVALID_ARGUMENT"))
            .On(Get, Reply.OkText("""{"sheets": [{"properties": {"title": "Mentors"}}]}"""));

        Assert.That(
            async () => await Spreadsheet.ReadTabs([0, 77], CancellationToken.None),
            Throws.TypeOf<TabGoneException>().With.Property("SheetId").EqualTo(77)
        );
    }

    [Test]
    public void A_refused_request_is_not_blamed_on_a_tab_that_exists()
    {
        _google
            .On(Values, Reply.Error(400, "Invalid field", "INVALID_ARGUMENT"))
            .On(Get, Reply.OkText("""{"sheets": [{"properties": {"sheetId": 77}}]}"""));

        Assert.That(
            async () => await Spreadsheet.ReadTabs([77], CancellationToken.None),
            Throws.TypeOf<GoogleRefusedException>().With.Message.Contains("Invalid field")
        );
    }

    [TestCase(403, "The caller does not have permission", "share it with the account")]
    [TestCase(404, "Requested entity was not found.", "check the id")]
    public void A_spreadsheet_that_may_not_be_read_comes_with_the_remedy(
        int status,
        string message,
        string remedy
    )
    {
        _google.On(Get, Reply.Error(status, message));

        Assert.That(
            async () => await Spreadsheet.ReadOutline(CancellationToken.None),
            Throws
                .TypeOf<GoogleRefusedException>()
                .With.Message.Contains("sheet-1")
                .And.Message.Contains(remedy)
                .And.Property("Status")
                .EqualTo(status)
        );
    }

    [TestCase("Matches!A1:F20", ExpectedResult = "Matches")]
    [TestCase("'Form Responses 1'!A1:Z1000", ExpectedResult = "Form Responses 1")]
    [TestCase("'It''s!'!A1", ExpectedResult = "It's!")]
    [TestCase("''''!A1", ExpectedResult = "'")]
    [TestCase("Matches", ExpectedResult = "Matches")]
    [TestCase("", ExpectedResult = "")]
    public string A_tabs_title_is_read_from_its_range(string range) => RangeTitle.In(range);

    /// <summary>Of tabs by their ids, with their values.</summary>
    private static string Answer(params IEnumerable<(int SheetId, string Values)> tabs)
    {
        var ranges = tabs.Select(tab =>
            $$"""
                {"valueRange": {"range": "T!A1:B2", "majorDimension": "ROWS", "values": {{tab.Values}}},
                 "dataFilters": [{"gridRange": {"sheetId": {{tab.SheetId}} } }]}
                """
        );
        return $$"""{"spreadsheetId": "sheet-1", "valueRanges": [{{string.Join(", ", ranges)}}]}""";
    }
}
