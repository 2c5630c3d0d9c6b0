using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>Rows that the committee enters, copies, deletes or robs of their id.</summary>
public sealed class OwnPairTests
{
    private static readonly Mentor _ruth = NewMentor.Named("Ruth Alder");
    private static readonly Mentor _omar = NewMentor.Named("Omar Haddad").AppliedAfter(1);
    private static readonly Mentee _li = NewMentee.Named("Li Chen");
    private static readonly Mentee _ana = NewMentee.Named("Ana Duarte").AppliedAfter(1);

    private static ReviewRounds TwoProposals() =>
        ReviewRounds.With([_ruth, _omar], [_li, _ana]).PlayUntilQuiet();

    [Test]
    public void A_pair_typed_below_the_last_row_becomes_a_match_with_an_id()
    {
        var rounds = ReviewRounds.With([_ruth.WithYears(1)], [_li]).PlayUntilQuiet();
        rounds.Type(1, "Mentor", "ruth alder").Type(1, "Mentee email", "li.chen@example.org");
        rounds.PlayUntilQuiet();
        var row = rounds.View.Rows.Single();
        Assert.That(MatchIds.IsShape(rounds.TextAt(1, "Match")), Is.True);
        Assert.That((row.IsManual, row.IsLocked), Is.EqualTo((true, true)));
        Assert.That(rounds.TextAt(1, "Mentor"), Is.EqualTo("ruth alder"));
        Assert.That(rounds.TextAt(1, "Mentor email"), Is.EqualTo("ruth.alder@example.org"));
        Assert.That(rounds.TextAt(1, "Mentee"), Is.EqualTo("Li Chen"));
        Assert.That(rounds.TextAt(1, "Status"), Is.EqualTo("Proposed"));
        Assert.That(
            rounds.TextAt(1, "Flags"),
            Does.StartWith("The committee's own pair. Choose Approve when it is to go ahead.")
                .And.Contain("Breaks the rule: Experience — ")
        );
    }

    [Test]
    public void An_own_pair_is_mailed_once_it_is_approved()
    {
        var rounds = ReviewRounds.With([_ruth.WithYears(1)], [_li]);
        rounds.Type(1, "Mentor", "Ruth Alder").Type(1, "Mentee", "Li Chen");
        rounds.Type(1, "Decision", "Approve").PlayUntilQuiet();
        Assert.That(rounds.View.Approved.Single().Id.Value, Is.EqualTo(rounds.TextAt(1, "Match")));
    }

    [Test]
    public void An_own_pair_displaces_the_proposals_of_its_people()
    {
        var rounds = TwoProposals();
        rounds.Type(4, "Mentor", "Ruth Alder").Type(4, "Mentee", "Ana Duarte").PlayUntilQuiet();
        var statuses = rounds.View.Rows.ToLookup(
            row => row.Pair,
            row => rounds.TextAt(row.Row, "Status")
        );
        Assert.That(statuses[NewRoster.Pair(_ruth, _ana)], Is.EqualTo(["Proposed"]));
        Assert.That(statuses[NewRoster.Pair(_omar, _li)], Is.EqualTo(["Proposed"]));
        Assert.That(rounds.View.Standing.Proposed, Has.Count.EqualTo(1));
    }

    [Test]
    public void An_own_pair_outlives_a_lost_ledger()
    {
        var rounds = ReviewRounds.With([_ruth.WithYears(1)], [_li]);
        rounds.Type(1, "Mentor", "Ruth Alder").Type(1, "Mentee", "Li Chen").PlayUntilQuiet();
        rounds.LastWritten = MergeBase.Empty;
        Assert.That(rounds.Play(), Is.Empty);
        Assert.That(rounds.Play(), Is.Empty);
        Assert.That(rounds.View.Rows.Single().IsLocked, Is.True);
    }

    [Test]
    public void A_heading_a_blank_row_and_a_pair_only_begun_are_left_alone()
    {
        var rounds = ReviewRounds.With([], []);
        rounds.Type(1, "Mentee", "— late applicants —").Type(3, "Note", "call Ruth");
        rounds.Type(4, "Mentor", "Ruth Alder").Type(5, "Match", "Total");
        Assert.That(rounds.Play(), Is.Empty);
        Assert.That(rounds.View.Rows, Is.Empty);
        Assert.That(rounds.View.Problems, Is.Empty);
    }

