namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>
/// Solves an <see cref="AssignmentProblem"/> exactly in whole numbers by shortest augmenting paths.
/// </summary>
public static class AssignmentSolver
{
    public static AssignmentSolution Solve(AssignmentProblem problem) =>
        LiveAssignment.Of(problem).Solution();
}
