namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>
/// Solves a problem in the form in which it is solved soonest: classes in place of people where
/// many are alike, a list of arcs in place of a matrix where most pairs may not be. The answer is
/// told of the problem as it was given.
/// </summary>
/// <remarks>
/// Favoured arcs make nobody alike, so classes are solved without them: see <see cref="WarmStart"/>.
/// </remarks>
internal static class FittingForm
{
    /// <summary>Walking one arc takes about as long as comparing so many cells.</summary>
    private const int CellsPerArc = 16;

    public static AssignmentSolution Solve(AssignmentProblem problem, ProblemClasses? classes)
    {
        if (problem is not DenseProblem dense)
        {
            return AssignmentSolver.Solve(problem);
        }
        if (classes is not { Pay: true })
        {
            return SolveListed(dense);
        }
        var classed = new ClassedProblem(dense, classes);
        var best = SolveListed(classed.Problem);
        return !dense.HasFavoured
            ? classed.Expand(best)
            : WarmStart.Of(dense, classed, best)?.Solve() ?? SolveListed(dense);
    }

    private static AssignmentSolution SolveListed(DenseProblem problem) =>
        SparseProblem.Of(problem, arcsMax: problem.ArcCount / CellsPerArc) is { } listed
            ? AssignmentSolver.Solve(listed)
            : AssignmentSolver.Solve(problem);
}
