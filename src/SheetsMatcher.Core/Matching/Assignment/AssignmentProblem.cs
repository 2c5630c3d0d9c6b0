namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>
/// Rows to be assigned to columns: each row to at most one, each column up to its capacity, for
/// the greatest sum of values. A row left alone counts 0, so it is as if each row had a private
/// column of value 0. Only the arcs listed may be used. Knows nothing of people.
/// </summary>
public sealed class AssignmentProblem
{
    /// <summary>
    /// Values stay within a quarter of the range, so that sums of four never overflow.
    /// </summary>
    public const long ValueMax = long.MaxValue / 4;

    private readonly int[] _capacities;
    private readonly int[] _rowStarts;
    private readonly int[] _columns;
    private readonly long[] _values;

    /// <param name="capacities">How many rows each column takes, 0 or more.</param>
    /// <param name="rowStarts">
    /// Where each row's arcs begin, and at the end the number of arcs.
    /// </param>
    /// <param name="columns">The arcs' columns, ascending within a row.</param>
    /// <param name="values">The arcs' values, within ±<see cref="ValueMax"/>.</param>
    public AssignmentProblem(int[] capacities, int[] rowStarts, int[] columns, long[] values)
    {
        CheckCapacities(capacities);
        CheckRows(rowStarts, columns.Length);
        CheckArcs(capacities.Length, rowStarts, columns, values);
        _capacities = capacities;
        _rowStarts = rowStarts;
        _columns = columns;
        _values = values;
    }

    public int RowCount => _rowStarts.Length - 1;

    public int ColumnCount => _capacities.Length;

    public int ArcCount => _columns.Length;

    public int Capacity(int column) => _capacities[column];

    /// <summary>The columns that the row may be assigned to, ascending.</summary>
    public ReadOnlySpan<int> Columns(int row) =>
        _columns.AsSpan(_rowStarts[row].._rowStarts[row + 1]);

    /// <summary>The values of the row's arcs, in the order of <see cref="Columns"/>.</summary>
    public ReadOnlySpan<long> Values(int row) =>
        _values.AsSpan(_rowStarts[row].._rowStarts[row + 1]);

    /// <summary>The same problem with some arcs taken away.</summary>
    public AssignmentProblem Without(IReadOnlySet<Arc> removed)
    {
        var rowStarts = new int[_rowStarts.Length];
        var columns = new List<int>(_columns.Length);
        var values = new List<long>(_columns.Length);
        for (var row = 0; row < RowCount; row++)
        {
            for (var i = _rowStarts[row]; i < _rowStarts[row + 1]; i++)
            {
                if (!removed.Contains(new Arc(row, _columns[i])))
                {
                    columns.Add(_columns[i]);
                    values.Add(_values[i]);
                }
            }
            rowStarts[row + 1] = columns.Count;
        }
        return new AssignmentProblem(_capacities, rowStarts, [.. columns], [.. values]);
    }

    private static void CheckCapacities(int[] capacities)
    {
        var negative = Array.FindIndex(capacities, capacity => capacity < 0);
        if (negative >= 0)
        {
            throw new ArgumentException(
                $"Column {negative} has a negative capacity.",
                nameof(capacities)
            );
        }
    }

    private static void CheckRows(int[] rowStarts, int arcCount)
    {
        if (rowStarts.Length == 0 || rowStarts[0] != 0 || rowStarts[^1] != arcCount)
        {
            throw new ArgumentException(
                "Rows must begin at 0 and end at the last arc.",
                nameof(rowStarts)
            );
        }
        for (var row = 0; row + 1 < rowStarts.Length; row++)
        {
            if (rowStarts[row] > rowStarts[row + 1])
            {
                throw new ArgumentException($"Row {row} ends before it begins.", nameof(rowStarts));
            }
        }
    }

    private static void CheckArcs(int columnCount, int[] rowStarts, int[] columns, long[] values)
    {
        if (columns.Length != values.Length)
        {
            throw new ArgumentException("Each arc needs one column and one value.", nameof(values));
        }
        for (var row = 0; row + 1 < rowStarts.Length; row++)
        {
            for (var i = rowStarts[row]; i < rowStarts[row + 1]; i++)
            {
                var isAscending = i == rowStarts[row] || columns[i - 1] < columns[i];
                if (!isAscending || columns[i] < 0 || columns[i] >= columnCount)
                {
                    throw new ArgumentException(
                        $"Row {row} has arcs out of order or range.",
                        nameof(columns)
                    );
                }
                if (values[i] is < -ValueMax or > ValueMax)
                {
                    throw new ArgumentException(
                        $"Row {row} has a value out of range.",
                        nameof(values)
                    );
                }
            }
        }
    }
}

public readonly record struct Arc(int Row, int Column);
