using CsCheck;
using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Core.Tests.Matching;

/// <summary>
/// Assignment problems of any shape: few values, so that ties abound, and missing arcs.
/// </summary>
internal static class RandomProblems
{
    public static Gen<AssignmentProblem> UpTo(int rowsMax, int columnsMax, int capacityMax) =>
        from rows in Gen.Int[0, rowsMax]
        from columns in Gen.Int[0, columnsMax]
        from valueMax in Gen.OneOf(1, 3, 1000)
        from percent in Gen.Int[10, 100]
        from capacities in Gen.Int[0, capacityMax].Array[columns]
        from cells in Gen.Select(Gen.Int[0, 99], Gen.Int[-1, valueMax]).Array[rows * columns]
        select Of(
            capacities,
            rows,
            (row, column) =>
            {
                var (chance, value) = cells[(row * columns) + column];
                return chance < percent ? value : null;
            }
        );

    public static AssignmentProblem Of(int[] capacities, int rows, Func<int, int, long?> value)
    {
        var rowStarts = new int[rows + 1];
        var columns = new List<int>();
        var values = new List<long>();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < capacities.Length; column++)
            {
                if (value(row, column) is { } known)
                {
                    columns.Add(column);
                    values.Add(known);
                }
            }
            rowStarts[row + 1] = columns.Count;
        }
        return new AssignmentProblem(capacities, rowStarts, [.. columns], [.. values]);
    }

    public static long ValueOf(AssignmentProblem problem, IReadOnlyList<int> columnOfRow) =>
        columnOfRow
            .Select((column, row) => (column, row))
            .Where(assigned => assigned.column >= 0)
            .Sum(assigned =>
                problem.Values(assigned.row)[problem.Columns(assigned.row).IndexOf(assigned.column)]
            );
}
