using NodaTime;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Worker.Ledger;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Tests.Ledger;

/// <summary>The budget of a mailbox and the ledger's generation, the same on both databases.</summary>
[TestFixture(LedgerKind.Sqlite)]
[TestFixture(LedgerKind.PostgreSql, Category = "PostgreSQL")]
internal sealed class SendBudgetTests(LedgerKind kind)
{
    private const string Mailbox = "mentoring@example.org";
    private static readonly Instant Now = Instant.FromUtc(2010, 11, 5, 17, 0);
    private static readonly SendLimits Limits = new(PerDayMax: 3, PerMinuteMax: 2);

    private TestLedger _ledger;
    private SqlSendBudget _budget;

    [SetUp]
    public void Open()
    {
        _ledger = TestLedger.Of(kind);
        _budget = new SqlSendBudget(_ledger.Database);
    }

    [TearDown]
    public void Close() => _ledger?.Dispose();

    [Test]
    public async Task A_minute_and_a_day_have_their_limits()
    {
        var first = await Take("lta", "MC-1", Now);
        var second = await Take("other", "MC-1", Now);
        var third = await Take("lta", "MC-3", Now);
        var closed = await _budget.ClosedUntil(Mailbox, Limits, Now);
        var nextMinute = Now + Duration.FromMinutes(1);
        var fourth = await Take("lta", "MC-4", nextMinute);
        var fifth = await Take("lta", "MC-5", nextMinute);

        Assert.Multiple(() =>
        {
            Assert.That(
                new[] { first, second, third, fourth, fifth },
                Is.EqualTo(new[] { true, true, false, true, false })
            );
            Assert.That(closed, Is.EqualTo(nextMinute));
        });
        Assert.That(
            await _budget.ClosedUntil(Mailbox, Limits, nextMinute),
            Is.EqualTo(Now + Duration.FromDays(1))
        );
        Assert.That(await Take("lta", "MC-5", Now + Duration.FromDays(1)), Is.True);
    }

    [Test]
    public async Task The_same_letter_takes_one_share_and_can_give_it_back()
    {
        await Take("lta", "MC-1", Now);
        await Take("lta", "MC-1", Now);
        var another = await Take("lta", "MC-2", Now);
        await _budget.GiveBack(Mailbox, "lta", new LetterReference("MC-1"));

        Assert.That(another, Is.True);
        Assert.That(await Take("lta", "MC-3", Now), Is.True);
    }

    [Test]
    public async Task A_closed_mailbox_opens_by_itself_and_never_sooner_than_it_was_told_first()
    {
        var until = Now + Duration.FromHours(1);
        await _budget.Close(Mailbox, until, "too many");
        await _budget.Close(Mailbox, Now + Duration.FromMinutes(1), "too many");

        Assert.That(await Take("lta", "MC-1", Now + Duration.FromMinutes(59)), Is.False);
        Assert.That(await _budget.ClosedUntil(Mailbox, Limits, Now), Is.EqualTo(until));
        Assert.That(await Take("lta", "MC-1", until), Is.True);
        Assert.That(await _budget.ClosedUntil("other@example.org", Limits, Now), Is.Null);
    }

    [Test]
    public async Task A_generation_only_goes_forward()
    {
        var generations = new SqlGeneration(_ledger.Database);
        await generations.Keep("lta", 7);
        await generations.Keep("lta", 3);

        Assert.That(await generations.Read("lta"), Is.EqualTo(7));
        Assert.That(await generations.Read("other"), Is.Zero);
    }

    private ValueTask<bool> Take(string program, string reference, Instant now) =>
        _budget.Take(Mailbox, program, new LetterReference(reference), Limits, now);
}
