using System.Net;
using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Tests.Gmail;

internal sealed class SendingTests
{
    [Test]
    public async Task A_sent_draft_is_gone_and_a_new_message_stands_in_its_thread()
    {
        using var google = new LocalCaller();
        var created = await google.Post(Mails.Drafts, Mails.Draft(Mails.Text()));

        var sent = await google.Send(created.At("id") ?? "");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.At("labelIds", 0), Is.EqualTo("SENT"));
            Assert.That(sent.At("id"), Is.Not.EqualTo(created.At("message", "id")));
            Assert.That(sent.At("threadId"), Is.EqualTo(created.At("message", "threadId")));
            Assert.That((await google.Get(Mails.Drafts)).Json["drafts"], Is.Null);
            Assert.That(
                (await google.Get($"{Mails.Messages}/{created.At("message", "id")}")).Status,
                Is.EqualTo(HttpStatusCode.NotFound)
            );
        }
    }

    [Test]
    public async Task The_same_draft_cannot_be_sent_twice()
    {
        using var google = new LocalCaller();
        var draft = await google.CreateDraft(Mails.Text());
        await google.Send(draft);

        var again = await google.Send(draft);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(again.Error, Is.EqualTo("Requested entity was not found."));
            Assert.That(again.At("error", "errors", 0, "reason"), Is.EqualTo("notFound"));
            Assert.That(await google.Search("in:sent"), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task The_message_id_is_replaced_and_the_mailbox_is_the_sender()
    {
        using var google = new LocalCaller();
        var id = await google.SendMail(Mails.Text());

        var message = await google.Get($"{Mails.Messages}/{id}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(message.Header("Message-Id"), Does.Match("^<CA.+@mail.gmail.com>$"));
            Assert.That(
                message.Header("From"),
                Does.Contain("Committee").And.Contain("<mentoring@example.org>")
            );
            Assert.That(await google.Search("rfc822msgid:own@sheets.example.org"), Is.Empty);
        }
    }

    [Test]
    public async Task Mail_to_the_mailbox_itself_lands_in_its_inbox_too()
    {
        using var google = new LocalCaller();

        var id = await google.SendMail(Mails.Text(to: "Mentoring@example.org"));

        Assert.That(await google.Search("in:inbox is:unread in:sent"), Is.EqualTo([id]));
    }

    [TestCase("jo at example")]
    [TestCase("human@f")]
    [TestCase("jo@example.org, @example.org")]
    public async Task A_malformed_recipient_is_refused_already_in_a_draft(string to)
    {
        using var google = new LocalCaller();

        var refused = await google.Post(Mails.Drafts, Mails.Draft(Mails.Text(to)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(refused.Error, Is.EqualTo("Invalid To header"));
        }
    }

    [Test]
    public async Task A_draft_without_recipient_waits_but_is_not_sent()
    {
        using var google = new LocalCaller();
        var draft = await google.CreateDraft("Subject: Later\r\n\r\nText\r\n");

        var refused = await google.Send(draft);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Error, Is.EqualTo("Recipient address required"));
            Assert.That(
                (await google.Get($"{Mails.Drafts}/{draft}")).Status,
                Is.EqualTo(HttpStatusCode.OK)
            );
        }
    }

    [TestCase("{}", "Missing draft message")]
    [TestCase( /*lang=json,strict*/
        """{"message":{}}""",
        "'raw' RFC822 payload"
    )]
    [TestCase( /*lang=json,strict*/
        """{"message":{"raw":"%%%"}}""",
        "Base64 decoding failed"
    )]
    [TestCase("{", "Invalid JSON payload received.")]
    public async Task A_request_without_a_readable_message_is_refused(string body, string expected)
    {
        using var google = new LocalCaller();
        using var content = new StringContent(body);

        var refused = await google.Send(HttpMethod.Post, Mails.Drafts, content);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(refused.Error, Does.Contain(expected));
        }
    }

    [Test]
    public async Task The_501st_recipient_of_a_day_waits_for_the_next()
    {
        using var google = new LocalCaller();
        google.Service.Mail.Rules.RecipientsPerDay = 2;
        await google.SendMail(Mails.Text());
        await google.SendMail(Mails.Text());

        var refused = await google.Post($"{Mails.Messages}/send", Mails.Message(Mails.Text()));
        google.Service.Clock.Jump(TimeSpan.FromDays(1));
        var taken = await google.Post($"{Mails.Messages}/send", Mails.Message(Mails.Text()));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(
                refused.Error,
                Is.EqualTo(
                    "User-rate limit exceeded.  Retry after 2010-11-02T16:30:00.000Z (Mail sending)"
                )
            );
            Assert.That(taken.Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task A_clock_set_back_takes_the_later_mail_out_of_the_days_count()
    {
        using var google = new LocalCaller();
        google.Service.Mail.Rules.RecipientsPerDay = 1;
        await google.SendMail(Mails.Text());
        google.Service.Clock.Set(LocalCaller.Start.AddHours(-1));

        var taken = await google.Post($"{Mails.Messages}/send", Mails.Message(Mails.Text()));

        Assert.That(taken.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task A_draft_refused_by_the_limit_stays_a_draft()
    {
        using var google = new LocalCaller();
        google.Service.Mail.Rules.RecipientsPerDay = 0;
        var draft = await google.CreateDraft(Mails.Text());

        await google.Send(draft);

        Assert.That((await google.Get(Mails.Drafts)).At("drafts", 0, "id"), Is.EqualTo(draft));
    }

    [Test]
    public async Task The_bytes_of_a_message_can_be_uploaded_as_they_are()
    {
        using var google = new LocalCaller();
        using var content = new StringContent(Mails.Text());

        var sent = await google.Send(
            HttpMethod.Post,
            "/upload/gmail/v1/users/me/messages/send?uploadType=media",
            content
        );

        Assert.That(await google.Search("in:sent welcome"), Is.EqualTo([sent.At("id")]));
    }

    [Test]
    public async Task Another_user_is_refused()
    {
        using var google = new LocalCaller();

        var refused = await google.Get("/gmail/v1/users/jo@example.org/profile");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(refused.Error, Is.EqualTo("Delegation denied for mentoring@example.org"));
        }
    }

    [Test]
    public async Task A_field_mask_that_cannot_be_read_sends_nothing()
    {
        using var google = new LocalCaller();

        var refused = await google.Post(
            $"{Mails.Messages}/send?fields=id(",
            Mails.Message(Mails.Text())
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(await google.Search("in:sent"), Is.Empty);
        }
    }

    [Test]
    public async Task A_field_mask_leaves_what_was_asked_for()
    {
        using var google = new LocalCaller();
        await google.SendMail(Mails.Text());

        var answer = await google.Get($"{Mails.Messages}?fields=messages(threadId)");

        Assert.That(
            (answer.Json["messages"]?[0] as JsonObject)?.Select(pair => pair.Key),
            Is.EqualTo(["threadId"])
        );
    }
}
