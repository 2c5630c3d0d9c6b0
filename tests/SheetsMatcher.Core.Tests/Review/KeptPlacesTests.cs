using SheetsMatcher.Core.Applications;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>A slip in a row that is decided gives the places of its people to nobody else.</summary>
internal sealed class KeptPlacesTests
{
    private static readonly Mentor _ruth = NewMentor.Named("Ruth Alder").In("Oslo");
    private static readonly Mentor _omar = NewMentor.Named("Omar Haddad").AppliedAfter(1);
    private static readonly Mentee _li = NewMentee.Named("Li Chen").In("Oslo");
    private static readonly Mentee _bo = NewMentee.Named("Bo Berg").In("Oslo").AppliedAfter(1);

    /// <summary>One mentor with one place, and a second mentee who waits for it.</summary>
    private static ReviewRounds Decided(string decision)
    {
        var rounds = ReviewRounds.With([_ruth], [_li, _bo]).PlayUntilQuiet();
        rounds.LooksBack = false;
        return rounds.Type(1, "Decision", decision).PlayUntilQuiet();
    }

    private static void Break(ReviewRounds rounds, string kind)
    {
        foreach (var (header, text) in Cells(kind))
        {
            rounds.Type(1, header, text);
        }
        rounds.PlayUntilQuiet();
    }

    private static IReadOnlyList<(string Header, string Text)> Cells(string kind) =>
        kind switch
        {
            "typo" => [("Mentee", "Li Chem")],
            "no application" => [("Mentee email", "nobody@example.org")],
            "no mentor" => [("Mentor", ""), ("Mentor email", "")],
            "no mentee" => [("Mentee", ""), ("Mentee email", "")],
            _ => [("Mentor", ""), ("Mentor email", ""), ("Mentee", ""), ("Mentee email", "")],
        };

    [Test]
    public void Nobody_else_is_proposed_to_them(
        [Values("Approve", "Hold", "End early", "Perhaps")] string decision,
        [Values("typo", "no application", "no mentor", "no mentee", "nobody")] string kind
    )
    {
        var rounds = Decided(decision);
        var id = rounds.TextAt(1, "Match");
        Break(rounds, kind);

        Assert.That(rounds.View.Rows, Has.Count.EqualTo(1), "no row for anybody else");
        Assert.That(rounds.View.Standing.Locked, Is.EqualTo([NewRoster.Pair(_ruth, _li)]));
        Assert.That(rounds.View.Approved, Is.Empty);
        Assert.That(rounds.TextAt(1, "Status"), Is.EqualTo("Needs attention"));
        Assert.That(
            rounds.TextAt(1, "Flags"),
            Does.Contain("the places of Li Chen (li.chen@example.org) and Ruth Alder")
        );
        Assert.That(rounds.View.Problems, Is.Not.Empty);

        Mend(rounds, _li);
        Assert.That(rounds.TextAt(1, "Match"), Is.EqualTo(id));
        Assert.That(rounds.View.Approved, Has.Count.EqualTo(decision == "Approve" ? 1 : 0));
        Assert.That(rounds.View.Rows.Single().Keeps, Is.Null);
    }

    [Test]
    public void So_it_is_where_the_approval_was_cleared_with_the_cells()
    {
        var rounds = Decided("Approve");
        rounds.Type(1, "Decision", "");
        Break(rounds, "nobody");

        Assert.That(rounds.View.Rows, Has.Count.EqualTo(1));
        Assert.That(rounds.TextAt(1, "Status"), Is.EqualTo("Needs attention"));
        Assert.That(
            rounds.View.Problems.Single().Expected,
            Does.Contain("Li Chen (li.chen@example.org) and Ruth Alder (ruth.alder@example.org)")
        );
        Mend(rounds, _li);
        Assert.That(rounds.View.Problems, Is.Empty);
    }

    [Test]
    public void Another_pair_in_the_row_frees_them()
    {
        var rounds = Decided("Hold");
        Break(rounds, "no mentee");
        Mend(rounds, _bo);

        Assert.That(rounds.View.Standing.Locked, Is.EqualTo([NewRoster.Pair(_ruth, _bo)]));
    }

    [Test]
    public void Reject_frees_them_as_the_flag_says()
    {
        var rounds = Decided("Approve");
        Break(rounds, "typo");
        rounds.Type(1, "Decision", "Reject").PlayUntilQuiet();

        Assert.That(rounds.TextAt(2, "Mentee"), Is.EqualTo("Bo Berg"));
        Assert.That(rounds.View.Standing.Rejected, Does.Contain(NewRoster.Pair(_ruth, _li)));
    }

    [Test]
    public void A_withdrawal_frees_the_place()
    {
        var rounds = Decided("Approve");
        Break(rounds, "typo");
        rounds.Roster = NewRoster.Of([_ruth], [_bo]);
        rounds.PlayUntilQuiet();

        Assert.That(rounds.TextAt(2, "Mentee"), Is.EqualTo("Bo Berg"));
    }

    [Test]
    public void A_mere_proposal_keeps_nothing()
    {
        var rounds = Decided("");
        Break(rounds, "nobody");

        Assert.That(rounds.TextAt(2, "Mentee"), Is.EqualTo("Bo Berg"));
    }

    [Test]
    public void An_approval_of_one_of_them_elsewhere_waits()
    {
        var rounds = ReviewRounds.With([_ruth, _omar], [_li, _bo]).PlayUntilQuiet();
        rounds.LooksBack = false;
        var ofRuth = rounds.Sheet.RowOf("Mentor", "Ruth Alder");
        rounds.Type(ofRuth, "Decision", "Approve").PlayUntilQuiet();
        rounds.Type(ofRuth, "Mentee", "Nobody Known").PlayUntilQuiet();
        var other = ofRuth == 1 ? 2 : 1;
        rounds.Type(other, "Mentor", "Ruth Alder").PlayUntilQuiet();
        rounds.Type(other, "Decision", "Approve").PlayUntilQuiet();

        Assert.That(rounds.View.Approved, Is.Empty);
        Assert.That(rounds.TextAt(other, "Flags"), Does.Contain("Ruth Alder takes 1"));
    }

    private static void Mend(ReviewRounds rounds, Mentee mentee)
    {
        rounds.Type(1, "Mentor", _ruth.Name).Type(1, "Mentor email", _ruth.Email.Value);
        rounds.Type(1, "Mentee", mentee.Name).Type(1, "Mentee email", mentee.Email.Value);
        rounds.PlayUntilQuiet();
    }
}
