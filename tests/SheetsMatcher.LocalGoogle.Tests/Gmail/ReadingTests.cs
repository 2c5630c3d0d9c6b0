using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Tests.Gmail;

internal sealed class ReadingTests
{
    private const string TwoParts =
        "To: jo@example.org\r\nSubject: =?utf-8?B?w4lsaXNl?=\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/alternative; boundary=b\r\n\r\n"
        + "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHi there\r\n"
        + "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        + "<p>Hi <b>there</b></p>\r\n--b--\r\n";

    [Test]
    public async Task A_full_message_shows_its_parts_and_their_text()
    {
        using var google = new LocalCaller();
        var id = await google.SendMail(TwoParts);

        var message = await google.Get($"{Mails.Messages}/{id}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(message.At("payload", "mimeType"), Is.EqualTo("multipart/alternative"));
            Assert.That(message.Header("Subject"), Is.EqualTo("Élise"));
            Assert.That(
                Decoded(message.At("payload", "parts", 0, "body", "data")),
                Does.StartWith("Hi there")
            );
            Assert.That(message.At("payload", "parts", 1, "mimeType"), Is.EqualTo("text/html"));
            Assert.That(message.At("payload", "parts", 1, "partId"), Is.EqualTo("1"));
            Assert.That(message.At("snippet"), Is.EqualTo("Hi there"));
            Assert.That(message.At("internalDate"), Is.EqualTo("1288629000000"));
        }
    }

    [Test]
    public async Task Metadata_shows_only_the_headers_asked_for()
    {
        using var google = new LocalCaller();
        var id = await google.SendMail(Mails.Text());

        var message = await google.Get(
            $"{Mails.Messages}/{id}?format=metadata&metadataHeaders=Subject&metadataHeaders=to"
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                message.Json["payload"]?["headers"]?.AsArray().Select(h => (string?)h?["name"]),
                Is.EquivalentTo(["To", "Subject"])
            );
            Assert.That(message.Json["payload"]?["body"], Is.Null);
        }
    }

    [Test]
    public async Task Minimal_has_no_payload_and_raw_has_the_bytes()
    {
        using var google = new LocalCaller();
        var id = await google.SendMail(Mails.Text());

        var minimal = await google.Get($"{Mails.Messages}/{id}?format=minimal");
        var raw = await google.Get($"{Mails.Messages}/{id}?format=raw");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(minimal.Json["payload"], Is.Null);
            Assert.That(raw.Json["payload"], Is.Null);
            Assert.That(Decoded(raw.At("raw")), Does.Contain("Ref MC-7F3K2"));
        }
    }

    [Test]
    public async Task Trash_hides_a_message_from_lists_that_do_not_ask_for_it()
    {
        using var google = new LocalCaller();
        var id = await google.SendMail(Mails.Text());

        await google.Post($"{Mails.Messages}/{id}/trash");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await google.Search("welcome"), Is.Empty);
            Assert.That(await google.Search("in:trash"), Is.EqualTo([id]));
            Assert.That(await google.Search("in:anywhere welcome"), Is.EqualTo([id]));
            Assert.That(
                (await google.Get($"{Mails.Messages}?includeSpamTrash=true")).At(
                    "messages",
                    0,
                    "id"
                ),
                Is.EqualTo(id)
            );
        }
    }

    [Test]
    public async Task A_reply_joins_the_thread_by_reference_and_subject()
    {
        using var google = new LocalCaller();
        var id = await google.SendMail(Mails.Text());
        var sent = await google.Get($"{Mails.Messages}/{id}");

        var reply = await google.Post(
            "/local/mail/incoming",
            new JsonObject
            {
                ["from"] = "Jo Doe <jo@example.org>",
                ["subject"] = "Re: Welcome",
                ["text"] = "Thank you",
                ["inReplyTo"] = sent.Header("Message-Id"),
            }
        );
        var thread = await google.Get($"/gmail/v1/users/me/threads/{sent.At("threadId")}");

        Assert.That(
            thread.Json["messages"]?.AsArray().Select(message => (string?)message?["id"]),
            Is.EqualTo([id, reply.At("id")])
        );
    }

    [Test]
    public async Task A_thread_id_alone_does_not_join_the_thread()
    {
        using var google = new LocalCaller();
        var first = await google.Post($"{Mails.Messages}/send", Mails.Message(Mails.Text()));

        var second = await google.Post(
            $"{Mails.Messages}/send",
            Mails.Message(Mails.Text(), first.At("threadId"))
        );
        var unknown = await google.Post(
            $"{Mails.Messages}/send",
            Mails.Message(Mails.Text(), "1234567890abcdef")
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.At("threadId"), Is.Not.EqualTo(first.At("threadId")));
            Assert.That(unknown.Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [Test]
    public async Task History_tells_what_changed_and_forgets_after_a_week()
    {
        using var google = new LocalCaller();
        var start = (await google.Get("/gmail/v1/users/me/profile")).At("historyId");
        var draft = await google.CreateDraft(Mails.Text());
        await google.Send(draft);
        var history = $"/gmail/v1/users/me/history?startHistoryId={start}";

        var changes = await google.Get(history);
        var added = await google.Get($"{history}&historyTypes=messageAdded&labelId=SENT");
        google.Service.Clock.Jump(TimeSpan.FromDays(8));
        var forgotten = await google.Get(history);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(changes.Json["history"]?.AsArray(), Has.Count.EqualTo(3));
            Assert.That(
                added.At("history", 0, "messagesAdded", 0, "message", "labelIds", 0),
                Is.EqualTo("SENT")
            );
            Assert.That(forgotten.Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [Test]
    public async Task Everybody_sees_the_mail_that_was_sent_to_them()
    {
        using var google = new LocalCaller();
        await google.SendMail(TwoParts);
        await google.SendMail(Mails.Text(to: "Ann@example.org, jo@example.org"));
        await google.CreateDraft(Mails.Text());

        var addresses = await google.Get("/local/mail/addresses");
        var mail = await google.Get("/local/mail?address=JO@example.org");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                addresses.Json.AsArray().Select(a => $"{a?["address"]} {a?["count"]}"),
                Is.EqualTo(["mentoring@example.org 3", "ann@example.org 1", "jo@example.org 2"])
            );
            Assert.That(
                mail.Json.AsArray().Select(m => (string?)m?["subject"]),
                Is.EqualTo(["Welcome", "Élise"])
            );
            Assert.That(mail.At(1, "html"), Does.Contain("<b>there</b>"));
            Assert.That(mail.At(1, "box"), Is.EqualTo("inbox"));
        }
    }

    private static string Decoded(string? data) =>
        Encoding.UTF8.GetString(Base64Url.DecodeFromChars(data));

    [TestCase("Hello\r\nRef MC-7F3K2\r\n", "7bit")]
    [TestCase("Hello=0D=0ARef MC-=\r\n7F3K2\r\n", "quoted-printable")]
    public async Task Lines_of_text_end_as_they_do_in_mail(string body, string encoding)
    {
        using var google = new LocalCaller();
        var id = await google.SendMail(
            "To: jo@example.org\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + $"Content-Transfer-Encoding: {encoding}\r\n\r\n{body}"
        );

        var message = await google.Get($"{Mails.Messages}/{id}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Decoded(message.At("payload", "body", "data")),
                Is.EqualTo("Hello\r\nRef MC-7F3K2\r\n")
            );
            Assert.That(message.At("payload", "body", "size"), Is.EqualTo("21"));
        }
    }
}
