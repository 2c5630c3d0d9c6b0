using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Ledger;

namespace SheetsMatcher.Worker.Tests.Ledger;

/// <summary>What the worker remembers of a sheet, the same on both databases.</summary>
[TestFixture(LedgerKind.Sqlite)]
[TestFixture(LedgerKind.PostgreSql, Category = "PostgreSQL")]
internal sealed class SheetMemoryTests(LedgerKind kind)
{
    private TestLedger _ledger;
    private SqlSheetMemory _memory;

    [SetUp]
    public void Open()
    {
        _ledger = TestLedger.Of(kind);
        _memory = new SqlSheetMemory(_ledger.Database);
    }

    [TearDown]
    public void Close() => _ledger?.Dispose();

    [Test]
    public async Task A_base_comes_back_with_every_candidate_of_a_cell()
    {
        var merged = MergeBase.Of([
            new MergeBaseCell("M-1", "Status", "Proposed"),
            new MergeBaseCell("M-1", "Status", "Approved"),
            new MergeBaseCell("M-1", "Why", new string('é', 50_000)),
            new MergeBaseCell("M-2", MergeBase.RowMark, MergeBase.Standing),
        ]);

        await _memory.KeepBase("lta", "Matches", merged);

        Assert.That(await _memory.ReadBase("lta", "Matches"), Is.EqualTo(merged));
    }

    [Test]
    public async Task Keeping_a_base_replaces_the_one_before()
    {
        await _memory.KeepBase("lta", "Matches", Base("M-1", "Proposed"));

        await _memory.KeepBase("lta", "Matches", Base("M-1", "Approved"));

        Assert.That(await _memory.ReadBase("lta", "Matches"), Is.EqualTo(Base("M-1", "Approved")));
    }

    [Test]
    public async Task Programs_and_tabs_are_kept_apart()
    {
        await _memory.KeepBase("lta", "Matches", Base("M-1", "Proposed"));

        Assert.That(await _memory.ReadBase("other", "Matches"), Is.EqualTo(MergeBase.Empty));
        Assert.That(await _memory.ReadBase("lta", "Outbox"), Is.EqualTo(MergeBase.Empty));
    }

    [Test]
    public async Task A_tab_is_known_by_its_latest_id()
    {
        await _memory.KeepTab("lta", "Matches", 0);
        await _memory.KeepTab("lta", "Matches", int.MaxValue);

        var tabs = await _memory.ReadTabs("lta");

        Assert.That(tabs["Matches"], Is.EqualTo(int.MaxValue));
    }

    [Test]
    public async Task An_approval_keeps_the_moment_it_was_first_seen()
    {
        var approvals = new SqlApprovals(_ledger.Database);
        var pair = new ApprovedPair(new MatchId("M-1"), new ApplicantId("P-1"), new("P-2"));
        var first = Instant.FromUtc(2010, 11, 5, 17, 0);
        await approvals.Keep("lta", Seen(pair, first));

        await approvals.Keep("lta", Seen(pair, first + Duration.FromDays(3)));

        Assert.That((await approvals.Read("lta"))[pair], Is.EqualTo(first));
    }

    [Test]
    public async Task An_approval_that_was_taken_back_in_time_is_forgotten()
    {
        var approvals = new SqlApprovals(_ledger.Database);
        var pair = new ApprovedPair(new MatchId("M-1"), new ApplicantId("P-1"), new("P-2"));
        var other = pair with { Mentee = new("P-3") };
        var first = Instant.FromUtc(2010, 11, 5, 17, 0);
        await approvals.Keep("lta", Seen(pair, first));
        await approvals.Keep("lta", Seen(other, first));

        await approvals.Keep("lta", ApprovalNews.None with { TakenBack = [pair] });

        Assert.That((await approvals.Read("lta")).Keys, Is.EqualTo([other]));
    }

    [TestCase(true, Asked.Nothing)]
    [TestCase(false, Asked.Together)]
    public async Task A_row_is_kept_as_the_last_look_left_it(bool isApproved, Asked asked)
    {
        var approvals = new SqlApprovals(_ledger.Database);
        var match = new MatchId("M-1");
        var at = Instant.FromUtc(2010, 11, 5, 17, 0);
        var first = new RowMemory(new(new("P-1"), new("P-2")), at, null, Asked.Alone);
        var second = new RowMemory(
            new(new("P-1"), new("P-3")),
            at + Duration.FromHours(1),
            isApproved ? at : null,
            asked
        );
        await approvals.Keep("lta", Row(match, first));

        await approvals.Keep("lta", Row(match, second));

        Assert.That((await approvals.ReadRows("lta"))[match], Is.EqualTo(second));
    }

    private static ApprovalNews Seen(ApprovedPair pair, Instant at) =>
        ApprovalNews.None with
        {
            Seen = new Dictionary<ApprovedPair, Instant> { [pair] = at },
        };

    private static ApprovalNews Row(MatchId match, RowMemory row) =>
        ApprovalNews.None with
        {
            Rows = new Dictionary<MatchId, RowMemory> { [match] = row },
        };

    [Test]
    public async Task The_ledger_opens_again_where_it_was_left()
    {
        await _memory.KeepTab("lta", "Matches", 7);

        var again = new SqlSheetMemory(LedgerDatabase.Open(_ledger.ConnectionString));

        Assert.That((await again.ReadTabs("lta"))["Matches"], Is.EqualTo(7));
    }

    private static MergeBase Base(string key, string status) =>
        MergeBase.Of([new MergeBaseCell(key, "Status", status)]);
}
