using System.Globalization;
using System.Net;
using System.Text;
using MimeKit;

namespace SheetsMatcher.LocalGoogle.Gmail.Store;

/// <summary>A message that could not be delivered, and when the mailbox hears of it.</summary>
internal sealed record Bounce(string MessageId, string Address, DateTimeOffset Due)
{
    /// <summary>
    /// The notice as Gmail writes it. Recorded: a new mail from <c>mailer-daemon@googlemail.com</c>
    /// whose snippet is "Address not found Your message wasn't delivered to …". It is built as RFC
    /// 3464 has it: what happened for people, for programs, and the header of what was sent.
    /// </summary>
    public MailContent Notice(MailMessage sent, string mailbox, string messageId)
    {
        // MimeKit would draw the boundaries by chance.
        var boundary = $"000000000000{messageId[..12]}";
        using var report = new MultipartReport("delivery-status")
        {
            Readable(boundary + "a"),
            Status(),
            Original(sent),
        };
        report.Boundary = boundary;
        using var mime = new MimeMessage(
            [new MailboxAddress("Mail Delivery Subsystem", "mailer-daemon@googlemail.com")],
            [MailboxAddress.Parse(mailbox)],
            "Delivery Status Notification (Failure)",
            report
        );
        mime.MessageId = messageId;
        mime.Date = Due;
        mime.Headers.Add("X-Failed-Recipients", Address);
        mime.Headers.Add("Auto-Submitted", "auto-replied");
        if (sent.Content.Mime.MessageId is { } id)
        {
            mime.InReplyTo = id;
            mime.References.Add(id);
        }

        return MailContent.Of(mime);
    }

    private MultipartAlternative Readable(string boundary)
    {
        var why =
            $"Your message wasn't delivered to {Address} because the address couldn't be found, or is "
            + "unable to receive mail.";
        const string response =
            "550 5.1.1 The email account that you tried to reach does not exist. Please try "
            + "double-checking the recipient's email address for typos or unnecessary spaces.";
        var text =
            $"\r\n** Address not found **\r\n\r\n{why}\r\n\r\nThe response was:\r\n\r\n"
            + $"{response}\r\n";
        var html =
            $"<h1>Address not found</h1><p>{WebUtility.HtmlEncode(why)}</p>"
            + $"<p>The response was:</p><p>{WebUtility.HtmlEncode(response)}</p>\r\n";
        return new MultipartAlternative(
            new TextPart("plain") { Text = text },
            new TextPart("html") { Text = html }
        )
        {
            Boundary = boundary,
        };
    }

    private MessageDeliveryStatus Status()
    {
        var status = new MessageDeliveryStatus();
        status.StatusGroups.Add(
            new HeaderList
            {
                { "Reporting-MTA", "dns; googlemail.com" },
                { "Arrival-Date", Due.ToString("r", CultureInfo.InvariantCulture) },
            }
        );
        status.StatusGroups.Add(
            new HeaderList
            {
                { "Final-Recipient", $"rfc822; {Address}" },
                { "Action", "failed" },
                { "Status", "5.1.1" },
                {
                    "Diagnostic-Code",
                    "smtp; 550-5.1.1 The email account that you tried to reach does not exist."
                },
            }
        );
        return status;
    }

    private static TextPart Original(MailMessage sent)
    {
        var header = new StringBuilder();
        foreach (var line in sent.Content.Mime.Headers)
        {
            header.Append(CultureInfo.InvariantCulture, $"{line.Field}: {line.Value}\r\n");
        }

        return new TextPart("rfc822-headers") { Text = header.ToString() };
    }
}
