namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>The arcs of a problem seen from a column, for the rare searches that go backwards.</summary>
internal sealed class ArcsByColumn(AssignmentProblem problem)
{
    private (int[] Starts, int[] Rows)? _listed;

    public ColumnArcs Of(int column)
    {
        if (problem is DenseProblem dense)
        {
            return new ColumnArcs(dense, column);
        }
        var (starts, rows) = _listed ??= List();
        return new ColumnArcs(problem, column, rows.AsSpan(starts[column]..starts[column + 1]));
    }

    private (int[] Starts, int[] Rows) List()
    {
        var starts = new int[problem.ColumnCount + 1];
        for (var row = 0; row < problem.RowCount; row++)
        {
            foreach (var arc in problem.Arcs(row))
            {
                starts[arc.Column + 1]++;
            }
        }
        for (var column = 0; column < problem.ColumnCount; column++)
        {
            starts[column + 1] += starts[column];
        }
        var rows = new int[starts[^1]];
        var next = starts.AsSpan(0, problem.ColumnCount).ToArray();
        for (var row = 0; row < problem.RowCount; row++)
        {
            foreach (var arc in problem.Arcs(row))
            {
                rows[next[arc.Column]++] = row;
            }
        }
        return (starts, rows);
    }
}
