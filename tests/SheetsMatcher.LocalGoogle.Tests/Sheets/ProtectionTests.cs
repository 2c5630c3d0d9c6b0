using static SheetsMatcher.LocalGoogle.Tests.Sheets.LocalSheets;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

/// <summary>Rows 2 and 3 of T are protected; who writes is the owner, an editor or a stranger.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ProtectionTests
{
    private const string Refusal =
        "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to "
        + "remove protection if you need to edit.";

    private readonly LocalSheets _google = new();

    private string Protected(string more = "")
    {
        _google.Store.Caller = "owner@example.org";
        var id = TwoTabs.Create(_google);
        _google.Put(id, "T!A1", """[["a","b"],["c","=B1"],["d",""],["e",1]]""", "USER_ENTERED");
        _google.Batch(
            id,
            $$$"""
            {"addProtectedRange": {"protectedRange": {"protectedRangeId": 4, "range":
            {"startRowIndex": 1, "endRowIndex": 3}, "editors": {"users": ["editor@example.org"]}
            {{{more}}} } } }
            """
        );
        return id;
    }

    [TestCase("""{"repeatCell": {"range": {}, "cell": {"note": "x"}, "fields": "note"}}""")]
    [TestCase("""{"deleteProtectedRange": {"protectedRangeId": 4}}""")]
    [TestCase("""{"sortRange": {"range": {}, "sortSpecs": [{"sortOrder": "DESCENDING"}]}}""")]
    [TestCase("""{"deleteDimension": {"range": {"dimension": "ROWS", "startIndex": 2}}}""")]
    [TestCase(
        """{"insertDimension": {"range": {"dimension": "ROWS", "startIndex": 2, "endIndex": 3}}}"""
    )]
    [TestCase("""{"deleteSheet": {"sheetId": 0}}""")]
    public void A_stranger_changes_nothing_in_it(string request)
    {
        var id = Protected();
        _google.Store.Caller = "stranger@example.org";
        Assert.That(
            _google.BatchRefusal(id, request),
            Is.EqualTo($"Invalid requests[0].{request[2..request.IndexOf('"', 2)]}: {Refusal}")
        );
    }

    [TestCase(
        """{"insertDimension": {"range": {"dimension": "ROWS", "startIndex": 0, "endIndex": 1}}}"""
    )]
    [TestCase(
        """
            {"repeatCell": {"range": {"startRowIndex": 3}, "cell": {"note": "x"}, "fields": "note"}}
            """
    )]
    public void A_stranger_may_work_around_it(string request)
    {
        var id = Protected();
        _google.Store.Caller = "stranger@example.org";
        Assert.That(Compact(_google.Batch(id, request)["replies"]), Is.EqualTo("[{}]"));
    }

    [TestCase("owner@example.org", "", true)]
    [TestCase("editor@example.org", "", true)]
    [TestCase("stranger@example.org", "", false)]
    [TestCase("stranger@example.org", ", \"warningOnly\": true", true)]
    [TestCase("stranger@example.org", ", \"unprotectedRanges\": [{\"endColumnIndex\": 1}]", true)]
    public void Values_are_written_by_those_who_may(string caller, string more, bool mayWrite)
    {
        var id = Protected(more);
        _google.Store.Caller = caller;
        var answer = _google.Answer(
            "PUT",
            $"/v4/spreadsheets/{id}/values/T!A2?valueInputOption=RAW",
            """{"values": [["x"]]}"""
        );
        Assert.That(answer.Status, Is.EqualTo(mayWrite ? 200 : 400));
    }

    [Test]
    public void Editors_show_to_those_who_can_edit()
    {
        var id = Protected();
        var mine = Shown(id);
        _google.Store.Caller = "stranger@example.org";
        Assert.Multiple(() =>
        {
            Assert.That(
                mine,
                Is.EqualTo(
                    OneLine(
                        """
                        {"protectedRangeId": 4, "range": {"startRowIndex": 1, "endRowIndex": 3},
                        "requestingUserCanEdit": true, "editors": {"users":
                        ["editor@example.org", "owner@example.org"]}}
                        """
                    )
                )
            );
            Assert.That(
                Shown(id),
                Is.EqualTo("""{"protectedRangeId":4,"range":{"startRowIndex":1,"endRowIndex":3}}""")
            );
        });
    }

    [Test]
    public void A_form_writes_where_people_may_not()
    {
        var id = Protected();
        _google.Store.Caller = "stranger@example.org";
        var tab = _google.Store.AddResponseTab(id, "Answers", ["Timestamp", "Name"]);
        _google.Store.Caller = "owner@example.org";
        _google.Batch(
            id,
            $$$"""{"addProtectedRange": {"protectedRange": {"range": {"sheetId": {{{tab}}} } } } }"""
        );
        _google.Store.Caller = "stranger@example.org";
        _google.Store.InsertResponse(id, tab, [_google.Clock.GetUtcNow(), "Ana"]);
        Assert.That(_google.Values(id, "Answers!B:B"), Is.EqualTo("""[["Name"],["Ana"]]"""));
    }

    private string Shown(string id) =>
        Compact(
            _google
                .Send("GET", $"/v4/spreadsheets/{id}?fields=sheets.protectedRanges")["sheets"]
                ?[0]?["protectedRanges"]?[0]
        );
}
