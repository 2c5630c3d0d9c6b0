using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>Two people under one address, of whom a row means the one whom it names.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class SharedAddressTests
{
    private static readonly Mentor _ruth = NewMentor.Named("Ruth Alder").At("academic");
    private static readonly Mentor _omar = NewMentor.Named("Omar Haddad").At("public");
    private static readonly Mentee _ana = OfFamily("Ana Silva").At("academic");
    private static readonly Mentee _bo = OfFamily("Bo Silva").At("public");

    /// <summary>Whoever of the two gets another address, both rows still mean whom they meant.</summary>
    [Test]
    public void Row_follows_the_one_who_gets_an_address_of_their_own(
        [Values("Ana Silva", "Bo Silva")] string name,
        [Values] bool isApproved,
        [Values("", "Ana  SILVA", "Dr. Ana Silva")] string typed
    )
    {
        var rounds = ReviewRounds.With([_ruth, _omar], [_ana, _bo]).PlayUntilQuiet();
        if (typed.Length > 0)
        {
            rounds.Type(rounds.RowOfMentee("Ana Silva"), MatchColumns.Mentee, typed).Play();
        }
        foreach (var row in isApproved ? new[] { 1, 2 } : [])
        {
            rounds.Type(row, MatchColumns.Decision, "Approve");
        }
        rounds.PlayUntilQuiet();

        rounds.Roster = NewRoster.Of(
            [_ruth, _omar],
            [.. new[] { _ana, _bo }.Select(each => each.Name == name ? Moved(each) : each)]
        );
        rounds.PlayUntilQuiet();

        Assert.That(
            rounds.View.Rows.Select(row => row.Pair),
            Is.EquivalentTo([NewRoster.Pair(_ruth, _ana), NewRoster.Pair(_omar, _bo)])
        );
        Assert.That(rounds.View.Problems, Is.Empty);
        Assert.That(rounds.View.Approved, Has.Count.EqualTo(isApproved ? 2 : 0));
        Assert.That(rounds.TextAt(3, MatchColumns.Match), Is.Empty, "nobody is proposed twice");
        Assert.That(
            new[] { 1, 2 }.Select(row => rounds.TextAt(row, MatchColumns.MenteeEmail)),
            Is.EquivalentTo(["family@example.org", Moved(_ana).Email.Value])
        );
    }

    [Test]
    public void Both_at_once_may_get_addresses_of_their_own()
    {
        var rounds = Approved();
        rounds.Roster = NewRoster.Of(
            [_ruth, _omar],
            [Moved(_ana), Moved(_bo) with { Email = Samples.EmailOf("bo") }]
        );
        rounds.PlayUntilQuiet();

        Assert.That(rounds.View.Approved, Has.Count.EqualTo(2));
        Assert.That(rounds.TextAt(3, MatchColumns.Match), Is.Empty);
    }

    [Test]
    public void Name_is_corrected_while_the_address_is_shared_or_given_up([Values] bool isGivenUp)
    {
        var rounds = Approved();
        var renamed = _ana with { Name = "Ana Silva-Prado", FormerNames = ["Ana Silva"] };
        rounds.Roster = NewRoster.Of([_ruth, _omar], [isGivenUp ? Moved(renamed) : renamed, _bo]);
        rounds.PlayUntilQuiet();

        Assert.That(rounds.View.Approved.Select(each => each.Mentee.Id), Has.Member(_ana.Id));
        Assert.That(rounds.View.Approved, Has.Count.EqualTo(2));
        Assert.That(rounds.RowOfMentee("Ana Silva-Prado"), Is.GreaterThan(0));
    }

    [Test]
    public void Row_of_the_one_who_withdraws_does_not_become_the_others()
    {
        var rounds = Approved();
        rounds.Roster = new Roster(
            [_ruth, _omar],
            [_bo],
            [],
            [new Withdrawal(_ana.Id, "Mentee responses", 4, [_ana.Email]) { Names = [_ana.Name] }]
        );
        rounds.PlayUntilQuiet();

        Assert.That(rounds.View.Approved.Single().Mentee.Id, Is.EqualTo(_bo.Id));
        Assert.That(
            rounds.TextAt(rounds.RowOfMentee("Ana Silva"), MatchColumns.Status),
            Is.EqualTo("Withdrawn")
        );
    }

    /// <summary>The name beside it is of before, and says nothing.</summary>
    [Test]
    public void Shared_address_that_the_committee_types_means_the_one_who_still_has_it()
    {
        var rounds = ReviewRounds.With([_ruth], [Moved(_ana), _bo]).PlayUntilQuiet();
        rounds.Type(1, MatchColumns.MenteeEmail, "family@example.org").PlayUntilQuiet();

        Assert.That(rounds.View.Rows[0].Mentee?.Id, Is.EqualTo(_bo.Id));
    }

    private static ReviewRounds Approved()
    {
        var rounds = ReviewRounds.With([_ruth, _omar], [_ana, _bo]).PlayUntilQuiet();
        rounds.Type(1, MatchColumns.Decision, "Approve").Type(2, MatchColumns.Decision, "Approve");
        return rounds.PlayUntilQuiet();
    }

    private static Mentee OfFamily(string name) =>
        NewMentee.Named(name).From("family@example.org") with
        {
            Id = ApplicantId.Of(Samples.EmailOf(name)),
        };

    private static Mentee Moved(Mentee mentee) =>
        mentee with
        {
            Email = Samples.EmailOf("own.address"),
            FormerEmails = [mentee.Email],
        };
}
