using System.Net;
using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Tests.OAuth;

/// <summary>Requests without a token: with an API key, or with nothing.</summary>
internal sealed class KeyTests
{
    [Test]
    public async Task A_key_reads_what_is_shared_with_anyone_and_changes_nothing()
    {
        using var google = new LocalCaller();
        var sheet = (await google.Post("/v4/spreadsheets")).At("spreadsheetId");
        google.Bearer = null;
        var before = await google.Get($"/v4/spreadsheets/{sheet}?key=k");
        google.Bearer = "x";
        await google.Post(
            $"/drive/v3/files/{sheet}/permissions",
            new JsonObject { ["type"] = "anyone", ["role"] = "reader" }
        );
        google.Bearer = null;

        var after = await google.Get($"/v4/spreadsheets/{sheet}?key=k");
        var change = await google.Post($"/v4/spreadsheets/{sheet}:batchUpdate?key=k");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.Status, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(before.Error, Is.EqualTo("The caller does not have permission"));
            Assert.That(after.At("spreadsheetId"), Is.EqualTo(sheet));
            Assert.That(change.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        }
    }

    [TestCase("/v4/spreadsheets/none", HttpStatusCode.Forbidden, "Method doesn't allow unregist")]
    [TestCase("/v4/nothing", HttpStatusCode.NotFound, null)]
    [TestCase("/drive/v3/files", HttpStatusCode.Unauthorized, "Request is missing required")]
    public async Task Nothing_at_all_is_told_what_is_missing(
        string path,
        HttpStatusCode status,
        string? message
    )
    {
        using var google = new LocalCaller();
        google.Bearer = null;

        var refused = await google.Get(path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(status));
            Assert.That(refused.Text, Does.Contain(message ?? "That’s all we know."));
        }
    }

    [TestCase("/v4/spreadsheets/none", "sheets.googleapis.com", false)]
    [TestCase("/drive/v3/files", "drive.googleapis.com", true)]
    [TestCase("/gmail/v1/users/me/profile", "gmail.googleapis.com", true)]
    public async Task A_refused_token_names_the_service_and_older_ones_list_errors(
        string path,
        string service,
        bool listsErrors
    )
    {
        using var google = new LocalCaller(isStrict: true);

        var refused = await google.Get(path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                refused.At("error", "details", 0, "metadata", "service"),
                Is.EqualTo(service)
            );
            Assert.That(refused.Json["error"]?["errors"] is not null, Is.EqualTo(listsErrors));
        }
    }
}
