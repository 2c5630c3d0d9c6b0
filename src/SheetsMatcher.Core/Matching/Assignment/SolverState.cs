namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>
/// The assignment so far, and its prices. Always true: no price is negative; row price + column
/// price ≥ value on every arc, with equality where assigned; only full columns have a price.
/// </summary>
internal sealed class SolverState
{
    public SolverState(AssignmentProblem problem)
    {
        Problem = problem;
        ColumnOfRow = new int[problem.RowCount];
        Array.Fill(ColumnOfRow, AssignmentSolution.Unassigned);
        RowPrices = new long[problem.RowCount];
        for (var row = 0; row < problem.RowCount; row++)
        {
            foreach (var value in problem.Values(row))
            {
                RowPrices[row] = Math.Max(RowPrices[row], value);
            }
        }
        ColumnPrices = new long[problem.ColumnCount];
        RowsOfColumn = new List<int>[problem.ColumnCount];
        for (var column = 0; column < problem.ColumnCount; column++)
        {
            RowsOfColumn[column] = [];
        }
    }

    public AssignmentProblem Problem { get; }

    public int[] ColumnOfRow { get; }

    public long[] RowPrices { get; }

    public long[] ColumnPrices { get; }

    public List<int>[] RowsOfColumn { get; }

    public bool HasRoom(int column) => RowsOfColumn[column].Count < Problem.Capacity(column);

    public void Assign(int row, int column)
    {
        ColumnOfRow[row] = column;
        RowsOfColumn[column].Add(row);
    }

    public void Release(int row)
    {
        RowsOfColumn[ColumnOfRow[row]].Remove(row);
        ColumnOfRow[row] = AssignmentSolution.Unassigned;
    }

    /// <summary>
    /// A cheap start: each row takes one of its best columns while there is room.
    /// </summary>
    public void TakeFreeBests()
    {
        for (var row = 0; row < Problem.RowCount; row++)
        {
            var columns = Problem.Columns(row);
            var values = Problem.Values(row);
            for (var i = 0; i < columns.Length; i++)
            {
                if (values[i] == RowPrices[row] && HasRoom(columns[i]))
                {
                    Assign(row, columns[i]);
                    break;
                }
            }
        }
    }
}
