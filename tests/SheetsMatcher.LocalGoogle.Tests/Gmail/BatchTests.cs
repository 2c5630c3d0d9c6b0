using System.Net;
using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Tests.Gmail;

/// <summary>Several messages at once, and whole threads.</summary>
internal sealed class BatchTests
{
    private const string Threads = "/gmail/v1/users/me/threads";

    [Test]
    public async Task Many_messages_are_starred_and_deleted_in_one_request()
    {
        using var google = new LocalCaller();
        string[] mails = [await google.SendMail(Mails.Text()), await google.SendMail(Mails.Text())];
        var body = new JsonObject
        {
            ["ids"] = new JsonArray([.. mails.Select(id => JsonValue.Create(id))]),
        };

        var starring = body.DeepClone();
        starring["addLabelIds"] = new JsonArray("STARRED");
        var starred = await google.Post($"{Mails.Messages}/batchModify", starring);
        var found = await google.Search("is:starred");
        var deleted = await google.Post($"{Mails.Messages}/batchDelete", body);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(starred.Status, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(found, Is.EquivalentTo(mails));
            Assert.That(deleted.Status, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(await google.Search("in:anywhere"), Is.Empty);
        }
    }

    [Test]
    public async Task A_thousand_ids_are_enough()
    {
        using var google = new LocalCaller();
        var ids = Enumerable.Range(1, 1_001).Select(i => (JsonNode)i.ToString("x16", null));

        var refused = await google.Post(
            $"{Mails.Messages}/batchDelete",
            new JsonObject { ["ids"] = new JsonArray([.. ids]) }
        );

        Assert.That(refused.Error, Is.EqualTo("Number of ids cannot exceed 1000"));
    }

    [Test]
    public async Task A_change_that_names_no_label_is_refused()
    {
        using var google = new LocalCaller();
        var mail = await google.SendMail(Mails.Text());

        var refused = await google.Post($"{Mails.Messages}/{mail}/modify", new JsonObject());

        Assert.That(refused.Error, Is.EqualTo("No label add or removes specified"));
    }

    [Test]
    public async Task A_thread_is_labelled_trashed_taken_back_and_deleted_as_a_whole()
    {
        using var google = new LocalCaller();
        var first = await google.SendMail(Mails.Text());
        var header = (await google.Get($"{Mails.Messages}/{first}")).Header("Message-Id");
        await google.SendMail(Mails.Text(moreHeaders: $"In-Reply-To: {header}\r\n"));
        var thread = $"{Threads}/{first}";

        var starred = await google.Post(
            $"{thread}/modify",
            new JsonObject { ["addLabelIds"] = new JsonArray("STARRED") }
        );
        await google.Post($"{thread}/trash");
        var hidden = await google.Search("welcome");
        await google.Post($"{thread}/untrash");
        var back = await google.Search("welcome");
        var listed = await google.Get(Threads);
        await google.Delete(thread);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(starred.Json["messages"]?.AsArray(), Has.Count.EqualTo(2));
            Assert.That(starred.At("messages", 1, "labelIds", 1), Is.EqualTo("STARRED"));
            Assert.That(hidden, Is.Empty);
            Assert.That(back, Has.Count.EqualTo(2));
            Assert.That(listed.Json["threads"]?.AsArray(), Has.Count.EqualTo(1));
            Assert.That((await google.Get(thread)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [TestCase("ffffffffffffffff", HttpStatusCode.BadRequest, "Invalid id value")]
    [TestCase("18c9a1b2c3d4e5f6aa", HttpStatusCode.BadRequest, "Invalid id value")]
    [TestCase("nosuchmessageid", HttpStatusCode.BadRequest, "Invalid id value")]
    [TestCase("abc123", HttpStatusCode.NotFound, "Requested entity was not found.")]
    [TestCase("1", HttpStatusCode.NotFound, "Requested entity was not found.")]
    public async Task An_id_that_is_no_number_is_refused_and_any_other_looked_up(
        string id,
        HttpStatusCode status,
        string message
    )
    {
        using var google = new LocalCaller();

        var mail = await google.Get($"{Mails.Messages}/{id}");
        var thread = await google.Get($"{Threads}/{id}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((mail.Status, mail.Error), Is.EqualTo((status, message)));
            Assert.That((thread.Status, thread.Error), Is.EqualTo((status, message)));
        }
    }
}
