using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Tests.Gmail;

/// <summary>Mail that is accepted and does not arrive.</summary>
internal sealed class DeliveryTests
{
    [Test]
    public async Task A_bounce_comes_back_later_in_the_thread_of_what_was_sent()
    {
        using var google = new LocalCaller();
        await google.Post("/local/mail/delivery", Rules("bounce", "jo@example.org"));
        var mail = await google.SendMail(Mails.Text());

        var early = await google.Search("from:mailer-daemon");
        google.Service.Clock.Jump(TimeSpan.FromMinutes(1));
        var late = await google.Search("from:mailer-daemon in:inbox is:unread");
        var bounce = await google.Get($"{Mails.Messages}/{late.Single()}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(early, Is.Empty);
            Assert.That(bounce.At("threadId"), Is.EqualTo(mail));
            Assert.That(bounce.Header("From"), Does.Contain("<mailer-daemon@googlemail.com>"));
            Assert.That(bounce.Header("X-Failed-Recipients"), Is.EqualTo("jo@example.org"));
            Assert.That(
                bounce.At("snippet"),
                Does.StartWith("Address not found Your message wasn&#39;t delivered to jo@example")
            );
            Assert.That(bounce.At("payload", "mimeType"), Is.EqualTo("multipart/report"));
            Assert.That(
                bounce.At("payload", "parts", 1, "mimeType"),
                Is.EqualTo("message/delivery-status")
            );
            Assert.That(bounce.At("internalDate"), Is.EqualTo("1288629060000"));
        }
    }

    [Test]
    public async Task What_vanishes_was_sent_and_reaches_nobody()
    {
        using var google = new LocalCaller();
        await google.Post("/local/mail/delivery", Rules("vanish", "@example.org"));
        await google.SendMail(Mails.Text());
        google.Service.Clock.Jump(TimeSpan.FromDays(1));

        var theirs = await google.Get("/local/mail?address=jo@example.org");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await google.Search("in:sent"), Has.Count.EqualTo(1));
            Assert.That(await google.Search("in:inbox"), Is.Empty);
            Assert.That(theirs.Json.AsArray(), Is.Empty);
        }
    }

    [Test]
    public async Task A_draft_edited_by_hand_may_get_another_id()
    {
        using var google = new LocalCaller();
        var draft = await google.CreateDraft(Mails.Text());
        var edit = $"/local/mail/drafts/{draft}/edit-in-web";

        var kept = await google.Post(edit, new JsonObject { ["subject"] = "By hand" });
        await google.Post("/local/limits", new JsonObject { ["webEditChangesDraftId"] = true });
        var changed = await google.Post(edit, new JsonObject { ["text"] = "By hand too" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(kept.At("draftId"), Is.EqualTo(draft));
            Assert.That(changed.At("draftId"), Is.Not.EqualTo(draft));
            Assert.That(
                (await google.Get($"{Mails.Drafts}/{draft}")).Error,
                Is.EqualTo("Requested entity was not found.")
            );
            Assert.That(
                await google.Search("in:drafts subject:\"by hand\" \"by hand too\""),
                Has.Count.EqualTo(1)
            );
        }
    }

    [Test]
    public async Task A_draft_discarded_by_hand_is_gone()
    {
        using var google = new LocalCaller();
        var draft = await google.CreateDraft(Mails.Text());

        await google.Post($"/local/mail/drafts/{draft}/discard");

        Assert.That((await google.Send(draft)).At("error", "code"), Is.EqualTo("404"));
    }

    private static JsonObject Rules(string name, string address) =>
        new() { [name] = new JsonArray(address) };
}
