using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>The sheet shows when the committee's approval of a row's own pair was first seen.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class ApprovedColumnTests
{
    private readonly ReviewRounds _rounds = ReviewRounds.With(
        [NewMentor.Named("Ruth Okafor")],
        [NewMentee.Named("Li Chen")]
    );

    [Test]
    public void An_approval_is_dated_when_it_is_first_seen_and_keeps_its_date()
    {
        _rounds.PlayUntilQuiet();
        var before = _rounds.TextAt(1, "Approved");

        _rounds.Type(1, "Decision", "Approve").PlayUntilQuiet();
        _rounds.Now += Duration.FromDays(3);
        var later = _rounds.Play();

        Assert.That(before, Is.Empty);
        Assert.That(_rounds.TextAt(1, "Approved"), Is.EqualTo("2010-11-01 10:00"));
        Assert.That(later, Is.Empty);
    }

    [Test]
    public void The_date_stays_while_an_approved_pair_is_on_hold()
    {
        _rounds.PlayUntilQuiet().Type(1, "Decision", "Approve").PlayUntilQuiet();

        _rounds.Now += Duration.FromDays(3);
        _rounds.Type(1, "Decision", "Hold").PlayUntilQuiet();

        Assert.That(_rounds.TextAt(1, "Approved"), Is.EqualTo("2010-11-01 10:00"));
    }

    [Test]
    public void A_cleared_date_is_filled_in_again()
    {
        _rounds.PlayUntilQuiet().Type(1, "Decision", "Approve").PlayUntilQuiet();

        _rounds.Type(1, "Approved", "").PlayUntilQuiet();

        Assert.That(_rounds.TextAt(1, "Approved"), Is.EqualTo("2010-11-01 10:00"));
    }

    [Test]
    public void The_date_read_back_is_the_moment_that_the_ledger_keeps()
    {
        _rounds.Now += Duration.FromSeconds(42);
        _rounds.PlayUntilQuiet().Type(1, "Decision", "Approve").PlayUntilQuiet();

        var text = _rounds.TextAt(1, "Approved");

        Assert.That(
            LocalMinute.Read(text, NewMemory.Zone),
            Is.EqualTo(_rounds.Approvals.Values.Single())
        );
    }
}