    [TestCase("", "nothing")]
    [TestCase("Somebody Else", "\"Somebody Else\"")]
    public void An_own_pair_that_names_nobody_is_reported(string mentee, string found)
    {
        var rounds = ReviewRounds.With([_ruth], []);
        rounds.Type(1, "Mentor", "Ruth Alder").Type(1, "Mentee", mentee);
        rounds.Type(1, "Decision", "Approve");
        Assert.That(rounds.Play(), Is.Empty);
        Assert.That(rounds.View.Problems.Single().Found, Is.EqualTo(found));
        Assert.That(rounds.View.Approved, Is.Empty);
    }

    [Test]
    public void Nobody_mentors_themselves()
    {
        var rounds = ReviewRounds.With([_ruth], [NewMentee.Named("Ruth Alder")]);
        rounds.Type(1, "Mentor", "Ruth Alder").Type(1, "Mentee", "Ruth Alder");
        rounds.Type(1, "Decision", "Approve");
        Assert.That(rounds.View.Problems.Single().Expected, Is.EqualTo("two people"));
        Assert.That(rounds.View.Approved, Is.Empty);
    }

    [Test]
    public void A_row_that_lost_its_id_gets_the_same_one_again()
    {
        var rounds = TwoProposals().Type(1, "Decision", "Approve").PlayUntilQuiet();
        var id = rounds.TextAt(1, "Match");
        rounds.Type(1, "Match", "").PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Match"), Is.EqualTo(id));
        Assert.That(rounds.View.Approved.Single().Id.Value, Is.EqualTo(id));
        Assert.That(rounds.View.Rows.Any(row => row.IsManual), Is.False);
    }

    [Test]
    public void An_overridden_row_that_lost_its_id_gets_the_same_one_again()
    {
        var rounds = ReviewRounds.With([_ruth, _omar], [_li]).PlayUntilQuiet();
        var id = rounds.TextAt(1, "Match");
        rounds.Type(1, "Mentor email", "omar.haddad@example.org").PlayUntilQuiet();
        rounds.Type(1, "Match", "").PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Match"), Is.EqualTo(id));
        Assert.That(rounds.View.Rows.Single().IsOverride, Is.True);
    }

    [Test]
    public void An_id_typed_over_is_reported_and_comes_back_when_cleared()
    {
        var rounds = TwoProposals().Type(1, "Decision", "Approve").PlayUntilQuiet();
        var id = rounds.TextAt(1, "Match");
        rounds.Type(1, "Match", "our best one").PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Match"), Is.EqualTo("our best one"));
        Assert.That(rounds.View.Approved, Is.Empty);
        Assert.That(
            rounds.View.Problems.Select(problem => problem.Column),
            Is.EqualTo((string[])["Match"]),
            "the typed id, and no question whether the match was deleted"
        );
        rounds.Type(1, "Match", "").PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Match"), Is.EqualTo(id));
        Assert.That(rounds.View.Approved.Single().Id.Value, Is.EqualTo(id));
    }

    [Test]
    public void A_copied_row_freezes_until_one_of_the_two_ids_is_cleared()
    {
        var rounds = TwoProposals();
        var copied = rounds.Sheet.Read().Rows[1];
        for (var column = 0; column < copied.Count; column++)
        {
            rounds.Sheet.Put(3, column, copied[column]);
        }
        Assert.That(rounds.View.Frozen?.What, Does.Contain("rows 2 and 4 both have"));
        Assert.That(rounds.View.Approved, Is.Empty);
        rounds.Type(3, "Match", "").PlayUntilQuiet();
        Assert.That(rounds.View.Rows, Has.Count.EqualTo(3));
    }

