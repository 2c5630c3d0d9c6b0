using MimeKit;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Worker.Google.Mail;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Tests.Google.Support;

namespace SheetsMatcher.Worker.Tests.Google.Mail;

/// <summary>A letter that continues a conversation, and one that brings a calendar entry.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ThreadTests
{
    private const string Profile = "/gmail/v1/users/me/profile";
    private const string Drafts = "/gmail/v1/users/me/drafts";
    private const string First = "/gmail/v1/users/me/messages/m0";

    private readonly ScriptedGoogle _google = new();

    [TearDown]
    public void TearDown() => _google.Dispose();

    [Test]
    public async Task A_later_letter_answers_the_message_id_that_Gmail_assigned()
    {
        var (body, mime) = await CreateDraft(FirstLetter("t1"));

        Assert.That((string?)body?["message"]?["threadId"], Is.EqualTo("t1"));
        Assert.That(mime.InReplyTo, Is.EqualTo("CAassigned@mail.gmail.com"));
        Assert.That(mime.References, Is.EqualTo(["CAassigned@mail.gmail.com"]));
        Assert.That(mime.Headers["Auto-Submitted"], Is.EqualTo("auto-generated"));
    }

    [Test]
    public async Task Where_the_first_letter_is_gone_the_later_one_stands_alone()
    {
        var (body, mime) = await CreateDraft(Reply.Error(404, "Requested entity was not found."));

        Assert.That(body?["message"]?["threadId"], Is.Null);
        Assert.That(mime.InReplyTo, Is.Null);
        Assert.That(mime.References, Is.Empty);
    }

    [Test]
    public async Task A_message_that_moved_to_another_thread_is_not_answered()
    {
        var (body, mime) = await CreateDraft(FirstLetter("t9"));

        Assert.That(body?["message"]?["threadId"], Is.Null);
        Assert.That(mime.InReplyTo, Is.Null);
    }

    [Test]
    public void A_calendar_entry_comes_as_an_attachment()
    {
        var letter = NewLetter.To() with { Calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" };

        using var message = LetterMime.Compose(
            letter,
            "committee@example.org",
            new LetterHead("Mentoring Program", null),
            ScriptedGoogle.Start
        );

        var attachment = message.Attachments.OfType<TextPart>().Single();
        Assert.That(attachment.ContentType.MimeType, Is.EqualTo("text/calendar"));
        Assert.That(attachment.FileName, Is.EqualTo("first-meeting.ics"));
        Assert.That(attachment.Text, Does.StartWith("BEGIN:VCALENDAR"));
        Assert.That(message.TextBody, Does.Contain("you are matched"));
        Assert.That(message.HtmlBody, Does.Contain("<p>you are matched.</p>"));
    }

    private async Task<(System.Text.Json.Nodes.JsonNode? Body, MimeMessage Mime)> CreateDraft(
        Reply first
    )
    {
        var mailbox = _google
            .On(Profile, Reply.Ok(new { emailAddress = "committee@example.org" }))
            .On(First, first)
            .On(Drafts, Reply.Ok(new { id = "d1", message = new { id = "m1", threadId = "t1" } }))
            .Services()
            .OpenMailbox(new LetterHead("Mentoring Program", null));
        var letter = NewLetter.To() with { Thread = new LetterThread("Hello", "m0", "t1") };

        var draft = await mailbox.CreateDraft(letter, CancellationToken.None);

        Assert.That(draft, Is.EqualTo(new Draft("d1", "m1", "t1")));
        var body = _google.Arrivals[^1].Body;
        var raw = (string?)body?["message"]?["raw"] ?? "";
        using var bytes = new MemoryStream(System.Buffers.Text.Base64Url.DecodeFromChars(raw));
        return (body, await MimeMessage.LoadAsync(bytes));
    }

    private static Reply FirstLetter(string threadId) =>
        Reply.Ok(
            new
            {
                id = "m0",
                threadId,
                labelIds = new[] { "SENT" },
                payload = new
                {
                    headers = new[]
                    {
                        new { name = "Message-ID", value = "<CAassigned@mail.gmail.com>" },
                    },
                },
            }
        );
}
