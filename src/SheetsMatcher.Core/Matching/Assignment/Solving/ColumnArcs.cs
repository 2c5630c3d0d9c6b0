namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>One arc of a column.</summary>
internal readonly record struct ValuedRow(int Row, long Value);

/// <summary>Walks the arcs of one column, whichever way the problem holds them.</summary>
internal ref struct ColumnArcs
{
    private readonly AssignmentProblem _problem;
    private readonly int _column;
    private readonly DenseProblem? _dense;
    private readonly ReadOnlySpan<int> _rows;
    private int _place = -1;

    public ColumnArcs(AssignmentProblem problem, int column, ReadOnlySpan<int> rows)
    {
        _problem = problem;
        _column = column;
        _rows = rows;
    }

    public ColumnArcs(DenseProblem dense, int column)
    {
        _problem = dense;
        _column = column;
        _dense = dense;
    }

    public readonly ValuedRow Current =>
        _dense is { } dense
            ? new ValuedRow(_place, dense.ValueOfArc(_place, _column))
            : new ValuedRow(_rows[_place], _problem.Value(_rows[_place], _column)!.Value);

    public readonly ColumnArcs GetEnumerator() => this;

    public bool MoveNext()
    {
        _place++;
        if (_dense is null)
        {
            return _place < _rows.Length;
        }
        while (_place < _dense.RowCount && _dense.Scores(_place)[_column] == DenseProblem.NoArc)
        {
            _place++;
        }
        return _place < _dense.RowCount;
    }
}
