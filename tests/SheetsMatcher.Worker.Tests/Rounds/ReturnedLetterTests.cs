using NodaTime;
using SheetsMatcher.LocalGoogle.Gmail;
using SheetsMatcher.Worker.Tests.Google.Mail;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>What comes back to the mailbox, and what the rounds make of it.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class ReturnedLetterTests
{
    private const string Ana = "ana@example.org";
    private const string NotSent = "Needs attention: Gmail did not send it";

    private static readonly Duration s_look = Duration.FromMinutes(20);

    private Rig _rig;
    private Instant _now = Rig.Start;

    [SetUp]
    public async Task SendTwoLetters()
    {
        _rig = await Rig.Open();
        await _rig.Match();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Mail();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Delay_changes_nothing_and_a_failure_after_it_counts()
    {
        Receive(new ReturnedLetter("delayed", "4.4.1", "451 Try later") { Answers = true });
        var delayed = await StatusesAfterALook();

        Receive(new ReturnedLetter("failed", "4.4.7", "Expired") { Answers = true });
        var failed = await StatusesAfterALook();

        Assert.That(delayed, Is.All.EqualTo("Sent"));
        Assert.That(
            failed,
            Has.One.EqualTo(
                "Sent, but it came back: the address's server could not be reached for days (4.4.7): "
                    + "Expired"
            )
        );
    }

    [Test]
    public async Task Report_of_another_server_counts_when_it_brings_our_letter_back()
    {
        Receive(
            new ReturnedLetter("failed", "5.2.2", "Caf&eacute; &amp; co is full")
            {
                From = "postmaster@uni.example.org",
                Subject = "Unzustellbar: Willkommen",
                Recipient = "ana.silva@elsewhere.example.org",
            }
        );

        Assert.That(
            await StatusesAfterALook(),
            Has.One.EqualTo(
                    "Sent, but it came back: the mailbox is full (5.2.2): Café & co is full"
                )
                .And.One.EqualTo("Sent")
        );
    }

    /// <summary>A copy that somebody's server passed on may fail where the letter itself arrived.</summary>
    [TestCase("delivered", "2.0.0", Ana, false)]
    [TestCase("relayed", "2.0.0", Ana, false)]
    [TestCase("delayed", "4.4.1", Ana, false)]
    [TestCase("failed", "5.2.2", Ana, true)]
    [TestCase("delivered", "2.0.0", "ana.silva@elsewhere.example.org", true)]
    public async Task Of_several_recipients_ours_alone_counts(
        string action,
        string status,
        string recipient,
        bool isBack
    )
    {
        Receive(
            new ReturnedLetter(action, status, "")
            {
                Answers = true,
                Recipient = recipient,
                OtherRecipients =
                    "Final-Recipient: rfc822; other@z.example.org\nAction: failed\nStatus: 5.1.1\n\n",
            }
        );

        Assert.That(
            await StatusesAfterALook(),
            isBack ? Has.One.StartsWith("Sent, but it came back: ") : Is.All.EqualTo("Sent")
        );
    }

    [Test]
    public async Task Problem_of_a_letter_that_came_back_ends_in_one_full_stop()
    {
        Receive(new ReturnedLetter("failed", "5.1.1", "") { Answers = true });
        await StatusesAfterALook();
        await _rig.Match(_now);

        Assert.That(
            (await _rig.Rows("Problems")).SelectMany(row => row),
            Has.One.Contains("does not take mail (5.1.1).").And.None.Contains("..")
        );
    }

    [TestCase("somebody@uni.example.org")]
    [TestCase(ReturnedLetter.Gmails)]
    public async Task Report_about_other_mail_of_the_committee_is_nobodys(string from)
    {
        Receive(
            new ReturnedLetter("failed", "5.1.1", "") { From = from },
            letterId: "the-committees-own@mail.gmail.com"
        );

        Assert.That(await StatusesAfterALook(), Is.All.EqualTo("Sent"));
    }

    [Test]
    public async Task Letter_that_our_own_limit_stopped_waits_for_a_word_and_goes_once()
    {
        Receive(OwnLimit);
        var shown = await StatusesAfterALook();
        await _rig.Match(_now);
        var problems = await _rig.Rows("Problems");
        // Neither a second look nor a new worker's start takes the copy in SENT for a proof.
        _rig.StartWorker();
        var again = await StatusesAfterALook();

        await TypeSendAgain();
        var early = await _rig.Mail(_now);
        _rig.StartWorker();
        _now += Duration.FromDays(1);
        var late = await _rig.Mail(_now);
        var end = await StatusesAfterALook();

        Assert.That(shown, Has.One.StartsWith(NotSent).And.One.EqualTo("Sent"));
        Assert.That(again, Is.EqualTo(shown));
        Assert.That(problems.Skip(1).SelectMany(row => row), Has.None.Contains("came back"));
        Assert.That((early.Sent, late.Sent), Is.EqualTo((0, 1)));
        // The second attempt has a row of its own, and nothing asks for attention any more.
        Assert.That(end.Count(status => status == "Sent"), Is.EqualTo(2));
        Assert.That(end, Has.Exactly(1).StartsWith("Replaced by MC-").And.Exactly(3).Items);
        Assert.That(_rig.Sent(), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Letter_that_came_back_says_that_it_went_again()
    {
        Receive(new ReturnedLetter("failed", "5.1.1", "No such user") { Answers = true });
        await StatusesAfterALook();
        await TypeSendAgain("Sent, but it came back");
        await StatusesAfterALook();
        _now += Duration.FromDays(1);
        await StatusesAfterALook();
        var end = await StatusesAfterALook();

        Assert.That(_rig.Sent(), Has.Count.EqualTo(3));
        Assert.That(end.Count(status => status == "Sent"), Is.EqualTo(2));
        Assert.That(
            end,
            Has.One.StartsWith("Sent, but it came back: ").And.One.Contains(", and again as MC-")
        );
    }

    [Test]
    public async Task Absent_persons_answer_is_no_failure()
    {
        _rig.Google.WhileStill(still =>
            still.Mail.Receive(
                MailContent.Of(
                    System.Text.Encoding.UTF8.GetBytes(
                        $"From: {Ana}\r\nSubject: Out of office\r\nAuto-Submitted: auto-replied\r\n"
                            + $"In-Reply-To: <{LetterIdTo(still.Mail.Messages)}>\r\n\r\n"
                            + "I am away until Monday; your message was not delivered to me.\r\n"
                    )
                )
            )
        );

        Assert.That(await StatusesAfterALook(), Is.All.EqualTo("Sent"));
    }

    private static ReturnedLetter OwnLimit =>
        new("failed", "5.4.5", "550 5.4.5 Daily user sending limit exceeded.")
        {
            Text = "You have reached a limit for sending mail. Your message was not sent.",
            Answers = true,
        };

    private void Receive(ReturnedLetter report, string? letterId = null) =>
        _rig.Google.WhileStill(still =>
            still.Mail.Receive(
                MailContent.Of(
                    (report with { LetterId = letterId ?? LetterIdTo(still.Mail.Messages) }).Bytes
                )
            )
        );

    private static string LetterIdTo(IEnumerable<MailMessage> messages) =>
        messages.First(message => message.Content.Recipients.Contains(Ana)).Content.Mime.MessageId
        ?? throw new AssertionException("a sent letter has a Message-ID");

    private async Task<IReadOnlyList<string>> StatusesAfterALook()
    {
        _now += s_look;
        await _rig.Mail(_now);
        return [.. (await _rig.OutboxRows()).Select(row => row[1])];
    }

    private async Task TypeSendAgain(string where = NotSent)
    {
        var rows = await _rig.Rows("Outbox");
        var column = rows[0].ToList().IndexOf("Decision");
        var row = rows.ToList()
            .FindIndex(cells => cells[1].StartsWith(where, StringComparison.Ordinal));
        await _rig.Type($"Outbox!{(char)('A' + column)}{row + 1}", "Send again");
    }
}
