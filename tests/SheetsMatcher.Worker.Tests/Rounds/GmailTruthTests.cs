using NodaTime;
using SheetsMatcher.LocalGoogle.Faults;
using SheetsMatcher.Worker.Tests.Mailing;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>What is known of how Gmail behaves, and that no letter is lost or doubled by it.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class GmailTruthTests
{
    private static readonly Duration Minutes10 = Duration.FromMinutes(10);
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
    public async Task The_lingering_id_of_a_draft_sent_by_hand_is_proof_and_is_never_deleted()
    {
        _rig.Google.Mail.Rules.WebSendLeavesOrphan = true;
        _rig.Break(FaultKind.ResetBefore, "POST", "/drafts/send", count: 2);
        await _rig.Mail();
        SendDraftsByHand();

        var before = _rig.LastRequest();
        await _rig.Mail();

        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
        Assert.That(await Statuses(), Is.All.EqualTo("Sent"));
        Assert.That(_rig.RequestsSince(before), Has.None.StartsWith("DELETE"));
    }

    [Test]
    public async Task The_drafts_thread_tells_what_the_search_does_not_know_yet()
    {
        _rig.Google.Mail.Rules.SearchLag = TimeSpan.FromHours(1);
        _rig.Break(FaultKind.ResetAfter, "POST", "/drafts/send", count: 2);
        await _rig.Mail();

        await _rig.Mail();

        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
        Assert.That(await Statuses(), Is.All.EqualTo("Sent"));
    }

    [Test]
    public async Task The_history_tells_of_a_letter_whose_draft_was_never_known_here()
    {
        _rig.Google.Mail.Rules.SearchLag = TimeSpan.FromHours(1);
        _rig.Break(FaultKind.ResetAfter, "POST", "/drafts");
        await _rig.Mail();
        SendDraftsByHand();
        _rig.StartWorker();

        var before = _rig.LastRequest();
        await _rig.Mail();

        Assert.That(_rig.Sent(), Has.Count.EqualTo(2).And.Unique);
        Assert.That(_rig.RequestsSince(before), Has.None.EqualTo("POST /gmail/v1/users/me/drafts"));
    }

    [Test]
    public async Task Without_permission_to_read_mail_a_draft_that_is_gone_is_not_sent_again()
    {
        _rig.SignInWithout("https://www.googleapis.com/auth/gmail.readonly");
        _rig.Break(FaultKind.ResetAfter, "POST", "/drafts/send");
        await _rig.Mail();

        var before = _rig.LastRequest();
        await _rig.Mail();

        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
        Assert.That(
            await Statuses(),
            Has.One.EqualTo("Sent").And.One.StartsWith("Needs attention")
        );
        Assert.That(
            _rig.RequestsSince(before),
            Has.None.Contains("/messages")
                .And.None.Contains("/threads")
                .And.None.Contains("/history")
        );
    }

    [Test]
    public async Task A_dropped_letters_draft_is_removed()
    {
        _rig.Break(FaultKind.ResetAfter, "POST", "/drafts", count: 2);
        await _rig.Mail();
        await _rig.Type("Matches!C2", "Reject");

        await _rig.Mail();

        Assert.That(_rig.Google.WhileStill(still => still.Mail.Drafts), Is.Empty);
        Assert.That(_rig.Sent(), Is.Empty);
        Assert.That(await Statuses(), Is.All.StartWith("Cancelled"));
    }

    [Test]
    public async Task A_dropped_letter_that_somebody_sent_by_hand_is_sent()
    {
        _rig.Break(FaultKind.ResetAfter, "POST", "/drafts", count: 2);
        await _rig.Mail();
        SendDraftsByHand();
        await _rig.Type("Matches!C2", "Reject");

        await _rig.Mail();

        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
        Assert.That(await Statuses(), Is.All.EqualTo("Sent"));
    }

    [Test]
    public async Task An_armed_draft_is_never_removed()
    {
        _rig.Break(FaultKind.ResetBefore, "POST", "/drafts/send", count: 2);
        await _rig.Mail();
        await _rig.Type("Matches!C2", "Reject");

        await _rig.Mail(Rig.Start + Minutes10);

        Assert.That(_rig.Google.WhileStill(still => still.Mail.Drafts), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_letter_that_came_back_is_shown_and_holds_the_next_one_to_that_address()
    {
        await _rig.Mail();
        await _rig.Bounce("ana@example.org");
        await _rig.Mail(Rig.Start + Minutes10 + Minutes10);
        await _rig.Match(Rig.Start + Minutes10 + Minutes10);
        var shown = await Statuses();
        var problems = await _rig.Rows("Problems");

        await _rig.Mail(Week2);

        Assert.That(shown, Has.One.StartsWith("Sent, but it came back: ").And.One.EqualTo("Sent"));
        Assert.That(
            problems.Skip(1).Select(row => string.Join(' ', row)),
            Has.One.Contains("Mentee responses").And.Contains("came back")
        );
        Assert.That(await Statuses(), Has.One.StartsWith("Held: "));
        Assert.That(
            _rig.Sent()
                .Count(letter => letter.Contains("ana@example.org", StringComparison.Ordinal)),
            Is.EqualTo(1)
        );
    }

    [Test]
    public async Task A_letter_that_came_back_is_shown_also_while_mail_is_off()
    {
        await _rig.Mail();
        await _rig.Bounce("ana@example.org");
        await _rig.TypeBeside("Settings", "Mail", "Value", "FALSE");

        await _rig.Mail(Rig.Start + Minutes10 + Minutes10);

        Assert.That(await Statuses(), Has.One.StartsWith("Sent, but it came back: "));
    }

    [Test]
    public async Task A_dropped_letters_draft_that_a_person_has_edited_is_theirs()
    {
        _rig.Break(FaultKind.ResetAfter, "POST", "/drafts", count: 2);
        await _rig.Mail();
        var edited = _rig.Google.WhileStill(still =>
        {
            var draft = still.Mail.Drafts[0];
            return still.Mail.EditFromWeb(draft.Id, draft.Message.Content).Id;
        });
        await _rig.Type("Matches!C2", "Reject");

        await _rig.Mail();
        await _rig.Mail(Rig.Start + Minutes10);

        Assert.That(_rig.Sent(), Is.Empty);
        Assert.That(await Statuses(), Is.All.StartWith("Cancelled"));
        Assert.That(
            _rig.Google.WhileStill(still => still.Mail.Drafts.Select(draft => draft.Id).ToList()),
            Is.EqualTo(new[] { edited })
        );
    }

    [TestCase(429, "User-rate limit exceeded.  Retry after 2010-11-01T17:30:00.000Z", "", 30)]
    [TestCase(429, "User-rate limit exceeded (Mail sending)", "", 60)]
    [TestCase(403, "User Rate Limit Exceeded", "userRateLimitExceeded", 1)]
    [TestCase(403, "Rate Limit Exceeded", "rateLimitExceeded", 1)]
    public async Task A_limit_closes_the_mailbox_for_as_long_as_it_says_across_a_restart(
        int status,
        string message,
        string reason,
        int minutes
    )
    {
        _rig.Google.Faults.Add(
            new FaultRule(FaultKind.Status)
            {
                Method = "POST",
                PathContains = "/drafts/send",
                Status = status,
                Message = message,
                Reason = reason.Length > 0 ? reason : null,
            }
        );
        await _rig.Mail();
        _rig.StartWorker();
        var before = _rig.LastRequest();
        var early = await _rig.Mail(Rig.Start + (Duration.FromMinutes(minutes) / 2));
        var asked = _rig.RequestsSince(before)
            .Where(each => each.Contains("/gmail/v1/users/me/drafts", StringComparison.Ordinal))
            .ToList();

        var late = await _rig.Mail(Rig.Start + Duration.FromMinutes(minutes + 1));

        Assert.That(early.Sent, Is.Zero);
        Assert.That(
            asked.Where(each => each.StartsWith("POST", StringComparison.Ordinal)),
            Is.Empty
        );
        Assert.That(early.NextAt, Is.Not.Null);
        Assert.That(late.Sent, Is.EqualTo(2));
    }

    [Test]
    public async Task The_days_budget_outlives_a_restart()
    {
        _rig.Limit(perDay: 1, perMinute: 40);
        var first = await _rig.Mail();
        _rig.StartWorker();

        var sameDay = await _rig.Mail(Rig.Start + Duration.FromHours(2));
        var nextDay = await _rig.Mail(Rig.Start + Duration.FromHours(25));

        Assert.That(
            new[] { first.Sent, sameDay.Sent, nextDay.Sent },
            Is.EqualTo(new[] { 1, 0, 1 })
        );
        Assert.That(
            sameDay.NextAt,
            Is.InRange(
                Rig.Start + Duration.FromDays(1),
                Rig.Start + Duration.FromDays(1) + Minutes10
            )
        );
    }

    private void SendDraftsByHand() =>
        _rig.Google.WhileStill(still =>
        {
            foreach (var draft in still.Mail.Drafts.ToList())
            {
                still.Mail.SendFromWeb(draft.Id);
            }

            return 0;
        });

    private async Task<IReadOnlyList<string>> Statuses()
    {
        var rows = await _rig.OutboxRows();
        return [.. rows.Select(row => row[1])];
    }
}
