using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Assignment;
using SheetsMatcher.Core.Matching.Explaining;

namespace SheetsMatcher.Core.Matching;

public static class Matchmaker
{
    /// <summary>
    /// The best pairings: standing pairs kept, then as many mentees as possible matched, then the
    /// highest total of points, then the fewest changes to standing proposals, then the earliest
    /// applications. Pure and exact; the same input gives the same answer whatever the order of
    /// rows.
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
        var people = new People(roster, settings);
        var locked = new LockedPairs(roster, standing);
        var candidates = Candidates.Of(people, locked, standing, settings);
        var best = new ConflictSearch(candidates.Problem, candidates.Conflicts, SolveProven).Best();
        return new MatchingOutcome(
            new PairingList(people, locked, candidates).Of(best.Solution),
            new UnmatchedList(people, locked, candidates).Of(best)
        )
        {
            IsProven = best.IsProven,
        };
    }

    private static AssignmentSolution SolveProven(AssignmentProblem problem) =>
        ProvenSolution.Of(
            problem,
            static problem => EarliestFirst.Choose(problem, AssignmentSolver.Solve(problem))
        );
}
