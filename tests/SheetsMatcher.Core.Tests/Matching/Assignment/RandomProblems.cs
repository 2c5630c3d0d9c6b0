using CsCheck;
using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Core.Tests.Matching.Assignment;

/// <summary>
/// Assignment problems of any shape: few values, so that ties abound, and missing arcs.
/// </summary>
internal static class RandomProblems
{
    public static Gen<SparseProblem> UpTo(int rowsMax, int columnsMax, int capacityMax) =>
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

    /// <summary>
    /// Scores, weights of every kind and favoured arcs; supplies above 1 too when asked for.
    /// </summary>
    public static Gen<DenseProblem> DenseUpTo(int rowsMax, int columnsMax, int supplyMax = 1) =>
        from rows in Gen.Int[0, rowsMax]
        from columns in Gen.Int[0, columnsMax]
        from scoreMax in Gen.OneOf(1, 3, 1000, DenseProblem.NoArc - 1)
        from percent in Gen.OneOf(Gen.Const(100), Gen.Int[10, 100])
        from supplies in Gen.Int[0, supplyMax].Array[rows]
        from capacities in Gen.Int[0, 3].Array[columns]
        from scoreWeight in Gen.OneOf(0L, 1L, 1L, 4L, 1L << 33)
        from rowWeights in Gen.OneOf(Gen.Const(0L), Gen.Long[-3, 3], Gen.Const(1L << 40)).Array[
            rows
        ]
        from columnWeights in Gen.OneOf(Gen.Const(0L), Gen.Long[-3, 5]).Array[columns]
        from cells in Gen.Select(Gen.Int[0, 99], Gen.Int[0, scoreMax]).Array[rows * columns]
        from favouredWeight in Gen.OneOf(1L, 1L, 7L)
        from favoured in Gen.Int[0, Math.Max(0, (rows * columns) - 1)].Array[
            0,
            rows * columns == 0 ? 0 : 2 * rows
        ]
        select new DenseProblem(
            [
                .. cells.Select(cell =>
                    cell.Item1 < percent ? (ushort)cell.Item2 : DenseProblem.NoArc
                ),
            ],
            supplies,
            capacities,
            new DenseWeights(scoreWeight, rowWeights, columnWeights) { Favoured = favouredWeight },
            [.. favoured.Select(place => new Arc(place / columns, place % columns))]
        );

    public static SparseProblem Of(
        int[] capacities,
        int rows,
        Func<int, int, long?> value,
        int[]? supplies = null
    )
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
        return new SparseProblem(capacities, rowStarts, [.. columns], [.. values], supplies);
    }

    /// <summary>The same arcs, listed one by one.</summary>
    public static SparseProblem Listed(AssignmentProblem problem) =>
        Of(
            [.. Enumerable.Range(0, problem.ColumnCount).Select(problem.Capacity)],
            problem.RowCount,
            problem.Value,
            [.. Enumerable.Range(0, problem.RowCount).Select(problem.Supply)]
        );

    public static Int128 ValueOf(AssignmentProblem problem, IReadOnlyList<int> columnOfRow)
    {
        Int128 value = 0;
        for (var row = 0; row < columnOfRow.Count; row++)
        {
            value += problem.Value(row, columnOfRow[row]) ?? 0;
        }
        return value;
    }

    public static Int128 ValueOf(AssignmentProblem problem, AssignmentSolution solution)
    {
        Int128 value = 0;
        foreach (var (row, column, count) in solution.Shares)
        {
            value += (Int128)problem.Value(row, column)!.Value * count;
        }
        return value;
    }
}
