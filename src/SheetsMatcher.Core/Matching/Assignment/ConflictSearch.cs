namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>Two arcs of which an assignment may use one at most.</summary>
public readonly record struct Conflict(Arc One, Arc Other);

/// <param name="Problem">The problem without the arcs that the search took away.</param>
/// <param name="Removed">Those arcs.</param>
/// <param name="IsProven">False when the search was cut off before all else was ruled out.</param>
public sealed record ConflictFreeSolution(
    AssignmentProblem Problem,
    AssignmentSolution Solution,
    IReadOnlySet<Arc> Removed,
    bool IsProven
);

/// <summary>
/// The best assignment that uses no two conflicting arcs. Without conflicts in the answer it is
/// one solve. Else branch and bound (Land and Doig 1960): each branch takes one arc of a broken
/// conflict away; a branch whose best is no better than the best found is closed. The order among
/// assignments is total (value, then earliest rows, then earliest columns) and each branch's best
/// bounds the branch in that whole order, so the answer does not depend on the way of searching.
/// </summary>
/// <remarks>
/// Conflicts make the problem hard in principle, so the number of solves is bounded; at the bound
/// the best found stands, conflict-free but not proven.
/// </remarks>
public sealed class ConflictSearch(
    AssignmentProblem problem,
    IReadOnlyList<Conflict> conflicts,
    Func<AssignmentProblem, AssignmentSolution> solve
)
{
    private const int SolvesMax = 400;
    private const int RepairsMax = 8;
    private const long ArcsVisitedMax = 20_000_000;
    private (AssignmentProblem Problem, AssignmentSolution Solution, HashSet<Arc> Removed)? _found;
    private int _solveCount;

    public ConflictFreeSolution Best()
    {
        var relaxed = Solve(problem);
        if (FirstBroken(relaxed) is null)
        {
            return new ConflictFreeSolution(problem, relaxed, new HashSet<Arc>(), true);
        }
        Repair(relaxed);
        var isProven = Branch(relaxed);
        return _found is { } found
            ? new ConflictFreeSolution(found.Problem, found.Solution, found.Removed, isProven)
            : throw new InvalidOperationException("The repair left no assignment.");
    }

    /// <summary>
    /// Quickly finds some answer: takes the later arc of every broken conflict away, again and
    /// again, and in the end that of every conflict.
    /// </summary>
    private void Repair(AssignmentSolution relaxed)
    {
        var removed = new HashSet<Arc>();
        var (rest, solution) = (problem, relaxed);
        IReadOnlyList<Conflict> broken = [.. Broken(solution)];
        for (var repair = 1; broken.Count > 0; repair++)
        {
            var lifted = repair < RepairsMax ? broken : conflicts;
            removed.UnionWith(lifted.Select(conflict => conflict.Other));
            rest = problem.Without(removed);
            solution = Solve(rest);
            broken = [.. Broken(solution)];
        }
        _found = (rest, solution, removed);
    }

    private bool Branch(AssignmentSolution relaxed)
    {
        var open = new Stack<(HashSet<Arc> Removed, AssignmentSolution Best)>();
        open.Push(([], relaxed));
        while (open.TryPop(out var branch))
        {
            if (!IsBetterThanFound(branch.Best) || FirstBroken(branch.Best) is not { } broken)
            {
                continue;
            }
            if (_solveCount >= SolvesMax || (long)_solveCount * problem.ArcCount > ArcsVisitedMax)
            {
                return false;
            }
            foreach (var arc in (ReadOnlySpan<Arc>)[broken.Other, broken.One])
            {
                HashSet<Arc> removed = [.. branch.Removed, arc];
                var rest = problem.Without(removed);
                var best = Solve(rest);
                if (FirstBroken(best) is null && IsBetterThanFound(best))
                {
                    _found = (rest, best, removed);
                }
                open.Push((removed, best));
            }
        }
        return true;
    }

    private AssignmentSolution Solve(AssignmentProblem rest)
    {
        _solveCount++;
        return solve(rest);
    }

    private bool IsBetterThanFound(AssignmentSolution solution) =>
        _found is not { } found || AssignmentOrder.Compare(problem, solution, found.Solution) > 0;

    private Conflict? FirstBroken(AssignmentSolution solution) =>
        Broken(solution).Select(conflict => (Conflict?)conflict).FirstOrDefault();

    private IEnumerable<Conflict> Broken(AssignmentSolution solution) =>
        conflicts.Where(c =>
            solution.ColumnOfRow[c.One.Row] == c.One.Column
            && solution.ColumnOfRow[c.Other.Row] == c.Other.Column
        );
}
