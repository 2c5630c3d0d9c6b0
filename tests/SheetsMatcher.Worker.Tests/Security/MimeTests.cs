using System.Text;
using MimeKit;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Worker.Google.Mail;

namespace SheetsMatcher.Worker.Tests.Security;

/// <summary>A name or an answer cannot add a header, a recipient or a part to a letter.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class MimeTests
{
    private const string Committee = "mentoring@example.org";
    private const string Recipient = "ann@example.org";

    private static readonly string[] Headers =
    [
        "Auto-Submitted",
        "Date",
        "From",
        "List-Unsubscribe",
        "Message-Id",
        "MIME-Version",
        "Reply-To",
        "Subject",
        "To",
    ];

    private static readonly string[] Attacks =
    [
        "Ann\r\nBcc: victim@example.org",
        "Ann\nBcc: victim@example.org",
        "Ann\rBcc: victim@example.org",
        "Ann\r\n\tBcc: victim@example.org",
        "Ann\r\n\r\n<h1>body</h1>",
        "Ann\u2028Bcc: victim@example.org",
        "Ann\u2029Bcc: victim@example.org",
        "Ann\u0085Bcc: victim@example.org",
        "Ann\u000bBcc: victim@example.org",
        "Ann\0Bcc: victim@example.org",
        "=?utf-8?q?Ann=0D=0ABcc=3A_victim=40example.org?=",
        "?=\r\n =?utf-8?q?=0ABcc:_victim@example.org?=",
        "Ann, victim@example.org",
        "Ann <victim@example.org>",
        "\"Ann\" <victim@example.org>, \"B",
        "Ann\" <victim@example.org>",
        "victim@example.org;",
        "group: victim@example.org;",
        "Ann\u202Egro.elpmaxe@mitciv",
    ];

    [Test]
    public void A_name_adds_nothing([ValueSource(nameof(Attacks))] string attack) =>
        CheckMessage(attack, "Your partner", "Hello", "The committee");

    [Test]
    public void A_subject_adds_nothing([ValueSource(nameof(Attacks))] string attack) =>
        CheckMessage("Ann", attack, "Hello", "The committee");

    [Test]
    public void The_committees_name_adds_nothing([ValueSource(nameof(Attacks))] string attack) =>
        CheckMessage("Ann", "Your partner", "Hello", attack);

    [Test]
    public void A_body_adds_no_part([ValueSource(nameof(Attacks))] string attack) =>
        CheckMessage("Ann", "Your partner", $"--=-MC-TEST123--\r\n{attack}", "The committee");

    [Test]
    public void A_name_of_10_KB_is_folded_not_cut_into_headers() =>
        CheckMessage(new string('x', 10_000), new string('é', 10_000), "Hello", "The committee");

    [TestCase("\"ann b\"@example.org")]
    [TestCase("ann@example.org,victim@example.org")]
    [TestCase("ann@example.org\r\nBcc: victim@example.org")]
    [TestCase("ann@[127.0.0.1]")]
    [TestCase("Ann <ann@example.org>")]
    [TestCase("ann@example.org\u2028victim@example.org")]
    public void An_address_that_is_none_is_refused(string text) =>
        Assert.That(EmailAddress.TryParse(text, out _), Is.False);

    /// <summary>
    /// Written and read again: exactly our headers, one recipient, two parts, lines that may go.
    /// </summary>
    public static void CheckMessage(string name, string subject, string body, string committee)
    {
        var letter = new Letter(
            new LetterKey("2010-autumn", "M-1", "introduction", new ApplicantId("P-1")),
            new LetterReference("MC-TEST123"),
            Address(Recipient),
            name,
            subject,
            body,
            body
        );
        var raw = LetterMime.Raw(
            letter,
            Committee,
            new LetterHead(committee, null),
            DateTimeOffset.UnixEpoch
        );
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(raw);
        using var stream = new MemoryStream(bytes);
        using var message = MimeMessage.Load(stream);
        Assert.Multiple(() =>
        {
            Assert.That(
                message.Headers.Select(header => header.Field.ToUpperInvariant()),
                Is.EquivalentTo(Headers.Select(header => header.ToUpperInvariant()))
            );
            Assert.That(
                message.GetRecipients().Select(mailbox => mailbox.Address),
                Is.EqualTo(new[] { Recipient })
            );
            Assert.That(
                message.From.Mailboxes.Concat(message.ReplyTo.Mailboxes).Select(box => box.Address),
                Is.EqualTo(new[] { Committee, Committee })
            );
            Assert.That(message.Body?.ContentType.MimeType, Is.EqualTo("multipart/alternative"));
            Assert.That(message.BodyParts.Count(), Is.EqualTo(2));
        });
        CheckLines(bytes);
    }

    /// <summary>Seven bits, no bare CR or LF, no line over 998 signs (RFC 5322, 2.1.1).</summary>
    private static void CheckLines(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        Assert.That(bytes, Is.All.LessThan((byte)128));
        Assert.That(text.Replace("\r\n", "", StringComparison.Ordinal), Does.Not.Match("[\r\n\0]"));
        Assert.That(text.Split("\r\n").Max(line => line.Length), Is.LessThanOrEqualTo(998));
    }

    private static EmailAddress Address(string text) =>
        EmailAddress.TryParse(text, out var address)
            ? address
            : throw new AssertionException($"{text} is no address");
}
