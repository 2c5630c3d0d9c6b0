using NodaTime;
using SheetsMatcher.LocalGoogle.Faults;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>Letters on their way out: each once, through lost replies and restarts.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class MailRoundTests
{
    private static readonly Instant Week2 = Instant.FromUtc(2010, 11, 12, 17, 0);

    private Rig _rig;

    [SetUp]
    public async Task Approve()
    {
        _rig = await Rig.Open();
        await _rig.Match();
        await _rig.Type("Matches!C2", "Approve");
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task An_approval_brings_both_introductions_once()
    {
        var first = await _rig.Mail();
        var second = await _rig.Mail();

        Assert.Multiple(() =>
        {
            Assert.That(first.Sent, Is.EqualTo(2));
            Assert.That(second.Sent, Is.Zero);
            Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
        });
        var outbox = await _rig.OutboxRows();
        Assert.That(outbox.Select(row => row[1]), Is.All.EqualTo("Sent"));
        Assert.That(outbox.Select(row => row[6]), Is.All.EqualTo("2010-11-01 10:00"));
    }

    [Test]
    public async Task A_milestone_goes_out_on_its_day_and_not_before()
    {
        await _rig.Mail();

        var early = await _rig.Mail(Week2 - Duration.FromMinutes(1));
        var onTime = await _rig.Mail(Week2);

        Assert.That(early.Sent, Is.Zero);
        Assert.That(onTime.Sent, Is.EqualTo(2));
    }

    [Test]
    public async Task Nothing_goes_out_while_the_Outbox_tab_cannot_be_read()
    {
        await _rig.Type("Outbox!B1", "State");

        var blocked = await Assert.ThrowsAsync<RoundBlockedException>(async () =>
            await _rig.Mail()
        );
        var meanwhile = _rig.Sent();
        await _rig.Type("Outbox!B1", "Status");
        var mended = await _rig.Mail();

        Assert.That(blocked?.Message, Does.StartWith("Outbox: row 1 has no column \"Status\""));
        Assert.That(meanwhile, Is.Empty);
        Assert.That(mended.Sent, Is.EqualTo(2));
    }

    [Test]
    public async Task Nothing_goes_out_at_night()
    {
        var night = Instant.FromUtc(2010, 11, 2, 9, 0);

        var asleep = await _rig.Mail(night);
        var morning = await _rig.Mail(night + Duration.FromHours(7));

        Assert.That(asleep.Sent, Is.Zero);
        Assert.That(asleep.Waiting, Is.EqualTo(2));
        Assert.That(morning.Sent, Is.EqualTo(2));
    }

    [TestCase(FaultKind.ResetAfter, "/drafts")]
    [TestCase(FaultKind.Truncate, "/drafts")]
    [TestCase(FaultKind.ResetBefore, "/drafts")]
    [TestCase(FaultKind.StatusAfter, "/drafts")]
    [TestCase(FaultKind.ResetAfter, "/drafts/send")]
    [TestCase(FaultKind.Truncate, "/drafts/send")]
    [TestCase(FaultKind.ResetBefore, "/drafts/send")]
    [TestCase(FaultKind.StatusAfter, "/drafts/send")]
    [TestCase(FaultKind.NotJson, "/drafts/send")]
    public async Task A_lost_reply_sends_no_letter_twice_and_loses_none(
        FaultKind fault,
        string path
    )
    {
        _rig.Break(fault, "POST", path, count: 2);

        for (var round = 0; round < 4; round++)
        {
            await _rig.Mail();
            // A new process knows only what the ledger and the mailbox say.
            _rig.StartWorker();
        }

        Assert.That(_rig.Sent(), Has.Count.EqualTo(2).And.Unique);
        var outbox = await _rig.OutboxRows();
        Assert.That(outbox.Select(row => row[1]), Is.All.EqualTo("Sent"));
    }

    [Test]
    public async Task A_limit_leaves_the_rest_for_later()
    {
        _rig.Google.Faults.Add(
            new FaultRule(FaultKind.Status)
            {
                Method = "POST",
                PathContains = "/drafts/send",
                Status = 429,
                Message = "User-rate limit exceeded.  Retry after 2010-11-01T17:30:00.000Z",
            }
        );

        var limited = await _rig.Mail();
        var later = await _rig.Mail(Rig.Start + Duration.FromHours(1));

        Assert.That(limited.Sent, Is.Zero);
        Assert.That(later.Sent, Is.EqualTo(2));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task An_approval_taken_back_before_the_letter_left_cancels_it()
    {
        var night = Instant.FromUtc(2010, 11, 2, 9, 0);
        await _rig.Mail(night);
        await _rig.Type("Matches!C2", "Hold");
        await _rig.Mail(night + Duration.FromHours(8));
        var held = _rig.Sent();

        await _rig.Type("Matches!C2", "Approve");
        await _rig.Mail(night + Duration.FromHours(9));

        Assert.That(held, Is.Empty);
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_discarded_draft_is_never_sent_anew_by_itself()
    {
        _rig.Break(FaultKind.ResetBefore, "POST", "/drafts/send", count: 2);
        await _rig.Mail();
        _rig.Google.WhileStill(still =>
        {
            foreach (var draft in still.Mail.Drafts.ToList())
            {
                still.Mail.DeleteDraft(draft.Id);
            }

            return 0;
        });

        await _rig.Mail(Rig.Start + Duration.FromMinutes(10));
        await _rig.Mail(Rig.Start + Duration.FromHours(1));

        Assert.That(_rig.Sent(), Is.Empty);
        var outbox = await _rig.OutboxRows();
        Assert.That(
            outbox.Select(row => row[1]),
            Is.All.StartWith("Needs attention").And.All.Contain("not sent again by itself")
        );
    }

    [Test]
    public async Task A_draft_sent_by_hand_counts_as_sent()
    {
        _rig.Break(FaultKind.ResetBefore, "POST", "/drafts/send", count: 2);
        await _rig.Mail();
        _rig.Google.WhileStill(still =>
        {
            foreach (var draft in still.Mail.Drafts.ToList())
            {
                still.Mail.SendFromWeb(draft.Id);
            }

            return 0;
        });

        await _rig.Mail();

        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
        var outbox = await _rig.OutboxRows();
        Assert.That(outbox.Select(row => row[1]), Is.All.EqualTo("Sent"));
    }

    [Test]
    public async Task An_approval_taken_back_keeps_even_an_armed_draft_from_leaving()
    {
        _rig.Break(FaultKind.ResetBefore, "POST", "/drafts/send", count: 2);
        await _rig.Mail();
        await _rig.Type("Matches!C2", "Reject");
        await _rig.Mail();
        var rejected = _rig.Sent();
        var shown = (await _rig.OutboxRows()).Select(row => row[1]).ToList();

        await _rig.Type("Matches!C2", "Approve");
        await _rig.Mail();

        Assert.That(rejected, Is.Empty);
        Assert.That(shown, Is.All.StartWith("Held back"));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_letter_that_cannot_be_looked_up_does_not_hold_up_the_others()
    {
        _rig.Break(FaultKind.ResetBefore, "POST", "/drafts/send");
        await _rig.Mail();
        var before = _rig.Sent().Count;
        await _rig.Type("Matches!C3", "Approve");
        Refuse("GET", "/drafts/", 400, "Invalid id value");

        await Assert.ThrowsAsync<GoogleRefusedException>(async () => await _rig.Mail());
        var during = _rig.Sent().Count;
        await _rig.Mail();

        Assert.That(before, Is.EqualTo(1));
        Assert.That(during, Is.EqualTo(3));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(4).And.Unique);
    }

    [TestCase("/drafts")]
    [TestCase("/drafts/send")]
    public async Task A_refused_mailbox_parks_no_letter(string path)
    {
        Refuse("POST", path, 403, "Gmail API has not been used in project 1 before");

        await Assert.ThrowsAsync<GoogleRefusedException>(async () => await _rig.Mail());
        var refused = _rig.Sent();
        await _rig.Mail();

        Assert.That(refused, Is.Empty);
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    private void Refuse(string method, string path, int status, string message) =>
        _rig.Google.Faults.Add(
            new FaultRule(FaultKind.Status)
            {
                Method = method,
                PathContains = path,
                Status = status,
                Message = message,
            }
        );

    [Test]
    public async Task A_revoked_sign_in_is_said_with_its_remedy()
    {
        await _rig.RevokeSignIn();

        var problem = await Assert.ThrowsAsync<SignInException>(async () => await _rig.Mail());

        Assert.That(problem?.Message, Does.Contain("sheets-matcher login"));
    }
}
