using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>How a match ends by the committee's hand, and what the tab says about it.</summary>
public sealed class EndOfMatchTests
{
    private static readonly Mentor _ruth = NewMentor.Named("Ruth Alder");
    private static readonly Mentor _omar = NewMentor.Named("Omar Haddad").AppliedAfter(1);
    private static readonly Mentee _li = NewMentee.Named("Li Chen");

    private static ReviewRounds OneApproved()
    {
        var rounds = ReviewRounds.With([_ruth, _omar], [_li]).PlayUntilQuiet();
        return rounds.Type(1, "Decision", "Approve").PlayUntilQuiet();
    }

    [Test]
    public void A_match_that_ended_early_keeps_its_people_and_gets_no_more_letters()
    {
        var rounds = OneApproved().Type(1, "Decision", "End early: moved away").PlayUntilQuiet();

        Assert.That(rounds.TextAt(1, "Status"), Is.EqualTo("Ended early"));
        Assert.That(rounds.TextAt(1, "Flags"), Does.Contain("Ended early: moved away"));
        Assert.That(rounds.View.Approved, Is.Empty);
        Assert.That(
            rounds.View.Rows.Single(row => row.Decision == Decision.EndEarly).Mentee,
            Is.EqualTo(_li)
        );
        Assert.That(rounds.View.Standing.Locked, Has.Count.EqualTo(1));
        Assert.That(rounds.Sheet.RowCount, Is.EqualTo(2));
    }

    [Test]
    public void The_reason_may_stand_in_the_note()
    {
        var rounds = OneApproved().Type(1, "Decision", "End early").PlayUntilQuiet();
        var asked = rounds.TextAt(1, "Flags");

        rounds.Type(1, "Note", "new job").PlayUntilQuiet();

        Assert.That(asked, Does.Contain("Type the reason under Note"));
        Assert.That(rounds.TextAt(1, "Flags"), Does.Contain("Ended early: new job"));
    }

    [Test]
    public void A_mentor_whom_the_committee_withdraws_gets_nobody_and_the_mentee_another()
    {
        var rounds = OneApproved();
        var mentor = rounds.TextAt(1, "Mentor");

        rounds.Type(1, "Decision", "Withdraw mentor").PlayUntilQuiet();

        Assert.That(rounds.TextAt(1, "Status"), Is.EqualTo("Withdrawn"));
        Assert.That(rounds.TextAt(1, "What changed"), Does.Contain($"{mentor} withdrew"));
        Assert.That(rounds.View.Approved, Is.Empty);
        Assert.That(rounds.TextAt(2, "Status"), Is.EqualTo("Proposed"));
        Assert.That(rounds.TextAt(2, "Mentor"), Is.Not.EqualTo(mentor));
    }

    [Test]
    public void What_changed_says_what_the_last_round_did_and_stays_when_nothing_changes()
    {
        var rounds = ReviewRounds.With([_ruth], [_li]).PlayUntilQuiet();
        var fresh = rounds.TextAt(1, "What changed");

        rounds.Type(1, "Decision", "Approve").PlayUntilQuiet();

        Assert.That(fresh, Does.StartWith("Newly proposed"));
        Assert.That(
            rounds.TextAt(1, "What changed"),
            Is.EqualTo("Was Proposed, is now Approved: the committee decided so.")
        );
    }

    [Test]
    public void A_deleted_row_is_asked_about_and_counts_as_rejected_without_an_answer()
    {
        var rounds = ReviewRounds.With([_ruth], [_li]).PlayUntilQuiet();
        rounds.Sheet.DeleteRow(1);
        rounds.PlayUntilQuiet();

        var question = rounds.View.Problems.Single();
        Assert.That(question.Kind, Is.EqualTo(ProblemKind.Question));
        Assert.That(question.Expected, Does.Contain("Li Chen with Ruth Alder"));
        Assert.That(rounds.Sheet.RowCount, Is.EqualTo(1));
    }

    [TestCase(true, 0)]
    [TestCase(false, 1)]
    public void Only_No_has_a_deleted_pair_proposed_again(bool answer, int rows)
    {
        var rounds = ReviewRounds.With([_ruth], [_li]).PlayUntilQuiet();
        rounds.Sheet.DeleteRow(1);
        rounds.PlayUntilQuiet();
        rounds.Answers = _ => answer;

        rounds.PlayUntilQuiet();

        Assert.That(rounds.View.Problems, Is.Empty);
        Assert.That(rounds.Sheet.Read().Rows.Count - 1, Is.EqualTo(rows));
    }
}
