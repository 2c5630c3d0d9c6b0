using System.Net;
using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Tests.Gmail;

internal sealed class DraftTests
{
    [Test]
    public async Task An_updated_draft_keeps_its_id_and_gets_another_message()
    {
        using var google = new LocalCaller();
        var created = await google.Post(Mails.Drafts, Mails.Draft(Mails.Text()));
        var id = created.At("id");

        var updated = await google.Put(
            $"{Mails.Drafts}/{id}",
            Mails.Draft(Mails.Text(subject: "Changed"))
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(updated.At("id"), Is.EqualTo(id));
            Assert.That(updated.At("message", "id"), Is.Not.EqualTo(created.At("message", "id")));
            Assert.That(
                updated.At("message", "threadId"),
                Is.EqualTo(created.At("message", "threadId"))
            );
            Assert.That(await google.Search("in:drafts changed"), Has.Count.EqualTo(1));
            Assert.That(await google.Search("in:drafts welcome"), Is.Empty);
        }
    }

    [Test]
    public async Task Drafts_are_found_by_their_reference()
    {
        using var google = new LocalCaller();
        await google.CreateDraft(Mails.Text(body: "Ref MC-AAAAA"));
        var wanted = await google.CreateDraft(Mails.Text(body: "Ref MC-BBBBB"));

        var found = await google.Get($"{Mails.Drafts}?q={Uri.EscapeDataString("\"MC-BBBBB\"")}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Json["drafts"]?.AsArray(), Has.Count.EqualTo(1));
            Assert.That(found.At("drafts", 0, "id"), Is.EqualTo(wanted));
        }
    }

    [Test]
    public async Task A_deleted_draft_can_be_neither_read_nor_sent()
    {
        using var google = new LocalCaller();
        var draft = await google.CreateDraft(Mails.Text());

        await google.Delete($"{Mails.Drafts}/{draft}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (await google.Get($"{Mails.Drafts}/{draft}")).Status,
                Is.EqualTo(HttpStatusCode.NotFound)
            );
            Assert.That((await google.Send(draft)).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(await google.Search("in:anywhere"), Is.Empty);
        }
    }

    [Test]
    public async Task A_message_given_with_the_sending_replaces_the_drafts_own()
    {
        using var google = new LocalCaller();
        var draft = await google.CreateDraft(Mails.Text());
        var body = Mails.Draft(Mails.Text(subject: "At the last moment"));
        body["id"] = draft;

        await google.Post(Mails.SendDraft, body);

        Assert.That(await google.Search("in:sent subject:\"last moment\""), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_draft_sent_from_the_web_page_can_leave_an_orphan_that_deletes_the_mail()
    {
        using var google = new LocalCaller();
        await google.Post("/local/limits", new JsonObject { ["webSendLeavesOrphan"] = true });
        var draft = await google.CreateDraft(Mails.Text());

        await google.Post($"/local/mail/drafts/{draft}/send-from-web");
        var read = await google.Get($"{Mails.Drafts}/{draft}");
        var listed = await google.Get(Mails.Drafts);
        var updated = await google.Put($"{Mails.Drafts}/{draft}", Mails.Draft(Mails.Text()));
        await google.Delete($"{Mails.Drafts}/{draft}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.At("message", "labelIds", 0), Is.EqualTo("SENT"));
            Assert.That(listed.Json["drafts"], Is.Null);
            Assert.That(updated.Error, Is.EqualTo("Message not a draft"));
            Assert.That(await google.Search("in:anywhere"), Is.Empty);
        }
    }

    [Test]
    public async Task Drafts_come_in_pages()
    {
        using var google = new LocalCaller();
        for (var i = 0; i < 3; i++)
        {
            await google.CreateDraft(Mails.Text());
        }

        var first = await google.Get($"{Mails.Drafts}?maxResults=2");
        var second = await google.Get(
            $"{Mails.Drafts}?maxResults=2&pageToken={first.At("nextPageToken")}"
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Json["drafts"]?.AsArray(), Has.Count.EqualTo(2));
            Assert.That(second.Json["drafts"]?.AsArray(), Has.Count.EqualTo(1));
            Assert.That(second.Json["nextPageToken"], Is.Null);
        }
    }
}
