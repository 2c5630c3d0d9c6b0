using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Testing;

namespace SheetsMatcher.Core.Tests.Review;

/// <summary>A price is told of what a person chose against the proposal, and of nothing else.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class PriceOfChoiceTests
{
    private const string Priced = "against the best without it";

    private static readonly Mentor _ruth = NewMentor.Named("Ruth Alder").At("academic");
    private static readonly Mentor _omar = NewMentor.Named("Omar Haddad").At("public");
    private static readonly Mentee _li = NewMentee.Named("Li Chen").At("academic");
    private static readonly Mentee _bo = NewMentee
        .Named("Bo Lind")
        .At("academic")
        .In("Oslo")
        .AppliedAfter(1);

    [Test]
    public void Proposal_costs_nothing_whoever_applies_after_its_approval(
        [Values("Approve", "Hold")] string decision
    )
    {
        var rounds = ReviewRounds.With([_ruth.In("Oslo")], [_li]).PlayUntilQuiet();
        rounds.Type(1, MatchColumns.Decision, decision).PlayUntilQuiet();
        rounds.Roster = NewRoster.Of([_ruth.In("Oslo"), _omar], [_li.At("public"), _bo]);
        rounds.PlayUntilQuiet();

        Assert.That(rounds.TextAt(1, MatchColumns.Flags), Does.Not.Contain(Priced));
        var outcome = Outcome(rounds);
        Assert.That(outcome.Pairings.Select(each => each.Price), Is.All.Null);
        Assert.That(outcome.Price, Is.EqualTo(default(DecisionPrice)));
    }

    [Test]
    public void Pair_that_the_committee_typed_has_its_price_beside_approved_proposals()
    {
        var rounds = ReviewRounds.With([_ruth, _omar], [_li]).PlayUntilQuiet();
        rounds.Type(1, MatchColumns.Mentor, "Omar Haddad").PlayUntilQuiet();

        Assert.That(rounds.TextAt(1, MatchColumns.Flags), Does.Contain(Priced));
        Assert.That(Outcome(rounds).Price.Points, Is.GreaterThan(0));

        rounds.Type(1, MatchColumns.Mentor, "Ruth Alder").PlayUntilQuiet();
        Assert.That(rounds.TextAt(1, MatchColumns.Flags), Does.Not.Contain(Priced));
    }

    [Test]
    public void Approved_proposal_stays_out_of_what_the_committees_own_pairs_cost()
    {
        var mara = NewMentee.Named("Mara Lind").At("public").AppliedAfter(2);
        var rounds = ReviewRounds
            .With([_ruth, _omar, NewMentor.Named("Ines Gold").At("law")], [_li, mara])
            .PlayUntilQuiet();
        rounds.Type(1, MatchColumns.Decision, "Approve");
        rounds.Type(2, MatchColumns.Mentor, "Ines Gold").PlayUntilQuiet();
        var outcome = Outcome(rounds);

        Assert.That(outcome.Price, Is.EqualTo(outcome.Pairings.Single(p => p.Price != null).Price));
    }

    /// <summary>The status stays the same, but not what it is due to.</summary>
    [Test]
    public void Last_change_says_who_chose_the_pair_after_each_retyping([Values] bool wasSuperseded)
    {
        var rounds = ReviewRounds.With([_ruth, _omar], [_li]).PlayUntilQuiet();
        if (wasSuperseded)
        {
            rounds.Roster = NewRoster.Of([_omar], [_li]);
            rounds.PlayUntilQuiet();
            rounds.Roster = NewRoster.Of([_ruth, _omar], [_li]);
            rounds.PlayUntilQuiet();
        }
        rounds.Type(1, MatchColumns.Mentor, "Omar Haddad").PlayUntilQuiet();
        var chosen = rounds.TextAt(1, MatchColumns.WhatChanged);
        rounds.Type(1, MatchColumns.Mentor, "Ruth Alder").PlayUntilQuiet();
        var setBack = rounds.TextAt(1, MatchColumns.WhatChanged);

        Assert.That(chosen, Does.EndWith("the committee chose this pair."));
        Assert.That(setBack, Does.EndWith("it is part of the best matching again."));
    }

    private static MatchingOutcome Outcome(ReviewRounds rounds) =>
        Matchmaker.Match(rounds.Roster, rounds.View.Standing, MatchingSettings.Default);
}
