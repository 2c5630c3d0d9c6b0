using NodaTime;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Mailing;

/// <summary>The committee's words in the Outbox tab, and what waits for them.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class OutboxDecisionRoundTests
{
    private const string Introduction = "Introduction";
    private const string HaveYouMet = "Have you met?";

    private static readonly Instant s_week2 = Instant.FromUtc(2010, 11, 12, 17, 0);
    private static readonly Instant s_ahead = Instant.FromUtc(2010, 11, 3, 17, 0);

    private Rig _rig;

    [SetUp]
    public async Task Approve()
    {
        _rig = await Rig.Open();
        await _rig.Match();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Mail();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task The_next_14_days_stand_there_as_a_preview()
    {
        Assert.That(await _rig.Statuses(HaveYouMet), Is.EqualTo(["Planned", "Planned"]));
        Assert.That(await _rig.Statuses("Check-in"), Is.Empty);
    }

    [Test]
    public async Task What_is_no_longer_planned_says_so()
    {
        await _rig.Type("Matches!C2", "Reject");
        await _rig.Mail();

        Assert.That(await _rig.Statuses(HaveYouMet), Is.All.EqualTo("No longer planned"));
    }

    [Test]
    public async Task Hold_keeps_a_letter_until_the_word_is_gone()
    {
        var held = (await _rig.References(HaveYouMet))[0];
        await _rig.TypeBeside("Outbox", held, "Decision", "Hold");

        var onTime = await _rig.Mail(s_week2);
        var status = await _rig.ReadBeside("Outbox", held, "Status");
        await _rig.TypeBeside("Outbox", held, "Decision", "");
        var later = await _rig.Mail(s_week2 + Duration.FromDays(1));

        Assert.That(onTime.Sent, Is.EqualTo(1));
        Assert.That(status, Is.EqualTo("Held: the committee keeps it here."));
        Assert.That(later.Sent, Is.EqualTo(1));
    }

    [Test]
    public async Task A_cancelled_letter_never_goes_unless_the_word_is_taken_back()
    {
        var cancelled = (await _rig.References(HaveYouMet))[0];
        await _rig.TypeBeside("Outbox", cancelled, "Decision", "Cancel");

        var onTime = await _rig.Mail(s_week2);
        var again = await _rig.Mail(s_week2 + Duration.FromHours(1));
        var status = await _rig.ReadBeside("Outbox", cancelled, "Status");
        await _rig.TypeBeside("Outbox", cancelled, "Decision", "");
        var later = await _rig.Mail(s_week2 + Duration.FromHours(2));

        Assert.That(onTime.Sent, Is.EqualTo(1));
        Assert.That(again.Sent, Is.Zero);
        Assert.That(status, Is.EqualTo("Cancelled: by the committee's decision."));
        Assert.That(later.Sent, Is.EqualTo(1));
    }

    [Test]
    public async Task A_word_that_nobody_knows_holds_the_letter_and_says_which_are_known()
    {
        var held = (await _rig.References(HaveYouMet))[0];
        await _rig.TypeBeside("Outbox", held, "Decision", "not yet");

        var report = await _rig.Mail(s_week2);

        Assert.That(report.Sent, Is.EqualTo(1));
        Assert.That(
            await _rig.ReadBeside("Outbox", held, "Status"),
            Does.StartWith("Held: the word under Decision is none of Hold, Cancel, Send")
        );
    }

    [Test]
    public async Task A_letter_that_is_too_late_waits_for_a_person()
    {
        var tooLate = s_week2 + Duration.FromDays(6);

        var report = await _rig.Mail(tooLate);
        var statuses = await _rig.Statuses(HaveYouMet);
        var wanted = (await _rig.References(HaveYouMet))[0];
        await _rig.TypeBeside("Outbox", wanted, "Decision", "Send");
        var decided = await _rig.Mail(tooLate + Duration.FromHours(1));
        var after = await _rig.Mail(tooLate + Duration.FromHours(2));

        Assert.That(report.Sent, Is.Zero);
        Assert.That(statuses, Is.All.StartsWith("Held: it was due on 2010-11-12"));
        Assert.That(decided.Sent, Is.EqualTo(1));
        Assert.That(after.Sent, Is.Zero);
    }

    [Test]
    public async Task Send_again_sends_one_more_and_no_third_by_itself()
    {
        var before = await _rig.References(Introduction);
        await _rig.TypeBeside("Outbox", before[0], "Decision", "Send again");

        await _rig.Mail();
        await _rig.Mail();
        _rig.StartWorker();
        await _rig.Mail();

        var references = await _rig.References(Introduction);
        Assert.That(_rig.Sent(), Has.Count.EqualTo(3));
        Assert.That(references, Has.Count.EqualTo(3));
        Assert.That(
            await _rig.Statuses(Introduction),
            Is.EquivalentTo([
                "Sent",
                "Sent",
                $"Sent, and again as {references.Except(before).Single()}",
            ])
        );
    }

    [Test]
    public async Task Send_again_beside_a_held_letter_sends_it_once()
    {
        var tooLate = s_week2 + Duration.FromDays(6);
        await _rig.Mail(tooLate);
        var wanted = (await _rig.References(HaveYouMet))[0];
        await _rig.TypeBeside("Outbox", wanted, "Decision", "Send again");

        var decided = await _rig.Mail(tooLate + Duration.FromHours(1));
        var after = await _rig.Mail(tooLate + Duration.FromHours(2));

        Assert.That(decided.Sent, Is.EqualTo(1));
        Assert.That(after.Sent, Is.Zero);
    }

    [Test]
    public async Task A_clock_set_forward_mails_nobody_a_whole_intake()
    {
        var atTheEnd = Instant.FromUtc(2011, 2, 18, 18, 0);

        var report = await _rig.Mail(atTheEnd);

        Assert.That(report.Sent, Is.Zero);
        Assert.That(await _rig.Statuses("Closing thanks"), Is.All.StartsWith("Held: it fell due"));
    }

    [Test]
    public async Task A_stop_between_two_letters_keeps_the_second()
    {
        var stopped = false;
        _rig.Google.Requests.Completed += request =>
        {
            if (!stopped && request.Target.EndsWith("/drafts/send", StringComparison.Ordinal))
            {
                stopped = true;
                Task.Run(() => _rig.TypeBeside("Settings", "Mail", "Value", "FALSE")).Wait();
            }
        };

        var report = await _rig.Mail(s_week2);
        var stillStopped = await _rig.Mail(s_week2 + Duration.FromMinutes(5));
        await _rig.TypeBeside("Settings", "Mail", "Value", "TRUE");
        var goesOn = await _rig.Mail(s_week2 + Duration.FromMinutes(10));

        Assert.That(report.Sent, Is.EqualTo(1));
        Assert.That(stillStopped.Sent, Is.Zero);
        Assert.That(goesOn.Sent, Is.EqualTo(1));
    }

    [Test]
    public async Task A_hold_between_two_letters_keeps_its_letter()
    {
        var references = await _rig.References(HaveYouMet);
        var isTyped = false;
        _rig.Google.Requests.Completed += request =>
        {
            if (!isTyped && request.Target.EndsWith("/drafts/send", StringComparison.Ordinal))
            {
                isTyped = true;
                Task.Run(async () =>
                    {
                        await _rig.TypeBeside("Outbox", references[0], "Decision", "Hold");
                        await _rig.TypeBeside("Outbox", references[1], "Decision", "Hold");
                    })
                    .Wait();
            }
        };

        var report = await _rig.Mail(s_week2);

        Assert.That(report.Sent, Is.EqualTo(1));
    }

    [Test]
    public async Task In_test_mode_letters_go_to_one_address_and_count_for_nobody()
    {
        await _rig.TypeBeside(
            "Settings",
            "Test mode: send all letters to",
            "Value",
            "tester@example.org"
        );

        var tested = await _rig.Mail(s_week2);
        var tests = _rig.SentMail()
            .Select(sent => sent.Mime)
            .Where(mime => mime.To.ToString().Contains("tester@", StringComparison.Ordinal))
            .ToList();
        var shown = await _rig.Statuses(HaveYouMet);
        await _rig.TypeBeside("Settings", "Test mode: send all letters to", "Value", "off");
        var real = await _rig.Mail(s_week2);

        // Both introductions once more, since in the test nobody has had one, and both questions.
        Assert.That(tested.Sent, Is.EqualTo(4));
        Assert.That(tests, Has.Count.EqualTo(4));
        Assert.That(tests.Select(mime => mime.Subject), Is.All.Contains("[Test] "));
        Assert.That(shown, Has.Some.EqualTo("Sent, to the test address only"));
        Assert.That(real.Sent, Is.EqualTo(2));
    }

    [Test]
    public async Task Later_letters_of_a_pair_reply_in_the_introductions_thread()
    {
        await _rig.Mail(s_ahead);
        await _rig.Mail(s_week2);

        var sent = _rig.SentMail();
        var byRecipient = sent.GroupBy(each => each.Mime.To.ToString()).ToList();
        Assert.That(byRecipient, Has.Count.EqualTo(2));
        foreach (var letters in byRecipient.Select(group => group.ToList()))
        {
            var first = letters.Single(each => each.Mime.InReplyTo is null);
            var second = letters.Single(each => each.Mime.InReplyTo is not null);
            Assert.That(second.ThreadId, Is.EqualTo(first.ThreadId));
            Assert.That(second.Mime.InReplyTo, Is.EqualTo(first.Mime.MessageId));
            Assert.That(second.Mime.References, Is.EqualTo([first.Mime.MessageId]));
            Assert.That(second.Mime.Subject, Is.EqualTo("Re: " + first.Mime.Subject));
        }
    }
}
