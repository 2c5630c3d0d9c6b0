using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>What a decision on a proposal brings about.</summary>
public sealed class DecisionTests
{
    private static readonly Mentor _ruth = NewMentor.Named("Ruth Alder");
    private static readonly Mentor _omar = NewMentor.Named("Omar Haddad").AppliedAfter(1);
    private static readonly Mentee _li = NewMentee.Named("Li Chen");
    private static readonly Mentee _ana = NewMentee.Named("Ana Duarte").AppliedAfter(1);

    private static ReviewRounds TwoProposals() =>
        ReviewRounds.With([_ruth, _omar], [_li, _ana]).PlayUntilQuiet();

    [Test]
    public void Proposals_stand_in_the_tab_with_people_points_and_reasons()
    {
        var rounds = ReviewRounds
            .With([_ruth.Offering("leadership")], [_li.Wanting("leadership")])
            .PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Status"), Is.EqualTo("Proposed"));
        Assert.That(rounds.TextAt(1, "Decision"), Is.Empty);
        Assert.That(rounds.TextAt(1, "Mentee"), Is.EqualTo("Li Chen"));
        Assert.That(rounds.TextAt(1, "Mentee email"), Is.EqualTo("li.chen@example.org"));
        Assert.That(rounds.TextAt(1, "Mentor email"), Is.EqualTo("ruth.alder@example.org"));
        Assert.That(rounds.Sheet.Read().At(1, 5).Number, Is.GreaterThan(0));
        Assert.That(rounds.TextAt(1, "Why"), Does.Contain("leadership").And.EndWith("."));
        Assert.That(MatchIds.IsShape(rounds.TextAt(1, "Match")), Is.True);
    }

    [Test]
    public void An_undecided_proposal_is_not_mailed_and_may_move()
    {
        var view = TwoProposals().View;
        Assert.That(view.Approved, Is.Empty);
        Assert.That(view.Standing.Proposed, Has.Count.EqualTo(2));
        Assert.That(view.Standing.Locked, Is.Empty);
    }

