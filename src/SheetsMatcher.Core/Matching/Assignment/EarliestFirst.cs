namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>
/// Chooses among all best assignments one that depends on nothing but the order of rows and
/// columns: the earliest rows are assigned; then each row, in order, has the earliest column that
/// still allows a best assignment. By complementary slackness the best assignments are those on
/// tight arcs (price sum = value) where priced rows are assigned and priced columns are full, so
/// the choice is made by exchanges along tight arcs and the prices stay as they are.
/// </summary>
public static class EarliestFirst
{
    public static AssignmentSolution Choose(AssignmentProblem problem, AssignmentSolution best)
    {
        var tight = new TightArcs(problem, best);
        var admission = new RowAdmission(tight);
        for (var row = 0; row < problem.RowCount; row++)
        {
            admission.TryAdmit(row);
        }
        var advance = new ColumnAdvance(tight);
        for (var row = 0; row < problem.RowCount; row++)
        {
            advance.TryAdvance(row);
        }
        return new AssignmentSolution(tight.ColumnOfRow, best.RowPrices, best.ColumnPrices);
    }
}
