using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Core.Matching;

/// <summary>The best pairs, each solve on the way proven.</summary>
/// <param name="Floor">
/// With fairness: the most points to which the worst pair can be raised without matching fewer.
/// </param>
internal sealed record Optimum(ConflictFreeSolution Best, int? Floor, bool IsProven)
{
    /// <summary>
    /// Up to so many cells the tie rule runs; in larger crowds equals are told apart by the order
    /// in which the solver comes to them, which follows from the order of application as well.
    /// </summary>
    private const long TieCellsMax = 4_000_000;

    /// <exception cref="ProofFailedException">An answer did not pass its proof.</exception>
    public static Optimum Of(Candidates candidates, bool isFair)
    {
        var (floor, isFloorProven) = isFair ? FloorOf(candidates) : (null, true);
        var problem = floor is { } least ? candidates.AtLeast(least) : candidates.Problem;
        var best = new ConflictSearch(
            problem,
            candidates.Conflicts,
            rest => SolveProven(rest, candidates)
        ).Best();
        return new Optimum(best, floor, best.IsProven && isFloorProven);
    }

    /// <summary>
    /// Searches among the points that occur, by halves, for the highest at which as many are
    /// matched as without a floor: the bottleneck assignment (Fulkerson, Glicksberg and Gross 1953)
    /// under the aims that rank higher. That the next higher floor matches fewer is proven too.
    /// </summary>
    private static (int? Floor, bool IsProven) FloorOf(Candidates candidates)
    {
        var levels = candidates.Levels();
        if (levels.Count == 0)
        {
            return (null, true);
        }
        var (most, isProven) = CountAt(candidates, 0);
        var (good, bad) = (0, levels.Count);
        while (bad - good > 1)
        {
            var middle = (good + bad) / 2;
            var (count, isCountProven) = CountAt(candidates, levels[middle]);
            isProven &= isCountProven;
            (good, bad) = count == most ? (middle, bad) : (good, middle);
        }
        return (levels[good], isProven);
    }

    private static (Int128 Value, bool IsProven) CountAt(Candidates candidates, int floor)
    {
        var problem = candidates.AtLeast(floor, countsOnly: true);
        var best = new ConflictSearch(
            problem,
            candidates.Conflicts,
            rest => ProvenSolution.Of(rest, candidates.Solve)
        ).Best();
        return (AssignmentOrder.Value(problem, best.Solution), best.IsProven);
    }

    private static AssignmentSolution SolveProven(
        AssignmentProblem problem,
        Candidates candidates
    ) =>
        (long)problem.RowCount * problem.ColumnCount > TieCellsMax
            ? ProvenSolution.Of(problem, candidates.Solve)
            : ProvenSolution.Of(
                problem,
                problem => EarliestFirst.Choose(problem, candidates.Solve(problem))
            );
}
