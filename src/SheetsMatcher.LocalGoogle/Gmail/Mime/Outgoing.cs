using MimeKit;

namespace SheetsMatcher.LocalGoogle.Gmail.Mime;

/// <summary>What Gmail makes of a message when it sends it.</summary>
internal static class Outgoing
{
    /// <summary>
    /// From becomes the mailbox (the name stays), and the Message-Id is replaced, as many have
    /// found for messages that are sent through the interface.
    /// </summary>
    public static MailContent Prepare(
        MailContent written,
        string mailbox,
        IdSource ids,
        DateTimeOffset now
    )
    {
        Recipients.Check(written.Mime);
        if (Recipients.Of(written.Mime).Count == 0)
        {
            throw GmailErrors.Invalid("Recipient address required");
        }

        var messageId = $"CA{ids.Text(48)}@mail.gmail.com";
        return written.With(mime =>
        {
            var name = mime.From.Mailboxes.FirstOrDefault()?.Name ?? "";
            mime.From.Clear();
            mime.From.Add(new MailboxAddress(name, mailbox));
            mime.MessageId = messageId;
            mime.Headers.Insert(
                0,
                HeaderId.Received,
                $"from 1 named unknown by gmailapi.google.com with HTTPREST; {Stamp(now)}"
            );
            if (!mime.Headers.Contains(HeaderId.Date))
            {
                mime.Date = now;
            }
        });
    }

    private static string Stamp(DateTimeOffset now) =>
        MimeKit.Utils.DateUtils.FormatDate(now.ToUniversalTime());
}
