using NodaTime;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>Between an approval and its letters there is time to take it back.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class TimeToThinkTests
{
    private static readonly Duration _pause = Duration.FromMinutes(10);

    private readonly ReviewRounds _rounds = ReviewRounds.With(
        [NewMentor.Named("Ruth Okafor")],
        [NewMentee.Named("Li Chen")]
    );

    [SetUp]
    public void Approve()
    {
        _rounds.Pause = _pause;
        _rounds.PlayUntilQuiet().Type(1, "Decision", "Approve").PlayUntilQuiet();
    }

    private Approval Approval => _rounds.View.Approved.Single();

    [Test]
    public void Letters_leave_after_the_pause_and_the_row_says_when()
    {
        Assert.That(Approval.LettersFrom, Is.EqualTo(NewMemory.Start + _pause));
        Assert.That(
            _rounds.TextAt(1, "What changed"),
            Does.Contain("Introductions leave at 2010-11-01 10:10")
        );
    }

    [TestCase(5)]
    [TestCase(10)]
    [TestCase(11)]
    public void The_end_of_the_pause_writes_nothing(int minutes)
    {
        _rounds.Now += Duration.FromMinutes(minutes);

        Assert.That(_rounds.Play(), Is.Empty);
        Assert.That(Approval.LettersFrom, Is.EqualTo(NewMemory.Start + _pause));
    }

    [TestCase(9, "2010-11-21 09:00")]
    [TestCase(10, "2010-11-01 10:00")]
    public void Only_an_approval_that_is_taken_back_in_time_was_never_given(
        int minutes,
        string approved
    )
    {
        _rounds.Now += Duration.FromMinutes(minutes);
        _rounds.Type(1, "Decision", "").PlayUntilQuiet();
        Assert.That(_rounds.View.Approved, Is.Empty);

        _rounds.Now = NewMemory.Start + Duration.FromDays(20);
        _rounds.Type(1, "Decision", "Approve").PlayUntilQuiet();

        Assert.That(_rounds.TextAt(1, "Approved"), Is.EqualTo(approved));
        Assert.That(Approval.LettersFrom, Is.EqualTo(_rounds.Now + _pause));
    }

    [Test]
    public void Without_a_pause_nothing_is_said_of_one()
    {
        var rounds = ReviewRounds.With(
            [NewMentor.Named("Ruth Okafor")],
            [NewMentee.Named("Li Chen")]
        );
        rounds.PlayUntilQuiet().Type(1, "Decision", "Approve").PlayUntilQuiet();

        Assert.That(rounds.TextAt(1, "What changed"), Does.EndWith("the committee decided so."));
    }
}
