using System.Net;
using SheetsMatcher.LocalGoogle.Gmail;
using SheetsMatcher.LocalGoogle.Gmail.Methods;
using SheetsMatcher.LocalGoogle.Gmail.Schema;
using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Tests.Gmail;

/// <summary>Every method of Google's description is served or refused by name.</summary>
internal sealed class DescriptionTests
{
    public static readonly IReadOnlySet<string> Served = GmailRoutes
        .Served(
            new RouteTable(),
            new Mailbox(
                "a@example.org",
                new IdSource(1),
                TimeProvider.System,
                TimeProvider.System,
                new ChangeFeed()
            )
        )
        .ServedIds;

    private static IEnumerable<string> NotServed =>
        GmailMethod.All.Select(method => method.Id).Where(id => !Served.Contains(id));

    [Test]
    public void Messages_drafts_threads_labels_and_history_are_served_whole() =>
        Assert.That(
            NotServed.Where(id => !id.StartsWith("settings.", StringComparison.Ordinal)),
            Is.EqualTo(["stop", "watch"])
        );

    [TestCaseSource(nameof(NotServed))]
    public async Task What_is_not_served_is_refused_and_never_silently_taken(string id)
    {
        using var google = new LocalCaller();
        var method = GmailMethod.Of(id);
        var path = GmailMethod.Root + method.Path;
        path = path.Replace("{userId}", "me", StringComparison.Ordinal);

        var refused = await google.Send(
            new HttpMethod(method.HttpMethod),
            path.Replace("{", "", StringComparison.Ordinal)
                .Replace("}", "", StringComparison.Ordinal),
            null
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(
                refused.Error,
                Is.EqualTo($"gmail.users.{id} is not implemented here; Google has it.")
            );
        }
    }

    [TestCase(
        "drafts",
        /*lang=json,strict*/"""{"message":{"raw":"YQ","subject":"x"}}""",
        "Invalid JSON payload received. Unknown name \"subject\" at 'message': Cannot find field."
    )]
    [TestCase(
        "messages/send?sendAt=1",
        "{}",
        "Invalid JSON payload received. Unknown name \"sendAt\": Cannot bind query parameter. "
            + "Field 'sendAt' could not be found in request message."
    )]
    [TestCase(
        "drafts",
        /*lang=json,strict*/"""{"message":"x"}""",
        "Invalid value at 'message' (type.googleapis.com/gmail.v1.Message), \"x\""
    )]
    [TestCase("drafts?fields=id,nothing", "{}", "Request contains an invalid argument.")]
    public async Task What_the_description_does_not_have_is_refused(
        string path,
        string body,
        string expected
    )
    {
        using var google = new LocalCaller();
        using var content = new StringContent(body);

        var refused = await google.Send(HttpMethod.Post, $"/gmail/v1/users/me/{path}", content);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(refused.Error, Is.EqualTo(expected));
            Assert.That(refused.At("error", "errors", 0, "message"), Is.EqualTo(expected));
            Assert.That(
                refused.At("error", "details", 0, "@type"),
                Is.EqualTo("type.googleapis.com/google.rpc.BadRequest")
            );
        }
    }

    [Test]
    public async Task The_one_address_of_the_mailbox_is_its_only_alias()
    {
        using var google = new LocalCaller();
        const string aliases = "/gmail/v1/users/me/settings/sendAs";

        var listed = await google.Get(aliases);
        var one = await google.Get($"{aliases}/mentoring@example.org");
        var other = await google.Get($"{aliases}/jo@example.org");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(listed.At("sendAs", 0, "isPrimary"), Is.EqualTo("true"));
            Assert.That(one.At("sendAsEmail"), Is.EqualTo("mentoring@example.org"));
            Assert.That(other.Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }
}
