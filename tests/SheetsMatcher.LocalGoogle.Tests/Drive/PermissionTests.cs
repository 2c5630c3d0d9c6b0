using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Tests.Sheets;

namespace SheetsMatcher.LocalGoogle.Tests.Drive;

/// <summary>Sharing, as clients do it after they made a spreadsheet.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class PermissionTests
{
    private readonly LocalSheets _google = new();
    private readonly string _id;
    private readonly string _permissions;

    public PermissionTests()
    {
        _id = _google.Create();
        _permissions = $"/drive/v3/files/{_id}/permissions";
    }

    [Test]
    public void A_spreadsheet_is_shared_the_share_is_changed_and_taken_back()
    {
        var made = Share(
            """{"type": "user", "role": "reader", "emailAddress": "ana@example.org"}"""
        );
        var one = $"{_permissions}/{made["id"]}";
        var shared = People();
        _google.Send("PATCH", one, """{"role": "writer"}""");
        var changed = _google.Send("GET", $"{one}?fields=role,emailAddress");
        _google.Answer("DELETE", one);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(made.Select(pair => pair.Key), Is.EqualTo(["kind", "id", "type", "role"]));
            Assert.That(shared, Is.EqualTo(["owner", "reader ana@example.org"]));
            Assert.That(
                LocalSheets.Compact(changed),
                Is.EqualTo("""{"role":"writer","emailAddress":"ana@example.org"}""")
            );
            Assert.That(People(), Is.EqualTo(["owner"]));
        }
    }

    [Test]
    public void The_same_person_has_one_share_whatever_is_asked_twice()
    {
        var first = Share(
            """{"type": "user", "role": "reader", "emailAddress": "ana@example.org"}"""
        );
        var second = Share(
            """{"type": "user", "role": "writer", "emailAddress": "Ana@example.org"}"""
        );
        Share("""{"type": "anyone", "role": "reader"}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                LocalSheets.Compact(second["id"]),
                Is.EqualTo(LocalSheets.Compact(first["id"]))
            );
            Assert.That(People(), Is.EqualTo(["owner", "writer Ana@example.org", "reader"]));
        }
    }

    [Test]
    public void A_copy_is_shared_with_nobody()
    {
        Share("""{"type": "anyone", "role": "reader"}""");
        var copy = _google.Send("POST", $"/drive/v3/files/{_id}/copy")["id"];

        Assert.That(
            _google.Send("GET", $"/drive/v3/files/{copy}/permissions")["permissions"]?.AsArray(),
            Has.Count.EqualTo(1)
        );
    }

    [TestCase("""{"type": "user"}""", "The permission role field is required.")]
    [TestCase("""{"role": "reader"}""", "The permission type field is required.")]
    [TestCase("""{"role": "king", "type": "anyone"}""", "The specified role is invalid.")]
    [TestCase("""{"role": "reader", "type": "cat"}""", "The specified type is invalid.")]
    [TestCase(
        """{"role": "reader", "type": "user", "emailAddress": "ana"}""",
        "The specified emailAddress is invalid or not applicable for the given permission type."
    )]
    [TestCase("""{"role": 1, "type": "user"}""", "Invalid value for: role")]
    public void What_cannot_be_a_share_is_refused(string body, string message) =>
        Assert.That(_google.RefusalText("POST", _permissions, body), Is.EqualTo(message));

    [Test]
    public void Another_share_is_not_found() =>
        Assert.That(
            _google.RefusalText("DELETE", $"{_permissions}/12"),
            Is.EqualTo("Permission not found: 12.")
        );

    [TestCase("GET", "/drive/v3/about", "drive.about.get")]
    [TestCase("GET", "/drive/v3/files/generateIds", "drive.files.generateIds")]
    [TestCase("DELETE", "/drive/v3/files/trash", "drive.files.emptyTrash")]
    [TestCase("POST", "/upload/drive/v3/files", "drive.files.create")]
    public void What_is_not_served_is_refused_by_its_name(string method, string path, string id) =>
        Assert.That(
            _google.RefusalText(method, path),
            Is.EqualTo($"{id} is not implemented here; Google has it.")
        );

    private JsonObject Share(string body) => _google.Send("POST", _permissions, body);

    private IEnumerable<string> People() =>
        (
            _google.Send("GET", $"{_permissions}?fields=permissions")["permissions"] as JsonArray
            ?? []
        ).Select(one => $"{one?["role"]} {Named(one)}".Trim());

    /// <summary>The owner of these tests has a name of no interest.</summary>
    private static string Named(JsonNode? one) =>
        $"{one?["role"]}" == "owner" ? "" : $"{one?["emailAddress"]}";
}
