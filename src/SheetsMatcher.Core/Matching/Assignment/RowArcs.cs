namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>One arc of a row.</summary>
public readonly record struct ValuedColumn(int Column, long Value);

/// <summary>Walks the arcs of one row, whichever way the problem holds them.</summary>
public ref struct RowArcs
{
    private readonly ReadOnlySpan<int> _columns;
    private readonly ReadOnlySpan<long> _values;
    private readonly DenseProblem? _dense;
    private readonly int _row;
    private int _place = -1;

    internal RowArcs(ReadOnlySpan<int> columns, ReadOnlySpan<long> values)
    {
        _columns = columns;
        _values = values;
    }

    internal RowArcs(DenseProblem dense, int row)
    {
        _dense = dense;
        _row = row;
    }

    public readonly ValuedColumn Current =>
        _dense is { } dense
            ? new ValuedColumn(_place, dense.ValueOfArc(_row, _place))
            : new ValuedColumn(_columns[_place], _values[_place]);

    public readonly RowArcs GetEnumerator() => this;

    public bool MoveNext()
    {
        _place++;
        if (_dense is null)
        {
            return _place < _columns.Length;
        }
        var scores = _dense.Scores(_row);
        while (_place < scores.Length && scores[_place] == DenseProblem.NoArc)
        {
            _place++;
        }
        return _place < scores.Length;
    }

    public readonly bool Any()
    {
        var copy = this;
        return copy.MoveNext();
    }
}
