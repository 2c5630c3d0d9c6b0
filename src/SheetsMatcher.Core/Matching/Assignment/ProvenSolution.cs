namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>Lets no solution out that has not passed <see cref="OptimalityProof"/>.</summary>
public static class ProvenSolution
{
    /// <exception cref="ProofFailedException">
    /// The solver's answer cannot be proven best.
    /// </exception>
    public static AssignmentSolution Of(
        AssignmentProblem problem,
        Func<AssignmentProblem, AssignmentSolution> solve
    )
    {
        var solution = solve(problem);
        return OptimalityProof.FlawOf(problem, solution) is { } flaw
            ? throw new ProofFailedException(flaw)
            : solution;
    }
}
