using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Tests.Google.Support;

namespace SheetsMatcher.Worker.Tests.Google.Sheets;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class WriteTests
{
    private const string Get = "/v4/spreadsheets/sheet-1";
    private const string BatchUpdate = "/v4/spreadsheets/sheet-1:batchUpdate";

    private readonly ScriptedGoogle _google = new();

    private ISpreadsheet Spreadsheet => _google.Services().OpenSpreadsheet("sheet-1");

    [TearDown]
    public void TearDown() => _google.Dispose();

    [Test]
    public async Task Nothing_new_is_no_call()
    {
        await Spreadsheet.Write([], [], CancellationToken.None);
        await Spreadsheet.Furnish([], CancellationToken.None);

        Assert.That(_google.Arrivals, Is.Empty);
    }

    private const string AppendedFields =
        "userEnteredValue,userEnteredFormat.wrapStrategy,userEnteredFormat.verticalAlignment";

    private const string Wrapped =
        "\"userEnteredFormat\":{\"verticalAlignment\":\"TOP\",\"wrapStrategy\":\"WRAP\"}";

    [Test]
    public async Task All_changes_go_in_one_batch_in_their_order()
    {
        await Written(
            new SheetChange.Update(0, 4, 2, Cell.Of("Hold")),
            new SheetChange.Append(5, [Cell.Of("M-1"), Cell.Empty, Cell.Of(true)]),
            new SheetChange.Append(5, [Cell.Of("M-2")]),
            new SheetChange.Append(6, [Cell.Of(0.5)])
        );

        var arrival = _google.Arrivals.Single();
        Assert.That(arrival.Method, Is.EqualTo("POST"));
        Assert.That(
            Json.Items(arrival.Body?["requests"]),
            Is.EqualTo(
                Json.Items(
                    $$$$"""
                    [{"updateCells": {
                       "fields": "userEnteredValue",
                       "rows": [{"values": [{"userEnteredValue": {"stringValue": "Hold"}}]}],
                       "start": {"columnIndex": 2, "rowIndex": 4, "sheetId": 0}}},
                     {"appendCells": {
                       "fields": "{{{{AppendedFields}}}}",
                       "rows": [{"values": [{ {{{{Wrapped}}}}, "userEnteredValue": {"stringValue": "M-1"}},
                                            { {{{{Wrapped}}}} },
                                            { {{{{Wrapped}}}}, "userEnteredValue": {"boolValue": true}}]},
                                {"values": [{ {{{{Wrapped}}}}, "userEnteredValue": {"stringValue": "M-2"}}]}],
                       "sheetId": 5}},
                     {"appendCells": {
                       "fields": "{{{{AppendedFields}}}}",
                       "rows": [{"values": [{ {{{{Wrapped}}}}, "userEnteredValue": {"numberValue": 0.5}}]}],
                       "sheetId": 6}}]
                    """
                )
            )
        );
    }

    [Test]
    public async Task Neighbours_in_a_row_are_one_update()
    {
        await Written(
            new SheetChange.Update(5, 1, 0, Cell.Of("a")),
            new SheetChange.Update(5, 1, 1, Cell.Of("b")),
            new SheetChange.Update(5, 1, 3, Cell.Of("d")),
            new SheetChange.Update(5, 2, 4, Cell.Of("e"))
        );

        Assert.That(Json.Items(_google.Arrivals.Single().Body?["requests"]), Has.Count.EqualTo(3));
    }

    [TestCase("=IMPORTXML(\"http://example.org\")")]
    [TestCase("007")]
    [TestCase("'quoted")]
    [TestCase("TRUE")]
    [TestCase("2026-11-05")]
    [TestCase("zażółć 图书馆 🙂")]
    public async Task Text_stays_text(string text)
    {
        await Written(new SheetChange.Update(5, 1, 0, Cell.Of(text)));

        var value = _google
            .Arrivals.Single()
            .Body?["requests"]?[0]?["updateCells"]?["rows"]?[0]?["values"]?[0]?[
                "userEnteredValue"
            ]?["stringValue"];
        Assert.That((string?)value, Is.EqualTo(text));
    }

    [Test]
    public async Task An_empty_cell_clears()
    {
        await Written(new SheetChange.Update(5, 1, 0, Cell.Empty));

        Assert.That(
            _google
                .Arrivals.Single()
                .Body?["requests"]?[0]?["updateCells"]?["rows"]?.ToJsonString(),
            Is.EqualTo("""[{"values":[{}]}]""")
        );
    }

