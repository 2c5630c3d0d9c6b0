using CsCheck;
using MimeKit;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Worker.Google.Mail;
using SheetsMatcher.Worker.Tests.Google.Support;

namespace SheetsMatcher.Worker.Tests.Google.Mail;

[Parallelizable(ParallelScope.All)]
internal sealed class LetterMimeTests
{
    private static readonly LetterHead s_sender = new(
        "Mentoring Program",
        NewLetter.Address("replies@example.org")
    );

    [Test]
    public void A_letter_says_from_whom_it_comes_and_where_replies_go()
    {
        using var message = Read(NewLetter.To("Ana Ruiz, MLIS"));

        Assert.That(
            message.From.ToString(),
            Is.EqualTo("\"Mentoring Program\" <committee@example.org>")
        );
        Assert.That(
            message.To.Mailboxes.Single(),
            Is.EqualTo(new MailboxAddress("Ana Ruiz, MLIS", "ana@example.org"))
        );
        Assert.That(message.ReplyTo.Mailboxes.Single().Address, Is.EqualTo("replies@example.org"));
        Assert.That(message.Date, Is.EqualTo(ScriptedGoogle.Start));
        Assert.That(message.MessageId, Is.EqualTo("MC-7F3K2@example.org"));
        Assert.That(message.Headers["Auto-Submitted"], Is.EqualTo("auto-generated"));
        Assert.That(
            message.Headers["List-Unsubscribe"],
            Is.EqualTo("<mailto:replies@example.org?subject=unsubscribe>")
        );
    }

    [Test]
    public void Both_bodies_arrive_as_they_were_written()
    {
        const string Text = "Hello Zoë,\n\n图书馆 🙂\n.\nFrom here on\n\nRef MC-7F3K2\n";
        const string Html = "<p>Hello Zoë, 图书馆 🙂</p>";

        using var message = Read(NewLetter.To(text: Text, html: Html));

        Assert.That(Unix(message.TextBody), Is.EqualTo(Text));
        Assert.That(message.HtmlBody, Is.EqualTo(Html));
    }

    [Test]
    public void The_same_letter_gives_the_same_bytes()
    {
        var first = Raw(NewLetter.To());
        var again = Raw(NewLetter.To());

        Assert.That(again, Is.EqualTo(first));
    }

    [Test]
    public void Names_and_subjects_survive_in_any_script()
    {
        using var message = Read(NewLetter.To("王小明 Łukasz", "Première rencontre – 图书馆"));

        Assert.That(message.To.Mailboxes.Single().Name, Is.EqualTo("王小明 Łukasz"));
        Assert.That(message.Subject, Is.EqualTo("Première rencontre – 图书馆"));
    }

    [TestCase("Hello\r\nBcc: everyone@example.org")]
    [TestCase("Hello\nBcc: everyone@example.org")]
    [TestCase("Hello\r\n\r\nA body of its own")]
    [TestCase("Hello\u2028Bcc: everyone@example.org")]
    public void Nothing_in_a_name_or_subject_adds_a_header(string text)
    {
        using var message = Read(NewLetter.To(text, text));

        AssertOneRecipient(message);
    }

    [Test]
    public void No_name_or_subject_whatever_adds_a_header() =>
        Gen
            .String.Select(Gen.String)
            .Sample(
                (name, subject) =>
                {
                    using var message = Read(NewLetter.To(name, subject));
                    AssertOneRecipient(message);
                },
                iter: 500
            );

    private static void AssertOneRecipient(MimeMessage message)
    {
        Assert.That(
            message.To.Mailboxes.Select(mailbox => mailbox.Address),
            Is.EqualTo(["ana@example.org"])
        );
        Assert.That(message.Cc.Count + message.Bcc.Count, Is.Zero);
        Assert.That(message.Headers, Has.Count.EqualTo(9));
        Assert.That(Unix(message.TextBody), Does.StartWith("Hello Ana,"));
    }

    private static MimeMessage Read(Letter letter)
    {
        using var bytes = new MemoryStream(
            System.Buffers.Text.Base64Url.DecodeFromChars(Raw(letter))
        );
        return MimeMessage.Load(bytes);
    }

    private static string Raw(Letter letter) =>
        LetterMime.Raw(letter, "committee@example.org", s_sender, ScriptedGoogle.Start);

    private static string Unix(string? text) =>
        (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);
}
