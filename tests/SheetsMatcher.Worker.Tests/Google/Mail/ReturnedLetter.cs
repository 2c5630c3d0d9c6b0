namespace SheetsMatcher.Worker.Tests.Google.Mail;

/// <summary>A report of a mail server about a letter, in the form of RFC 3464.</summary>
internal sealed record ReturnedLetter(string Action, string Status, string Diagnostic)
{
    public const string Gmails = "mailer-daemon@googlemail.com";

    public string From { get; init; } = Gmails;

    public string Subject { get; init; } = "Delivery Status Notification (Failure)";

    public string Text { get; init; } = "What follows is about your message.";

    public string Recipient { get; init; } = "ana@example.org";

    /// <summary>Fields of recipients before this one, each group with an empty line behind it.</summary>
    public string OtherRecipients { get; init; } = "";

    /// <summary>The Message-ID of the letter, in the header that comes back with the report.</summary>
    public string LetterId { get; init; } = "letter@mail.example.org";

    /// <summary>Whether the report answers the letter, as Gmail's do and many others do not.</summary>
    public bool Answers { get; init; }

    public byte[] Bytes =>
        System.Text.Encoding.UTF8.GetBytes(
            $"""
            From: Mail Delivery <{From}>
            To: committee@example.org
            Subject: {Subject}
            Message-ID: <report-{Action}-{Status}@mx.example.org>
            {(Answers ? $"In-Reply-To: <{LetterId}>" : "Auto-Submitted: auto-replied")}
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="part"

            --part
            Content-Type: text/plain; charset=utf-8

            {Text}
            --part
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.org

            {OtherRecipients}Final-Recipient: rfc822; {Recipient}
            {(Action.Length > 0 ? $"Action: {Action}" : "X-None: none")}
            {(Status.Length > 0 ? $"Status: {Status}" : "X-None: none")}
            {(Diagnostic.Length > 0 ? $"Diagnostic-Code: smtp; {Diagnostic}" : "X-None: none")}

            --part
            Content-Type: text/rfc822-headers

            Message-ID: <{LetterId}>
            Subject: Welcome

            --part--

            """.ReplaceLineEndings("\r\n")
        );
}
