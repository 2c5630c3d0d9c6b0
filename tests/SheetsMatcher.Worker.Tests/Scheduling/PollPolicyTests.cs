using NodaTime;
using SheetsMatcher.Worker.Polling;
using SheetsMatcher.Worker.Scheduling;

namespace SheetsMatcher.Worker.Tests.Scheduling;

/// <summary>How long each program waits for its next poll.</summary>
[TestFixture]
internal sealed class PollPolicyTests
{
    private const int Budget = 240;
    private static readonly TimeSpan Fastest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AtRest = TimeSpan.FromMinutes(1);
    private static readonly Poll Changed = new(true, null, 1);
    private static readonly Poll AtPeace = new(false, null, 1);
    private static readonly Instant Start = Instant.FromUtc(2010, 11, 5, 8, 0);

    [TestCase(1, 60)]
    [TestCase(100, 60)]
    [TestCase(300, 150)]
    [TestCase(1_000, 500)]
    public void A_program_at_rest_is_polled_by_its_share(int programs, int seconds) =>
        Assert.That(
            PolicyFor(programs).RestDelay,
            Is.EqualTo(TimeSpan.FromSeconds(seconds)).Within(TimeSpan.FromMilliseconds(1))
        );

    [Test]
    public void A_change_is_followed_fast_until_nobody_changes_anything()
    {
        var policy = PolicyFor(1_000);

        var changed = policy.DelayAfter("lta", Changed, Start);
        var soon = policy.DelayAfter("lta", AtPeace, Start + Duration.FromMinutes(4));
        var quiet = policy.DelayAfter("lta", AtPeace, Start + Duration.FromMinutes(6));

        Assert.Multiple(() =>
        {
            Assert.That(changed, Is.EqualTo(Fastest));
            Assert.That(soon, Is.EqualTo(Fastest));
            Assert.That(quiet, Is.EqualTo(policy.RestDelay));
        });
    }

    [Test]
    public void Letters_cost_reads_and_the_next_polls_make_room_for_them()
    {
        var policy = PolicyFor(1);

        var delay = policy.DelayAfter("lta", new Poll(true, null, Reads: 41), Start);

        Assert.That(delay, Is.EqualTo(Fastest).Within(TimeSpan.FromSeconds(5)));
        Assert.That(
            policy.DelayAfter("lta", new Poll(true, null, Reads: 241), Start),
            Is.InRange(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2))
        );
    }

    [Test]
    public void Letters_that_wait_are_not_looked_after_more_often_than_a_busy_sheet()
    {
        var policy = PolicyFor(1);

        Assert.Multiple(() =>
        {
            Assert.That(
                policy.DelayAfter("lta", new Poll(false, TimeSpan.FromSeconds(1), 1), Start),
                Is.EqualTo(Fastest)
            );
            Assert.That(
                policy.DelayAfter("lta", new Poll(false, TimeSpan.FromSeconds(30), 1), Start),
                Is.EqualTo(TimeSpan.FromSeconds(30))
            );
            Assert.That(
                policy.DelayAfter("lta", new Poll(false, TimeSpan.FromHours(9), 1), Start),
                Is.EqualTo(policy.RestDelay)
            );
        });
    }

    private static PollPolicy PolicyFor(int programs) =>
        new(new PollShares(programs, Budget), Fastest, AtRest);
}
