using System.Text;
using MimeKit;
using SheetsMatcher.Worker.Google.Mail;

namespace SheetsMatcher.Worker.Tests.Google.Mail;

/// <summary>What mail servers report, read from their machine's part.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class DeliveryReportTests
{
    // The address.
    [TestCase(
        "failed",
        "5.1.1",
        "550-5.1.1 The account does not exist.",
        "not take mail (5.1.1): The"
    )]
    [TestCase("failed", "5.1.10", "", "the address does not take mail (5.1.10).")]
    [TestCase(
        "failed",
        "5.2.1",
        "550 5.2.1 Disabled",
        "the address does not take mail (5.2.1): Dis"
    )]
    [TestCase(
        "Failed",
        "5.0.0",
        "550 5.1.1 <x>: User unknown",
        "does not take mail (5.1.1): <x>: Us"
    )]
    [TestCase("", "5.1.2", "", "the address does not take mail (5.1.2).")]
    [TestCase(
        "failed",
        "5.7.1",
        "554 5.7.1 Rejected",
        "server refused the letter (5.7.1): Rejected"
    )]
    // The mailbox, and the letter.
    [TestCase("failed", "5.2.2", "552 5.2.2 Over quota", "the mailbox is full (5.2.2): Over quota")]
    [TestCase("failed", "4.2.2", "452-4.2.2 Out of storage", "the mailbox is full (4.2.2): Out of")]
    [TestCase(
        "failed",
        "5.0.0",
        "552 5.2.2 Mailbox full",
        "the mailbox is full (5.2.2): Mailbox full"
    )]
    [TestCase(
        "failed",
        "5.3.4",
        "552 5.3.4 Too big",
        "the letter is too large for that mailbox (5.3.4)"
    )]
    [TestCase("failed", "5.2.3", "", "the letter is too large for that mailbox (5.2.3).")]
    // After days of trying.
    [TestCase(
        "failed",
        "4.4.7",
        "Message expired",
        "could not be reached for days (4.4.7): Message ex"
    )]
    [TestCase("failed", "5.4.7", "", "could not be reached for days (5.4.7).")]
    [TestCase("failed", "4.4.1", "No answer from host", "No answer from host")]
    // Whatever is written for another eye.
    [TestCase("failed", "5.9.9", "Ana&#39;s inbox &amp; more &lt;x&gt;", "Ana's inbox & more <x>")]
    [TestCase("failed", "5.9.9", "550-5.9.9 one 550-5.9.9 two 550 5.9.9 three", "one two three")]
    [TestCase("failed", "", "", "no reason was given.")]
    // As other servers put it.
    [TestCase("failed", "5.1.3", "553 5.1.3 Bad syntax", "the address does not take mail (5.1.3)")]
    [TestCase("failed", "5.1.6", "", "the address does not take mail (5.1.6).")]
    [TestCase(
        "FAILED",
        "5.0.0",
        "550 5.1.10 RESOLVER.ADR.RecipientNotFound",
        "does not take mail (5.1.10)"
    )]
    [TestCase("failed", "4.2.1", "450 4.2.1 Disabled for now", "does not take mail (4.2.1)")]
    [TestCase(
        "failed",
        "5.7.26",
        "550-5.7.26 Not authenticated",
        "server refused the letter (5.7.26)"
    )]
    [TestCase(
        "failed",
        "5.7.509",
        "550 5.7.509 Access denied",
        "server refused the letter (5.7.509)"
    )]
    [TestCase(
        "failed",
        "5.0.0",
        "552-5.3.4 Message size exceeds fixed limit",
        "too large for that mailbox (5.3.4)"
    )]
    [TestCase("failed", "5.4.4", "Host not found", "Host not found")]
    [TestCase(
        "failed",
        "5.4.1",
        "550 5.4.1 Recipient address rejected: Access denied",
        "does not take mail (5.4.1)"
    )]
    [TestCase("failed", "5.1.1 (bad destination)", "", "does not take mail (5.1.1).")]
    [TestCase(
        "failed",
        "5.5.0",
        "550 Requested action not taken: mailbox unavailable",
        "does not take mail (5.5.0)"
    )]
    [TestCase("failed", "5.0.0", "550 No such user here", "does not take mail")]
    [TestCase("failed", "5.3.0", "552 Mailbox size limit exceeded", "the mailbox is full")]
    [TestCase("failed", "5.0.0", "554 mailbox full", "the mailbox is full")]
    public void Failure_is_told_in_words(
        string action,
        string status,
        string diagnostic,
        string said
    )
    {
        var report = Read(new ReturnedLetter(action, status, diagnostic));

        Assert.That(report?.Said, Does.Contain(said));
        Assert.That(report?.IsOwnLimit, Is.False);
        Assert.That(report?.Addresses, Is.EqualTo(["ana@example.org"]));
        Assert.That(report?.MessageIds[0], Is.EqualTo("letter@mail.example.org"));
    }

    [TestCase("delayed", "4.4.1")]
    [TestCase("Delayed", "4.2.2")]
    [TestCase("delayed", "5.1.1", Description = "the action decides")]
    [TestCase("DELAYED", "4.7.0")]
    [TestCase("delivered", "2.1.5")]
    [TestCase("relayed", "2.1.9")]
    [TestCase("expanded", "2.0.0")]
    [TestCase("", "4.4.1")]
    [TestCase("", "2.0.0")]
    [TestCase("delayed", "")]
    [TestCase("Delayed", "4.4.7")]
    [TestCase("delayed", "5.0.0")]
    [TestCase("relayed", "2.0.0")]
    [TestCase("delivered", "5.1.1")]
    [TestCase("expanded", "4.0.0")]
    [TestCase("delayed", "4.4.1 (warning only)")]
    [TestCase("", "2.6.0")]
    [TestCase("", "4.2.2")]
    [TestCase("delayed", "4.3.2")]
    [TestCase("DELIVERED", "")]
    public void What_may_still_arrive_or_has_is_no_failure(string action, string status) =>
        Assert.That(Read(new ReturnedLetter(action, status, "451 Try again later")), Is.Null);

    [TestCase("5.4.5", "550 5.4.5 Daily user sending limit exceeded", "")]
    [TestCase("5.0.0", "550 5.4.5 Daily sending quota exceeded", "")]
    [TestCase("", "", "You have reached a limit for sending mail. Your message was not sent.")]
    [TestCase("5.7.0", "", "You have reached a limit for sending mail.")]
    public void Limit_of_the_mailbox_is_not_the_addresss_fault(
        string status,
        string code,
        string text
    )
    {
        var limit = new ReturnedLetter("failed", status, code) { Text = text };

        Assert.That(Read(limit)?.IsOwnLimit, Is.True);
        // Only Gmail can say so: another server's limit is its own.
        Assert.That(Read(limit with { From = "postmaster@example.net" })?.IsOwnLimit, Is.False);
    }

    [TestCase("postmaster@uni.example.org")]
    [TestCase("MAILER-DAEMON@mx.example.net")]
    [TestCase("microsoftexchange329e71ec88ae4615bbc36ab6ce41109e@example.org")]
    [TestCase("ana@example.org")]
    [TestCase("MAILER-DAEMON@ruth.example.org")]
    [TestCase("mailer-daemon@googlemail.com")]
    [TestCase("postmaster@outlook.example")]
    [TestCase("Mail Delivery System <MAILER-DAEMON@mx1.example.org>")]
    [TestCase("noreply@security-gateway.example")]
    [TestCase("bounce@lists.example.org")]
    [TestCase("mmdf@example.edu")]
    [TestCase(@"""Postmaster"" <postmaster@example.org>")]
    [TestCase("symantec@gateway.example")]
    [TestCase("MAILER-DAEMON@example.org (Mail Delivery Subsystem)")]
    public void Report_counts_whoever_sends_it(string from) =>
        Assert.That(
            Read(
                new ReturnedLetter("failed", "5.1.1", "") { From = from, Subject = "Unzustellbar" }
            ),
            Is.Not.Null
        );

    [TestCase(
        ReturnedLetter.Gmails,
        "Delivery Status Notification (Delay)",
        "Will be tried again."
    )]
    [TestCase(ReturnedLetter.Gmails, "Notice", "** Delivery incomplete ** Gmail will retry.")]
    [TestCase("ana@example.org", "Automatic reply: Welcome", "I am out of office. Ref MC-7F3K2")]
    [TestCase("ana@example.org", "Re: Welcome", "Your message wasn't delivered, it seems")]
    [TestCase("postmaster@example.org", "Maintenance", "The mailbox is full on Sunday")]
    [TestCase("ana@example.org", "Auto: away", "Mail could not be read before Monday")]
    [TestCase("ana@example.org", "Abwesenheitsnotiz", "Ich bin nicht da. 5.1.1")]
    [TestCase("postmaster@example.org", "Quota warning", "Your mailbox is full: 550 5.2.2")]
    [TestCase("ana@example.org", "Undeliverable: Welcome", "I typed this by hand")]
    [TestCase("noreply@example.org", "Delivery receipt", "Your message was delivered")]
    [TestCase(
        "ana@example.org",
        "Out of office",
        "The address ana@old.example.org no longer exists"
    )]
    public void Message_without_a_report_is_read_only_where_it_is_Gmails_own(
        string from,
        string subject,
        string text
    ) => Assert.That(DeliveryReport.Read(Plain(from, subject, text)), Is.Null);

    [Test]
    public void Gmails_own_notice_without_a_report_counts_and_its_words_are_plain()
    {
        var report = DeliveryReport.Read(
            Plain(
                ReturnedLetter.Gmails,
                "Address not found",
                "Your message wasn&#39;t delivered to ana@example.org. Ref MC-7F3K2"
            )
        );

        Assert.That(report?.Said, Does.StartWith("Your message wasn't delivered to ana@"));
        Assert.That(report?.Addresses, Is.EqualTo(["ana@example.org"]));
        Assert.That(report?.References.Select(each => each.Value), Is.EqualTo(["MC-7F3K2"]));
    }

    private static DeliveryReport? Read(ReturnedLetter letter)
    {
        using var bytes = new MemoryStream(letter.Bytes);
        using var message = MimeMessage.Load(bytes);
        return DeliveryReport.Read(message);
    }

    private static MimeMessage Plain(string from, string subject, string text)
    {
        using var bytes = new MemoryStream(
            Encoding.UTF8.GetBytes($"From: {from}\r\nSubject: {subject}\r\n\r\n{text}\r\n")
        );
        return MimeMessage.Load(bytes);
    }
}