    [Test]
    public void Deleting_a_row_says_no_to_its_pair()
    {
        var rounds = ReviewRounds.With([_ruth, _omar], [_li]).PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Mentor"), Is.EqualTo("Ruth Alder"));
        rounds.Sheet.DeleteRow(1);
        rounds.PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Mentor"), Is.EqualTo("Omar Haddad"));
        Assert.That(rounds.View.Standing.Rejected.Single(), Is.EqualTo(NewRoster.Pair(_ruth, _li)));
    }

    [Test]
    public void A_deleted_pair_that_is_typed_again_by_hand_is_the_same_match()
    {
        var rounds = ReviewRounds.With([_ruth, _omar], [_li]).PlayUntilQuiet();
        var id = rounds.TextAt(1, "Match");
        rounds.Sheet.DeleteRow(1);
        rounds.Type(1, "Mentor", "Ruth Alder").Type(1, "Mentee", "Li Chen");
        rounds.Type(1, "Mentee email", "li.chen@example.org").PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Match"), Is.EqualTo(id));
        rounds.Roster = NewRoster.Of([_ruth, _omar], [_li with { Name = "Li Chen-Park" }]);
        rounds.PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Mentee"), Is.EqualTo("Li Chen"), "a person typed it");
    }

    [Test]
    public void Another_mentor_typed_for_the_mentee_of_a_deleted_row_is_another_match()
    {
        var rounds = ReviewRounds.With([_ruth, _omar], [_li]).PlayUntilQuiet();
        var id = rounds.TextAt(1, "Match");
        rounds.Sheet.DeleteRow(1);
        rounds.Type(1, "Mentor", "Omar Haddad").Type(1, "Mentee", "Li Chen");
        rounds.Type(1, "Mentee email", "li.chen@example.org").PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Match"), Is.Not.EqualTo(id));
        Assert.That(rounds.View.Rows.Single().IsManual, Is.True);
    }

    [Test]
    public void An_approved_pair_is_not_mailed_before_its_id_stands_in_the_sheet()
    {
        var rounds = ReviewRounds.With([_ruth.WithYears(1)], [_li]);
        rounds.Type(1, "Mentor", "Ruth Alder").Type(1, "Mentee", "Li Chen");
        rounds.Type(1, "Decision", "Approve");
        Assert.That(rounds.View.Approved, Is.Empty);
        rounds.Play();
        Assert.That(rounds.View.Approved, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_mentee_approved_twice_is_mailed_in_neither_match()
    {
        var rounds = ReviewRounds.With([_ruth, _omar], [_li]).PlayUntilQuiet();
        rounds.Type(1, "Decision", "Approve");
        rounds.Type(2, "Mentor", "Omar Haddad").Type(2, "Mentee", "Li Chen");
        rounds.Type(2, "Decision", "Approve").PlayUntilQuiet();
        Assert.That(rounds.View.Approved, Is.Empty);
        Assert.That(rounds.TextAt(1, "Status"), Is.EqualTo("Needs attention"));
        Assert.That(
            rounds.TextAt(1, "Flags"),
            Does.StartWith($"Li Chen is approved in {rounds.TextAt(2, "Match")} too")
        );
        rounds.Type(2, "Decision", "Reject").PlayUntilQuiet();
        Assert.That(rounds.View.Approved.Single().Mentor, Is.EqualTo(_ruth));
        Assert.That(rounds.TextAt(1, "Status"), Is.EqualTo("Approved"));
    }

    [Test]
    public void A_mentor_approved_beyond_capacity_is_mailed_in_none_of_the_matches()
    {
        var rounds = TwoProposals();
        rounds.Type(1, "Mentor", "Ruth Alder").Type(2, "Mentor", "Ruth Alder").PlayUntilQuiet();
        rounds.Type(1, "Decision", "Approve").Type(2, "Decision", "Approve").PlayUntilQuiet();
        Assert.That(rounds.View.Approved, Is.Empty);
        Assert.That(rounds.TextAt(1, "Flags"), Does.StartWith("Ruth Alder takes 1 but"));
        rounds.Roster = NewRoster.Of([_ruth.Taking(2), _omar], [_li, _ana]);
        rounds.PlayUntilQuiet();
        Assert.That(rounds.View.Approved, Has.Count.EqualTo(2));
    }
}
