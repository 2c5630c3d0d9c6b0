using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>What the committee brings about by retyping a person.</summary>
public sealed class OverrideTests
{
    private static readonly Mentor _ruth = NewMentor.Named("Ruth Alder").In("Oslo");
    private static readonly Mentor _omar = NewMentor.Named("Omar Haddad").AppliedAfter(1);
    private static readonly Mentor _otherOmar = _omar.Named("Omar Second") with
    {
        Name = "Omar Haddad",
    };
    private static readonly Mentee _li = NewMentee.Named("Li Chen").In("Oslo");

    private static ReviewRounds Proposal(params Mentor[] others) =>
        ReviewRounds.With([_ruth, _omar, .. others], [_li]).PlayUntilQuiet();

    [TestCase("Mentor email", "omar.haddad@example.org")]
    [TestCase("Mentor email", " OMAR.Haddad@example.org ")]
    [TestCase("Mentor", "Omar Haddad")]
    [TestCase("Mentor", "omar  HADDAD")]
    [TestCase("Mentor", "omar.haddad@example.org")]
    public void Retyping_the_mentor_changes_the_pair_for_good(string header, string typed)
    {
        var rounds = Proposal();
        var id = rounds.TextAt(1, "Match");
        rounds.Type(1, header, typed).PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, header), Is.EqualTo(typed));
        Assert.That(rounds.TextAt(1, "Match"), Is.EqualTo(id));
        Assert.That(rounds.TextAt(1, "Flags"), Does.StartWith("The committee changed this pair."));
        var row = rounds.View.Rows.Single();
        Assert.That((row.Mentor, row.IsOverride, row.IsManual), Is.EqualTo((_omar, true, false)));
        Assert.That(rounds.View.Standing.Locked.Single(), Is.EqualTo(NewRoster.Pair(_omar, _li)));
    }

    [Test]
    public void The_other_cell_follows_the_one_that_was_retyped()
    {
        var rounds = Proposal().Type(1, "Mentor", "Omar Haddad").PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Mentor email"), Is.EqualTo("omar.haddad@example.org"));
    }

    [Test]
    public void Points_and_reasons_are_those_of_the_new_pair()
    {
        var rounds = Proposal();
        var before = rounds.TextAt(1, "Why");
        rounds.Type(1, "Mentor", "Omar Haddad").PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Why"), Is.Not.EqualTo(before));
    }

    [Test]
    public void An_override_is_not_mailed_before_it_is_approved()
    {
        var rounds = Proposal().Type(1, "Mentor", "Omar Haddad").PlayUntilQuiet();
        Assert.That(rounds.View.Approved, Is.Empty);
        rounds.Type(1, "Decision", "Approve").PlayUntilQuiet();
        Assert.That(rounds.View.Approved.Single().Mentor, Is.EqualTo(_omar));
    }

    [Test]
    public void Typing_the_first_name_back_brings_the_first_pair_back()
    {
        var rounds = Proposal().Type(1, "Mentor", "Omar Haddad").PlayUntilQuiet();
        rounds.Type(1, "Mentor", "Ruth Alder").PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Mentor email"), Is.EqualTo("ruth.alder@example.org"));
        Assert.That(rounds.View.Rows.Single().Mentor, Is.EqualTo(_ruth));
        Assert.That(rounds.View.Rows.Single().IsOverride, Is.False);
    }

    [Test]
    public void An_override_outlives_a_lost_ledger()
    {
        var rounds = Proposal().Type(1, "Mentor", "Omar Haddad").PlayUntilQuiet();
        rounds.LastWritten = MergeBase.Empty;
        Assert.That(rounds.Play(), Is.Empty);
        Assert.That(rounds.View.Rows.Single().IsOverride, Is.True);
        Assert.That(rounds.Play(), Is.Empty);
    }

    [Test]
    public void An_id_from_an_earlier_intake_makes_no_override()
    {
        var rounds = Proposal();
        rounds.IntakeId = "2011-spring";
        Assert.That(rounds.View.Rows.Single().IsOverride, Is.False);
    }

    [TestCase("Mentor", "Nobody Known", "the name or the email of a mentor who applied")]
    [TestCase("Mentor", "Li Chen", "the name or the email of a mentor who applied")]
    [TestCase(
        "Mentor email",
        "no.one@example.org",
        "the email of a mentor with a usable application"
    )]
    [TestCase("Mentor email", "not an address", "the email of a mentor with a usable application")]
    public void An_unknown_mentor_holds_the_row_and_is_reported(
        string header,
        string typed,
        string expected
    )
    {
        var rounds = Proposal().Type(1, "Decision", "Approve");
        rounds.Type(1, header, typed).PlayUntilQuiet();
        var problem = rounds.View.Problems.Single();
        Assert.That(
            (problem.Tab, problem.Row, problem.Column, problem.Expected, problem.Found),
            Is.EqualTo(("Matches", 2, header, expected, $"\"{typed}\""))
        );
        Assert.That(rounds.TextAt(1, "Status"), Is.EqualTo("Needs attention"));
        Assert.That(rounds.TextAt(1, header), Is.EqualTo(typed));
        Assert.That(rounds.View.Approved, Is.Empty);
    }

    [Test]
    public void A_name_that_two_mentors_have_is_reported()
    {
        var rounds = Proposal(_otherOmar).Type(1, "Mentor", "Omar Haddad").PlayUntilQuiet();
        Assert.That(
            rounds.View.Problems.Single().Found,
            Is.EqualTo("\"Omar Haddad\", the name of 2")
        );
        rounds.Type(1, "Mentor email", "omar.second@example.org").PlayUntilQuiet();
        Assert.That(rounds.View.Problems, Is.Empty);
        Assert.That(rounds.View.Rows[0].Mentor, Is.EqualTo(_otherOmar));
    }

    [Test]
    public void A_name_and_an_email_of_two_people_are_reported()
    {
        var rounds = Proposal(NewMentor.Named("Sana Iqbal"));
        rounds.Type(1, "Mentor", "Sana Iqbal");
        rounds.Type(1, "Mentor email", "omar.haddad@example.org").PlayUntilQuiet();
        Assert.That(
            rounds.View.Problems.Single().Found,
            Is.EqualTo("\"omar.haddad@example.org\", the email of Omar Haddad")
        );
    }

    [Test]
    public void Clearing_a_person_stays_and_is_reported_once_the_match_matters()
    {
        var rounds = Proposal().Type(1, "Decision", "Approve").PlayUntilQuiet();
        rounds.Type(1, "Mentor", "").Type(1, "Mentor email", "").PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Mentor"), Is.Empty);
        Assert.That(rounds.TextAt(1, "Mentor email"), Is.Empty);
        Assert.That(rounds.TextAt(1, "Status"), Is.EqualTo("Needs attention"));
        Assert.That(rounds.View.Problems.Single().Found, Is.EqualTo("nothing"));
    }

    [Test]
    public void A_freed_mentor_is_proposed_under_another_id()
    {
        var rounds = Proposal().Type(1, "Mentor", "Omar Haddad").PlayUntilQuiet();
        rounds.Type(1, "Decision", "Reject").PlayUntilQuiet();
        var second = rounds.Sheet.RowOf("Status", "Proposed");
        Assert.That(rounds.TextAt(second, "Mentor"), Is.EqualTo("Ruth Alder"));
        Assert.That(rounds.TextAt(second, "Match"), Is.Not.EqualTo(rounds.TextAt(1, "Match")));
    }

    [Test]
    public void A_broken_rule_is_flagged_and_the_committee_still_has_its_way()
    {
        var rounds = ReviewRounds
            .With([_ruth, _omar.WorkingFor("City Library")], [_li.WorkingFor("City Library")])
            .PlayUntilQuiet();
        rounds.Type(1, "Mentor", "Omar Haddad").PlayUntilQuiet();
        rounds.Type(1, "Decision", "Approve").PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, "Flags"), Does.Contain("Breaks the rule: Coworkers — "));
        Assert.That(rounds.View.Approved, Has.Count.EqualTo(1));
    }
}
