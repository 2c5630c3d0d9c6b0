using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Explaining;

namespace SheetsMatcher.Core.Matching;

public static class Matchmaker
{
    /// <summary>
    /// The best pairings: standing pairs kept, then as many mentees as possible matched, those
    /// passed over before first, then where asked for the worst pair raised as far as it goes, then
    /// the highest total of points, then the fewest changes to standing proposals, then the
    /// earliest applications. Pure and exact; the same input gives the same answer whatever the
    /// order of rows.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The input contradicts itself; the message names what.
    /// </exception>
    /// <exception cref="ProofFailedException">The answer did not pass its own proof.</exception>
    public static MatchingOutcome Match(
        Roster roster,
        StandingPairs standing,
        MatchingSettings settings
    )
    {
        settings.Check();
        var people = new People(roster, settings, standing);
        var locked = new LockedPairs(roster, standing);
        var candidates = new Candidates(people, locked, standing, settings);
        var optimum = Optimum.Of(candidates, settings.Fairness);
        var prices = new DecisionPrices(people, locked, candidates);
        var unmatched = new UnmatchedList(people, candidates, optimum.Best);
        var pairings = new PairingList(people, locked, candidates, prices).Of(optimum.Best);
        return new MatchingOutcome(pairings, unmatched.People())
        {
            IsProven = optimum.IsProven,
            Verdict = Explaining.Verdict.Of(optimum, pairings, people.Mentees.Count),
            Recruitment = unmatched.Recruitment(),
            Price = prices.OfAll(),
            Problems = people.Problems,
            Readings = people.Readings,
        };
    }
}
