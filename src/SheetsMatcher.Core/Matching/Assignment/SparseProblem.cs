namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>A problem that lists its arcs row by row, each with a value of its own.</summary>
public sealed class SparseProblem : AssignmentProblem
{
    private readonly int[] _rowStarts;
    private readonly int[] _columns;
    private readonly long[] _values;

    /// <param name="capacities">How many rows each column takes, 0 or more.</param>
    /// <param name="rowStarts">
    /// Where each row's arcs begin, and at the end the number of arcs.
    /// </param>
    /// <param name="columns">The arcs' columns, ascending within a row.</param>
    /// <param name="values">
    /// The arcs' values, within ±<see cref="AssignmentProblem.ValueMax"/>.
    /// </param>
    /// <param name="supplies">How often each row may be assigned; once where null.</param>
    /// <exception cref="ArgumentException">The message names the row or column.</exception>
    public SparseProblem(
        int[] capacities,
        int[] rowStarts,
        int[] columns,
        long[] values,
        int[]? supplies = null
    )
        : base(supplies ?? Ones(Math.Max(0, rowStarts.Length - 1)), capacities)
    {
        CheckRows(rowStarts, RowCount, columns.Length);
        CheckArcs(capacities.Length, rowStarts, columns, values);
        _rowStarts = rowStarts;
        _columns = columns;
        _values = values;
        foreach (var value in values)
        {
            GreatestValue = Math.Max(GreatestValue, Math.Abs(value));
        }
    }

    private SparseProblem(SparseProblem arcs, int[] supplies, int[] capacities)
        : base(supplies, capacities)
    {
        _rowStarts = arcs._rowStarts;
        _columns = arcs._columns;
        _values = arcs._values;
        GreatestValue = arcs.GreatestValue;
    }

    /// <summary>The same problem arc by arc, or null where it has more arcs than that.</summary>
    public static SparseProblem? Of(DenseProblem problem, long arcsMax)
    {
        var rowStarts = new int[problem.RowCount + 1];
        List<int> columns = [];
        List<long> values = [];
        for (var row = 0; row < problem.RowCount; row++)
        {
            foreach (var (column, value) in problem.Arcs(row))
            {
                columns.Add(column);
                values.Add(value);
            }
            rowStarts[row + 1] = columns.Count;
            if (columns.Count > arcsMax)
            {
                return null;
            }
        }
        return new SparseProblem(
            [.. Enumerable.Range(0, problem.ColumnCount).Select(problem.Capacity)],
            rowStarts,
            [.. columns],
            [.. values],
            [.. Enumerable.Range(0, problem.RowCount).Select(problem.Supply)]
        );
    }

    public override long ArcCount => _columns.Length;

    public override long GreatestValue { get; }

    /// <summary>The columns that the row may be assigned to, ascending.</summary>
    public ReadOnlySpan<int> Columns(int row) =>
        _columns.AsSpan(_rowStarts[row].._rowStarts[row + 1]);

    /// <summary>The values of the row's arcs, in the order of <see cref="Columns"/>.</summary>
    public ReadOnlySpan<long> Values(int row) =>
        _values.AsSpan(_rowStarts[row].._rowStarts[row + 1]);

    /// <summary>The values of all rows' arcs, one row after the other.</summary>
    internal ReadOnlySpan<long> AllValues => _values;

    /// <summary>Where among all arcs those of the row begin.</summary>
    internal int FirstArc(int row) => _rowStarts[row];

    public override RowArcs Arcs(int row) => new(Columns(row), Values(row));

    public override long? Value(int row, int column)
    {
        var place = Columns(row).BinarySearch(column);
        return place < 0 ? null : Values(row)[place];
    }

    public override AssignmentProblem Without(IReadOnlySet<Arc> removed)
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
        return new SparseProblem(Capacities, rowStarts, [.. columns], [.. values], Supplies);
    }

    public override AssignmentProblem With(int[] supplies, int[] capacities) =>
        new SparseProblem(this, supplies, capacities);

    private static void CheckRows(int[] rowStarts, int rowCount, int arcCount)
    {
        if (
            rowStarts.Length != rowCount + 1
            || rowStarts.Length == 0
            || rowStarts[0] != 0
            || rowStarts[^1] != arcCount
        )
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
