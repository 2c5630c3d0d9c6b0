using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using MimeKit;
using MimeKit.Text;
using SheetsMatcher.Core.Letters;

namespace SheetsMatcher.Worker.Google.Mail;

/// <summary>A letter as an internet message (RFC 5322): text with an HTML alternative.</summary>
internal static class LetterMime
{
    /// <summary>
    /// The whole message in Gmail's <c>raw</c> form: base64 for URLs, without padding.
    /// </summary>
    /// <param name="mailbox">The mailbox's own address; Gmail would put it there anyway.</param>
    /// <param name="answeredMessageId">
    /// The Message-ID header of the letter that this one continues; null: it begins a conversation.
    /// </param>
    public static string Raw(
        Letter letter,
        string mailbox,
        LetterHead sender,
        DateTimeOffset now,
        string? answeredMessageId = null
    )
    {
        using var message = Compose(letter, mailbox, sender, now, answeredMessageId);
        using var bytes = new MemoryStream();
        message.WriteTo(Format(), bytes);
        return Base64Url.EncodeToString(bytes.ToArray());
    }

    public static MimeMessage Compose(
        Letter letter,
        string mailbox,
        LetterHead sender,
        DateTimeOffset now,
        string? answeredMessageId = null
    )
    {
        var replyTo = sender.ReplyTo?.Value ?? mailbox;
        var message = new MimeMessage
        {
            Date = now,
            Subject = OneLine(letter.Subject),
            Body = Body(letter),
            // Gmail replaces it; the visible reference is what a letter is found by.
            MessageId = $"{OneLine(letter.Reference.Value)}@{DomainOf(mailbox)}",
        };
        message.From.Add(new MailboxAddress(OneLine(sender.Name), mailbox));
        message.To.Add(new MailboxAddress(OneLine(letter.ToName), letter.To.Value));
        message.ReplyTo.Add(new MailboxAddress(OneLine(sender.Name), replyTo));
        if (answeredMessageId is not null)
        {
            // Mail programs join a thread by these two; Gmail wants the same subject as well.
            message.InReplyTo = answeredMessageId;
            message.References.Add(answeredMessageId.Trim('<', '>'));
        }

        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add(HeaderId.ListUnsubscribe, $"<mailto:{replyTo}?subject=unsubscribe>");
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    private static Multipart Body(Letter letter)
    {
        var texts = new MultipartAlternative(
            new TextPart(TextFormat.Plain) { Text = Lines(letter.Text) },
            new TextPart(TextFormat.Html) { Text = Lines(letter.Html) }
        )
        {
            // The same letter gives the same bytes; a random boundary would not. No text can hold
            // the hash of itself, so no answer can end a part.
            Boundary =
                "=-"
                + Convert.ToHexString(
                    SHA256.HashData(Encoding.UTF8.GetBytes($"{letter.Text}\0{letter.Html}"))
                )[..32],
        };
        return letter.Calendar is { } calendar
            ? new Multipart("mixed", texts, CalendarPart(calendar))
            {
                Boundary = $"=-{OneLine(letter.Reference.Value)}-mixed",
            }
            : texts;
    }

    /// <summary>As an attachment: every mail program offers to add it to the calendar.</summary>
    private static MimePart CalendarPart(string calendar)
    {
        var part = new TextPart("calendar") { Text = calendar, FileName = "first-meeting.ics" };
        part.ContentType.Parameters.Add("method", "PUBLISH");
        part.ContentDisposition = new ContentDisposition(ContentDisposition.Attachment)
        {
            FileName = "first-meeting.ics",
        };
        return part;
    }

    private static FormatOptions Format()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }

    /// <summary>A name or subject from a form must not be able to add a header.</summary>
    private static string OneLine(string text) =>
        string.Join(
            ' ',
            new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            )
        );

    /// <summary>RFC 5322, 2.1.1 and 4: lines end in CRLF alone, and no text holds NUL.</summary>
    private static string Lines(string text) =>
        text.ReplaceLineEndings("\r\n").Replace("\0", "", StringComparison.Ordinal);

    private static string DomainOf(string mailbox) => mailbox[(mailbox.LastIndexOf('@') + 1)..];
}
