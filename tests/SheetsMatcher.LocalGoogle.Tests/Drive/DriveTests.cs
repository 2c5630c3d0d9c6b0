using SheetsMatcher.LocalGoogle.Tests.Sheets;

namespace SheetsMatcher.LocalGoogle.Tests.Drive;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DriveTests
{
    private const string Type = "application/vnd.google-apps.spreadsheet";

    private readonly LocalSheets _google = new();

    private string Create(string name)
    {
        _google.Clock.Advance(TimeSpan.FromMinutes(1));
        var file = _google.Send(
            "POST",
            "/drive/v3/files",
            $$"""{"name": "{{name}}", "mimeType": "{{Type}}"}"""
        );
        return file["id"]?.GetValue<string>() ?? "";
    }

    private string Names(string query) =>
        LocalSheets.Compact(
            _google.Send(
                "GET",
                $"/drive/v3/files?fields=files/name&q={Uri.EscapeDataString(query)}"
            )["files"]
        );

    [Test]
    public void A_file_shows_four_fields_unless_asked_for_more()
    {
        var id = Create("Intake");
        Assert.Multiple(() =>
        {
            Assert.That(
                LocalSheets.Compact(_google.Send("GET", $"/drive/v3/files/{id}")),
                Is.EqualTo(
                    $$"""{"kind":"drive#file","id":"{{id}}","name":"Intake","mimeType":"{{Type}}"}"""
                )
            );
            Assert.That(
                LocalSheets.Compact(
                    _google.Send("GET", $"/drive/v3/files/{id}?fields=trashed,createdTime")
                ),
                Is.EqualTo("""{"trashed":false,"createdTime":"2010-11-05T17:01:00.000Z"}""")
            );
        });
    }

    [TestCase("name = 'Intake'", """[{"name":"Intake"}]""")]
    [TestCase("name contains 'in' and trashed = false", """[{"name":"Intake"}]""")]
    [TestCase("trashed = true", """[{"name":"Winter's"}]""")]
    [TestCase(@"name = 'Winter\'s'", """[{"name":"Winter's"}]""")]
    [TestCase("name != 'Intake' and trashed != true", "[]")]
    [TestCase(
        "mimeType = 'application/vnd.google-apps.spreadsheet'",
        """[{"name":"Winter's"},{"name":"Intake"}]"""
    )]
    [TestCase("mimeType = 'text/plain'", "[]")]
    [TestCase(
        "mimeType=\"application/vnd.google-apps.spreadsheet\" and trashed=false",
        """[{"name":"Intake"}]"""
    )]
    [TestCase("name = 'Intake' or name = 'Other'", """[{"name":"Intake"}]""")]
    [TestCase("not (name contains 'Int' or trashed = true)", "[]")]
    [TestCase("name contains 'take'", "[]")]
    [TestCase(
        "'root' in parents and 'me' in owners and not trashed = true",
        """[{"name":"Intake"}]"""
    )]
    [TestCase(
        "modifiedTime > '2010-11-05T16:59:59'",
        """[{"name":"Winter's"},{"name":"Intake"}]"""
    )]
    [TestCase("createdTime < '2010-11-05T17:00:00Z'", "[]")]
    public void Files_are_found_by_their_terms(string query, string names)
    {
        Create("Intake");
        _google.Send("PATCH", $"/drive/v3/files/{Create("Winter's")}", """{"trashed": true}""");
        Assert.That(Names(query), Is.EqualTo(names));
    }

    [TestCase("name ~ 'x'")]
    [TestCase("name = 'x' or")]
    [TestCase("(name = 'x'")]
    [TestCase("size > 5")]
    [TestCase("'x' in folders")]
    [TestCase("name = 'x' and")]
    public void A_query_beyond_that_is_refused(string query) =>
        Assert.That(
            _google
                .Refusal("GET", $"/drive/v3/files?q={Uri.EscapeDataString(query)}")["errors"]
                ?[0]?["location"]?.GetValue<string>(),
            Is.EqualTo("q")
        );

    [Test]
    public void A_long_list_comes_in_pages()
    {
        foreach (var name in new[] { "a", "b", "c" })
        {
            Create(name);
        }

        var first = _google.Send("GET", "/drive/v3/files?pageSize=2");
        var token = first["nextPageToken"]?.GetValue<string>();
        var second = _google.Send("GET", $"/drive/v3/files?pageSize=2&pageToken={token}");
        Assert.Multiple(() =>
        {
            Assert.That(first["files"]?.AsArray(), Has.Count.EqualTo(2));
            Assert.That(second["files"]?[0]?["name"]?.GetValue<string>(), Is.EqualTo("a"));
            Assert.That(second["nextPageToken"], Is.Null);
        });
    }

    [Test]
    public void A_copy_is_a_spreadsheet_of_its_own()
    {
        var id = Create("Intake");
        _google.Put(id, "A1", """[["x"]]""");
        var copy = _google.Send("POST", $"/drive/v3/files/{id}/copy", """{"name": "Rehearsal"}""");
        var copyId = copy["id"]?.GetValue<string>() ?? "";
        _google.Put(copyId, "A1", """[["y"]]""");
        Assert.Multiple(() =>
        {
            Assert.That(copy["name"]?.GetValue<string>(), Is.EqualTo("Rehearsal"));
            Assert.That(_google.Values(id, "A1"), Is.EqualTo("""[["x"]]"""));
        });
    }

    [Test]
    public void A_renamed_file_renames_the_spreadsheet_and_a_deleted_one_is_gone()
    {
        var id = Create("Intake");
        _google.Send("PATCH", $"/drive/v3/files/{id}", """{"name": "Winter intake"}""");
        var read = _google.Send("GET", $"/v4/spreadsheets/{id}?fields=properties.title");
        Assert.That(
            LocalSheets.Compact(read),
            Is.EqualTo("""{"properties":{"title":"Winter intake"}}""")
        );
        Assert.That(_google.Answer("DELETE", $"/drive/v3/files/{id}").Status, Is.EqualTo(204));
        Assert.Multiple(() =>
        {
            Assert.That(
                _google.RefusalText("GET", $"/drive/v3/files/{id}"),
                Is.EqualTo($"File not found: {id}.")
            );
            Assert.That(
                _google.RefusalText("GET", $"/v4/spreadsheets/{id}"),
                Is.EqualTo("Requested entity was not found.")
            );
        });
    }
}
