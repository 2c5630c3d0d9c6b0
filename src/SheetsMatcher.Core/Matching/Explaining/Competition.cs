using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Core.Matching.Explaining;

/// <summary>
/// The crowd around a row that is alone: rows that have no other columns than these, and columns
/// that have fewer places than rows want them. Found by alternating search; that such a crowd
/// exists is Hall's theorem (1935). One more place in any of the columns lets one more row in.
/// </summary>
internal sealed record Competition(IReadOnlyList<int> Rows, IReadOnlyList<int> Columns)
{
    public static Competition Around(
        AssignmentProblem problem,
        IReadOnlyList<int> columnOfRow,
        int start
    )
    {
        var rowsOf = Enumerable
            .Range(0, problem.RowCount)
            .Where(row => columnOfRow[row] >= 0)
            .ToLookup(row => columnOfRow[row]);
        var columns = new SortedSet<int>();
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out var row))
        {
            foreach (var (column, _) in problem.Arcs(row))
            {
                if (columns.Add(column))
                {
                    foreach (var there in rowsOf[column])
                    {
                        queue.Enqueue(there);
                    }
                }
            }
        }
        var rows = Enumerable
            .Range(0, problem.RowCount)
            .Where(row => HasOnly(problem.Arcs(row), columns));
        return new Competition([.. rows], [.. columns]);
    }

    private static bool HasOnly(RowArcs ofRow, SortedSet<int> columns)
    {
        var has = false;
        foreach (var (column, _) in ofRow)
        {
            if (!columns.Contains(column))
            {
                return false;
            }
            has = true;
        }
        return has;
    }
}
