using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace SheetsMatcher.LocalGoogle.Tests.Gmail;

/// <summary>Messages put in as bytes, attached to others, or kept without being sent.</summary>
internal sealed class UploadTests
{
    private const string Attached =
        "To: jo@example.org\r\nSubject: Two parts\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
        + "--b\r\nContent-Type: text/plain\r\n\r\nSee below\r\n"
        + "--b\r\nContent-Type: text/csv; name=list.csv\r\n"
        + "Content-Disposition: attachment; filename=list.csv\r\n"
        + "Content-Transfer-Encoding: base64\r\n\r\nYSxiCg==\r\n--b--\r\n";

    [Test]
    public async Task An_upload_in_parts_carries_the_thread_and_the_bytes()
    {
        using var google = new LocalCaller();
        var first = await google.SendMail(Mails.Text());
        var header = (await google.Get($"{Mails.Messages}/{first}")).Header("Message-Id");
        using var content = Parts(
            new JsonObject { ["message"] = new JsonObject { ["threadId"] = first } },
            Mails.Text(moreHeaders: $"References: {header}\r\n")
        );

        var draft = await google.Send(
            HttpMethod.Post,
            "/upload/gmail/v1/users/me/drafts?uploadType=multipart",
            content
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(draft.At("message", "threadId"), Is.EqualTo(first));
            Assert.That(await google.Search("in:drafts welcome"), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task A_resumable_upload_brings_the_bytes_piece_by_piece()
    {
        using var google = new LocalCaller();
        using var json = new StringContent("{}");
        var begun = await google.Send(
            HttpMethod.Post,
            "/upload/gmail/v1/users/me/messages/send?uploadType=resumable&fields=labelIds",
            json
        );
        var bytes = Encoding.UTF8.GetBytes(Mails.Text());
        var place = begun.Location?.PathAndQuery ?? "";

        var first = await Put(google, place, bytes[..100], $"bytes 0-99/{bytes.Length}");
        var last = await Put(
            google,
            place,
            bytes[100..],
            $"bytes 100-{bytes.Length - 1}/{bytes.Length}"
        );
        var again = await Put(google, place, bytes[100..], $"bytes 0-99/{bytes.Length}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)first.Status, Is.EqualTo(308));
            Assert.That(last.At("labelIds", 0), Is.EqualTo("SENT"), last.Text);
            Assert.That(last.Json["id"], Is.Null);
            Assert.That(again.At("error", "code"), Is.EqualTo("404"));
            Assert.That(await google.Search("in:sent welcome"), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task A_resumable_upload_may_come_in_one_piece_and_change_a_draft()
    {
        using var google = new LocalCaller();
        var draft = await google.CreateDraft(Mails.Text());
        using var json = new StringContent("");
        var begun = await google.Send(
            HttpMethod.Put,
            $"/upload/gmail/v1/users/me/drafts/{draft}?uploadType=resumable",
            json
        );

        var updated = await Put(
            google,
            begun.Location?.PathAndQuery ?? "",
            Encoding.UTF8.GetBytes(Mails.Text(subject: "Uploaded")),
            null
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(updated.At("id"), Is.EqualTo(draft), updated.Text);
            Assert.That(await google.Search("in:drafts uploaded"), Has.Count.EqualTo(1));
        }
    }

    [Test]
    public async Task Another_kind_of_upload_is_refused()
    {
        using var google = new LocalCaller();
        using var content = new StringContent("");

        var refused = await google.Send(
            HttpMethod.Post,
            "/upload/gmail/v1/users/me/messages/send?uploadType=chunks",
            content
        );

        Assert.That(refused.Error, Does.StartWith("uploadType=chunks is not implemented here"));
    }

    [Test]
    public async Task An_attachment_is_named_in_the_message_and_fetched_by_its_id()
    {
        using var google = new LocalCaller();
        var mail = await google.SendMail(Attached);

        var message = await google.Get($"{Mails.Messages}/{mail}");
        var id = message.At("payload", "parts", 1, "body", "attachmentId");
        var fetched = await google.Get($"{Mails.Messages}/{mail}/attachments/{id}");
        var unknown = await google.Get($"{Mails.Messages}/{mail}/attachments/none");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(message.At("payload", "parts", 1, "filename"), Is.EqualTo("list.csv"));
            Assert.That(message.Json["payload"]?["parts"]?[1]?["body"]?["data"], Is.Null);
            Assert.That(fetched.At("data"), Is.EqualTo("YSxiCg=="));
            Assert.That(fetched.At("size"), Is.EqualTo("4"));
            Assert.That(unknown.Error, Is.EqualTo("Invalid attachment token"));
            Assert.That(await google.Search("has:attachment filename:list"), Is.EqualTo([mail]));
            Assert.That(await google.Search("larger:1M"), Is.Empty);
        }
    }

    [TestCase("messages", "1288629000000", Description = "inserted: when it was received")]
    [TestCase("messages/import", "946728000000", Description = "imported: the Date header")]
    public async Task A_message_put_in_keeps_its_id_and_sender(string path, string date)
    {
        using var google = new LocalCaller();
        var body = Mails.Message(
            Mails.Text(moreHeaders: "Date: Sat, 1 Jan 2000 12:00:00 +0000\r\n")
        );
        body["labelIds"] = new JsonArray("INBOX");

        var put = await google.Post($"/gmail/v1/users/me/{path}", body);
        var message = await google.Get($"{Mails.Messages}/{put.At("id")}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(put.At("labelIds", 0), Is.EqualTo("INBOX"));
            Assert.That(message.Header("Message-Id"), Is.EqualTo("<own@sheets.example.org>"));
            Assert.That(message.Header("From"), Does.Contain("other@example.org"));
            Assert.That(message.At("internalDate"), Is.EqualTo(date));
        }
    }

    private static async Task<Answer> Put(
        LocalCaller google,
        string place,
        byte[] bytes,
        string? range
    )
    {
        using var content = new ByteArrayContent(bytes);
        if (range is not null)
        {
            content.Headers.ContentRange = ContentRangeHeaderValue.Parse(range);
        }

        return await google.Send(HttpMethod.Put, place, content);
    }

    private static StringContent Parts(JsonObject json, string message)
    {
        var content = new StringContent(
            $"--parts\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n{json.ToJsonString()}"
                + $"\r\n--parts\r\nContent-Type: message/rfc822\r\n\r\n{message}\r\n--parts--\r\n"
        );
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(
            "multipart/related; boundary=parts"
        );
        return content;
    }
}