    [Test]
    public void An_approved_match_is_locked_and_may_be_mailed()
    {
        var rounds = TwoProposals();
        var row = rounds.RowOfMentee("Li Chen");
        rounds.Type(row, "Decision", "approved ").PlayUntilQuiet();
        Assert.That(rounds.TextAt(row, "Status"), Is.EqualTo("Approved"));
        Assert.That(rounds.TextAt(row, "Decision"), Is.EqualTo("approved "));
        var approval = rounds.View.Approved.Single();
        Assert.That(approval.Id.Value, Is.EqualTo(rounds.TextAt(row, "Match")));
        Assert.That(approval.Mentee, Is.EqualTo(_li));
        Assert.That(rounds.View.Standing.Locked, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_rejected_pair_is_never_proposed_again()
    {
        var rounds = ReviewRounds.With([_ruth], [_li]).PlayUntilQuiet();
        rounds.Type(1, "Decision", "Reject").PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Status"), Is.EqualTo("Rejected"));
        Assert.That(rounds.Sheet.RowCount, Is.EqualTo(2));
        Assert.That(rounds.View.Standing.Rejected, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_held_match_is_locked_but_not_mailed()
    {
        var rounds = TwoProposals().Type(1, "Decision", "Hold").PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Status"), Is.EqualTo("On hold"));
        Assert.That(rounds.View.Approved, Is.Empty);
        Assert.That(rounds.View.Standing.Locked, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_decision_taken_back_opens_the_match_again()
    {
        var rounds = TwoProposals().Type(1, "Decision", "Approve").PlayUntilQuiet();
        rounds.Type(1, "Decision", "").PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Status"), Is.EqualTo("Proposed"));
        Assert.That(rounds.View.Approved, Is.Empty);
    }

    [Test]
    public void A_page_pasted_as_a_decision_is_quoted_in_part()
    {
        var rounds = ReviewRounds.With([_ruth], [_li]).PlayUntilQuiet();
        rounds.Type(1, "Decision", "a\nb " + new string('x', 40_000)).PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Flags"), Does.Contain("found \"a b xxx"));
        Assert.That(rounds.TextAt(1, "Flags"), Has.Length.LessThan(300));
        Assert.That(rounds.TextAt(1, "Decision"), Has.Length.EqualTo(40_004));
    }

    [Test]
    public void An_unclear_decision_holds_the_match_and_is_reported()
    {
        var rounds = TwoProposals().Type(1, "Decision", "ok?").PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Status"), Is.EqualTo("Needs attention"));
        Assert.That(
            rounds.TextAt(1, "Flags"),
            Does.StartWith(
                "\"Decision\": expected Approve, Reject, Hold, End early, "
                    + "Withdraw mentor, Withdraw mentee, found \"ok?\"."
            )
        );
        Assert.That(
            rounds.View.Problems.Single().ToString(),
            Is.EqualTo(
                "Matches, row 2, \"Decision\": expected Approve, Reject, Hold, End early, "
                    + "Withdraw mentor, Withdraw mentee, found \"ok?\"."
            )
        );
        Assert.That(rounds.View.Standing.Locked, Has.Count.EqualTo(1));
        Assert.That(rounds.View.Approved, Is.Empty);
    }

    [Test]
    public void A_proposal_that_would_not_be_made_any_more_is_superseded_and_comes_back()
    {
        var rounds = ReviewRounds.With([_ruth], [_li]).PlayUntilQuiet();
        var id = rounds.TextAt(1, "Match");
        rounds.Roster = NewRoster.Of([_ruth.WithYears(1)], [_li]);
        rounds.PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Status"), Is.EqualTo("Superseded"));
        Assert.That(rounds.View.Standing.Proposed, Is.Empty);
        rounds.Roster = NewRoster.Of([_ruth], [_li]);
        rounds.PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Status"), Is.EqualTo("Proposed"));
        Assert.That(rounds.TextAt(1, "Match"), Is.EqualTo(id));
        Assert.That(rounds.Sheet.RowCount, Is.EqualTo(2));
    }

    [Test]
    public void A_late_applicant_does_not_disturb_an_approved_match()
    {
        var rounds = ReviewRounds.With([_ruth, _omar], [_li]).PlayUntilQuiet();
        rounds.Type(1, "Decision", "Approve").PlayUntilQuiet();
        var before = string.Join("|", rounds.Sheet.Read().Rows[1]);
        rounds.Roster = NewRoster.Of([_ruth, _omar], [_li, _ana]);
        rounds.PlayUntilQuiet();
        Assert.That(string.Join("|", rounds.Sheet.Read().Rows[1]), Is.EqualTo(before));
        Assert.That(rounds.TextAt(2, "Mentee"), Is.EqualTo("Ana Duarte"));
    }

    [TestCase("Approve", "Withdrawn")]
    [TestCase("Hold", "Withdrawn")]
    [TestCase("", "Withdrawn")]
    [TestCase("Reject", "Rejected")]
    public void When_somebody_withdraws_the_match_is_not_mailed(string decision, string status)
    {
        var rounds = ReviewRounds.With([_ruth], [_li]).PlayUntilQuiet();
        rounds.Type(1, "Decision", decision).PlayUntilQuiet();
        rounds.Roster = new(
            [_ruth],
            [],
            [],
            [new Withdrawal(_li.Id, "Mentee responses", 3, [_li.Email])]
        );
        rounds.PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Status"), Is.EqualTo(status));
        Assert.That(rounds.TextAt(1, "Flags"), Does.Contain("Li Chen has withdrawn."));
        Assert.That(rounds.View.Approved, Is.Empty);
        Assert.That(rounds.View.Standing.Locked, Is.Empty);
        Assert.That(rounds.View.Problems, Is.Empty);
    }

    [Test]
    public void An_approved_person_without_a_usable_application_needs_attention()
    {
        var rounds = ReviewRounds.With([_ruth], [_li]).PlayUntilQuiet();
        rounds.Type(1, "Decision", "Approve").PlayUntilQuiet();
        rounds.Roster = NewRoster.Of([_ruth], []);
        rounds.PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Status"), Is.EqualTo("Needs attention"));
        Assert.That(rounds.View.Problems.Single().Column, Is.EqualTo("Mentee email"));
    }

    [Test]
    public void A_changed_name_on_the_application_is_followed()
    {
        var rounds = ReviewRounds.With([_ruth], [_li]).PlayUntilQuiet();
        rounds.Roster = NewRoster.Of([_ruth], [_li with { Name = "Li Chen-Park" }]);
        rounds.PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Mentee"), Is.EqualTo("Li Chen-Park"));
    }

    [Test]
    public void A_status_typed_over_is_left_alone_and_flagged_until_it_is_cleared()
    {
        var rounds = TwoProposals().Type(1, "Status", "Nice one").PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Status"), Is.EqualTo("Nice one"));
        Assert.That(
            rounds.TextAt(1, "Flags"),
            Does.StartWith("Not what the worker last wrote, and left alone: Status.")
        );
        rounds.Type(1, "Status", "").PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Status"), Is.EqualTo("Proposed"));
        Assert.That(rounds.TextAt(1, "Flags"), Is.Empty);
    }
}