    [Test]
    public void A_number_that_no_cell_can_hold_is_refused_before_anything_is_sent()
    {
        Assert.That(
            async () => await Written(new SheetChange.Update(5, 1, 0, Cell.Of(double.NaN))),
            Throws.ArgumentException
        );
        Assert.That(_google.Arrivals, Is.Empty);
    }

    [Test]
    public void A_tab_deleted_since_the_read_is_told_by_its_id()
    {
        _google
            .On(
                BatchUpdate,
                Reply.Error(400, "Invalid requests[0].appendCells: No grid with id: 5")
            )
            .On(Get, Reply.OkText("""{"sheets": [{"properties": {"sheetId": 6}}]}"""));

        Assert.That(
            async () =>
                await Spreadsheet.Write(
                    [new SheetChange.Append(5, [Cell.Of("M-1")])],
                    [],
                    CancellationToken.None
                ),
            Throws.TypeOf<TabGoneException>().With.Property("SheetId").EqualTo(5)
        );
    }

    [TestCase(400, "You are trying to edit a protected cell or object.", "protected range")]
    [TestCase(403, "The caller does not have permission", "may not write to spreadsheet sheet-1")]
    public void A_refused_write_comes_with_the_remedy(int status, string message, string remedy)
    {
        _google
            .On(BatchUpdate, Reply.Error(status, message))
            .On(Get, Reply.OkText("""{"sheets": [{"properties": {"sheetId": 5}}]}"""));

        Assert.That(
            async () =>
                await Spreadsheet.Write(
                    [new SheetChange.Append(5, [Cell.Of("M-1")])],
                    [],
                    CancellationToken.None
                ),
            Throws.TypeOf<GoogleRefusedException>().With.Message.Contains(remedy)
        );
    }

    [Test]
    public async Task A_new_tab_comes_complete_in_one_batch_under_an_id_that_is_free()
    {
        _google
            .On(Get, Reply.OkText("""{"sheets": [{"properties": {"sheetId": 1073741824}}]}"""))
            .On(BatchUpdate, Reply.Ok(new { spreadsheetId = "sheet-1" }));

        await Spreadsheet.Furnish(
            [
                TabWork.New(
                    new TabDefinition(
                        "Matches",
                        [
                            new("Match id", ColumnOwner.Worker, 90, "Never changes", []),
                            new("Decision", ColumnOwner.Committee, 120, "", ["Approve", "Reject"]),
                        ]
                    )
                ),
            ],
            CancellationToken.None
        );

        // Half of the range is the id that is taken, so the next one is chosen.
        var requests = Json.Items(_google.Arrivals[^1].Body?["requests"]);
        Assert.That(requests[0], Does.Contain("addSheet").And.Contain("1073741825"));
        Assert.That(requests, Has.All.Contains("1073741825"));
        Assert.That(requests, Has.Some.Contains("setDataValidation"));
        Assert.That(requests, Has.Some.Contains("addBanding"));
        Assert.That(requests, Has.Some.Contains("addProtectedRange"));
    }

    [Test]
    public async Task A_write_reads_back_row_1_and_the_keys_of_the_tabs_asked_for()
    {
        _google.On(
            BatchUpdate,
            Reply.OkText(
                """
                {"updatedSpreadsheet": {"sheets": [{"properties": {"sheetId": 5}, "data": [
                  {"rowData": [{"values": [{"effectiveValue": {"stringValue": "Match"}}, {}]}]},
                  {"rowData": [{"values": [{"effectiveValue": {"stringValue": "Match"}}]},
                               {}, {"values": [{"effectiveValue": {"numberValue": 7}}]}]}]}]}}
                """
            )
        );

        var edges = await Spreadsheet.Write(
            [new SheetChange.Update(5, 1, 1, Cell.Of("a"))],
            [new ReadBack(5, "It's here", 27)],
            CancellationToken.None
        );

        var body = _google.Arrivals.Single().Body;
        Assert.That(
            Json.Items(body?["responseRanges"]),
            Is.EqualTo(["\"'It''s here'!1:1\"", "\"'It''s here'!AB:AB\""])
        );
        Assert.That(edges.Single().Header[0], Is.EqualTo(Cell.Of("Match")));
        Assert.That(edges.Single().Keys, Is.EqualTo([Cell.Of("Match"), Cell.Empty, Cell.Of(7)]));
    }

    private async Task Written(params SheetChange[] changes)
    {
        _google.On(BatchUpdate, Reply.Ok(new { spreadsheetId = "sheet-1" }));
        await Spreadsheet.Write(changes, [], CancellationToken.None);
    }
}
