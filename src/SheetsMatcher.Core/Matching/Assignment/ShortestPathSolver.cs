namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>
/// Solves an <see cref="AssignmentProblem"/> exactly in integers by shortest augmenting paths: row
/// after row is added along the path that costs the others least, and prices are kept so that all
/// reduced costs stay non-negative. After R. Jonker and A. Volgenant, "A shortest augmenting path
/// algorithm for dense and sparse linear assignment problems", Computing 38 (1987) 325–340, with
/// capacities as in the transportation problem (Kuhn 1955; Ford and Fulkerson 1962).
/// </summary>
/// <remarks>Takes O(rows × (arcs + columns²)) steps at worst, usually far fewer.</remarks>
public static class ShortestPathSolver
{
    public static AssignmentSolution Solve(AssignmentProblem problem)
    {
        var state = new SolverState(problem);
        var search = new PathSearch(state);
        state.TakeFreeBests();
        for (var row = 0; row < problem.RowCount; row++)
        {
            if (state.ColumnOfRow[row] == AssignmentSolution.Unassigned && state.RowPrices[row] > 0)
            {
                search.Augment(row);
            }
        }
        return new AssignmentSolution(state.ColumnOfRow, state.RowPrices, state.ColumnPrices);
    }
}
