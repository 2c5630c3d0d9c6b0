using System.Text;
using MimeKit;
using SheetsMatcher.Worker.Google.Mail;

namespace SheetsMatcher.Worker.Tests.Google.Mail;

/// <summary>What mail servers write in plain words, without a part for machines.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class PlainReportTests
{
    private const string Ana = "ana@example.org";
    private const string Copy =
        "\n\n------ This is a copy of your message, including all the headers. ------\n\n"
        + "From: committee@example.org\nTo: ana@example.org\nMessage-ID: <letter@mail.example.org>\n";

    [TestCase(
        "Mail Delivery System <Mailer-Daemon@mail.example.net>",
        "A message that you sent could not be delivered. The following address(es) failed:\n\n"
            + "  ana@example.org\n    No such user here",
        "the address does not take mail: No such user here",
        Description = "Exim"
    )]
    [TestCase(
        "MAILER-DAEMON@example.net",
        "Hi. This is the qmail-send program.\n\n<ana@example.org>:\nSorry, no mailbox here. (#5.1.1)",
        "the address does not take mail (5.1.1): Sorry, no mailbox here. (#5.1.1)",
        Description = "qmail"
    )]
    [TestCase(
        "\"GMX Mailer Daemon\" <mailer-daemon@gmx.example>",
        "Ihre E-Mail konnte nicht zugestellt werden:\n\nana@example.org:\n"
            + "SMTP error: 550 Requested action not taken: mailbox unavailable",
        "the address does not take mail: SMTP error: Requested action not taken",
        Description = "GMX"
    )]
    [TestCase(
        "Microsoft Outlook <MicrosoftExchange329e71ec@example.net>",
        "Échec de la remise :\n\nana@example.org\nL’adresse est introuvable.\n\n"
            + "#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##",
        "the address does not take mail (5.1.1): # RESOLVER.ADR.RecipNotFound",
        Description = "Exchange"
    )]
    [TestCase(
        "MAILER-DAEMON@yahoo.example",
        "<p>Sorry, we were unable to deliver your message.</p><p>&lt;ana@example.org&gt;:<br>"
            + "554: delivery error: dd This user doesn&#39;t have an account</p>",
        "554: delivery error: dd This user doesn't have an account",
        Description = "Yahoo"
    )]
    [TestCase(
        "postmaster@example.net",
        "We could not hand your message to ana@example.org.\nAsk your administrator.",
        "not clear whether the letter arrived: Ask your administrator.",
        Description = "no reason"
    )]
    public void Failure_in_plain_words_is_read(string from, string text, string said)
    {
        var isExim = text.Contains("address(es)", StringComparison.Ordinal);
        var report = Read(from, text + Copy, isExim ? $"X-Failed-Recipients: {Ana}\r\n" : "");

        Assert.That(report?.Said, Does.Contain(said));
        Assert.That(report?.Addresses, Is.EqualTo([Ana]));
        Assert.That(report?.MessageIds, Does.Contain("letter@mail.example.org"));
    }

    [TestCase("Ana <ana@example.org>", "My old address bounced (550 5.1.1 user unknown).")]
    [TestCase("Ana <ana@example.org>", "I am away. 550 5.1.1 ana@example.org does not exist")]
    [TestCase("verify@spam.example", "Your message to ana@example.org will not be delivered.")]
    [TestCase(
        "MAILER-DAEMON@example.net",
        "Delayed 24 hours: ana@example.org\n450 4.7.1 greylisted"
    )]
    [TestCase("postmaster@example.net", "ana@example.org\nThe message has not yet been delivered.")]
    [TestCase("postmaster@example.net", "Your own mailbox is nearly full: 550 5.2.2")]
    public void Anything_else_is_no_failure(string from, string text) =>
        Assert.That(Read(from, text + Copy), Is.Null);

    [Test]
    public void Report_about_no_letter_is_none() =>
        Assert.That(Read("postmaster@example.net", "ana@example.org: 550 5.1.1 unknown"), Is.Null);

    [Test]
    public void Machines_part_counts_within_any_message()
    {
        using var bytes = new MemoryStream(
            new ReturnedLetter("failed", "5.1.1", "550 5.1.1 Unknown")
            {
                From = "mailer-daemon@a.example",
            }.Bytes
        );
        using var standard = MimeMessage.Load(bytes);
        using var plain = new MemoryStream(
            Encoding.UTF8.GetBytes(
                standard
                    .ToString()
                    .Replace(
                        "multipart/report; report-type=delivery-status",
                        "multipart/mixed",
                        StringComparison.Ordinal
                    )
            )
        );
        using var mixed = MimeMessage.Load(plain);
        Assert.That(DeliveryReport.Read(mixed)?.Addresses, Is.EqualTo([Ana]));
        Assert.That(
            DeliveryReport.MayBe(name => mixed.Headers[name]),
            Is.True,
            "so that it is read at all"
        );
    }

    private static DeliveryReport? Read(string from, string text, string header = "")
    {
        var kind = text.StartsWith('<') ? "html" : "plain";
        using var bytes = new MemoryStream(
            Encoding.UTF8.GetBytes(
                $"From: {from}\r\nSubject: failure notice\r\n{header}MIME-Version: 1.0\r\n"
                    + $"Content-Type: text/{kind}; charset=utf-8\r\n\r\n{text}\r\n"
            )
        );
        using var message = MimeMessage.Load(bytes);
        return DeliveryReport.Read(message);
    }
}
