using System.Numerics;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>
/// Lets rows in along the chains of moves that cost least. One stage searches from all its roots
/// at once (Dijkstra's search over columns, after Jonker and Volgenant 1987; many roots as in the
/// primal-dual method of Kuhn 1955 and of Ford and Fulkerson 1962) until it meets the nearest
/// ends: a column with room, or a row that had better be alone. Every tree that meets an end at
/// that distance is augmented, and the prices move by what is left of the distance.
/// </summary>
internal sealed class PathForest<T>(SolverState<T> state, RowScan<T> scan)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly ColumnReach<T> _reach = new(state.Problem.ColumnCount);
    private readonly ReachedRows<T> _rows = new(state);
    private readonly List<int> _settled = [];
    private readonly List<End> _ends = [];
    private bool[] _hasEnd = [];
    private T _endDistance;

    /// <summary>Goes on until no row that could gain is left over.</summary>
    public void Augment(IEnumerable<int> rows)
    {
        var roots = rows.ToList();
        while (true)
        {
            roots.RemoveAll(row => state.Left[row] == 0 || state.RowPrices[row] == T.Zero);
            if (roots.Count == 0)
            {
                return;
            }
            Search(roots);
            Reprice();
            foreach (var end in _ends)
            {
                Follow(end);
            }
        }
    }

    private void Search(List<int> roots)
    {
        Begin(roots);
        var scanned = 0;
        while (true)
        {
            for (; scanned < _rows.Count; scanned++)
            {
                Scan(scanned);
            }
            var column = _reach.Take();
            if (column < 0 || _reach.Level > _endDistance)
            {
                return;
            }
            var root = _rows[_reach.From[column]].Root;
            if (state.HasRoom(column))
            {
                AddEnd(new End(column, Holdings.None), _reach.Level, root);
            }
            else if (_reach.Level < _endDistance || !_hasEnd[root])
            {
                _settled.Add(column);
                _rows.AddHolders(column, _reach.Level, root);
            }
            if (_ends.Count == roots.Count && _endDistance == _reach.Level)
            {
                return;
            }
        }
    }

    private void Begin(List<int> roots)
    {
        _reach.Begin();
        _rows.Begin();
        _settled.Clear();
        _ends.Clear();
        _hasEnd = new bool[roots.Count];
        _endDistance = T.MaxValue;
        for (var root = 0; root < roots.Count; root++)
        {
            _rows.AddRoot(roots[root], root);
        }
    }

    private void Scan(int number)
    {
        var step = _rows[number];
        if (step.Distance >= _endDistance && _hasEnd[step.Root])
        {
            return;
        }
        var alone = step.Distance + state.RowPrices[step.Row];
        if (alone <= _endDistance)
        {
            AddEnd(new End(Column: -1, number), alone, step.Root);
        }
        scan.Relax(step.Row, step.Distance, _reach, number, _rows.After(number, _reach));
    }

    private void AddEnd(End end, T distance, int root)
    {
        if (distance < _endDistance)
        {
            _endDistance = distance;
            _reach.Limit = distance + T.One;
            _ends.Clear();
            Array.Clear(_hasEnd);
        }
        if (!_hasEnd[root])
        {
            _hasEnd[root] = true;
            _ends.Add(end);
        }
    }

    private void Reprice()
    {
        for (var number = 0; number < _rows.Count; number++)
        {
            var step = _rows[number];
            if (step.Distance < _endDistance)
            {
                state.RowPrices[step.Row] -= _endDistance - step.Distance;
            }
        }
        foreach (var column in _settled)
        {
            state.NetPrices[column] += _endDistance - _reach.Settled[column];
        }
    }

    /// <summary>Moves as many along the chain as all of it can take.</summary>
    private void Follow(End end)
    {
        var count = CountAlong(end);
        var column = end.Column;
        if (column < 0)
        {
            var holding = _rows[end.Step].Holding;
            if (holding == Holdings.None)
            {
                return;
            }
            column = state.Holdings[holding].Column;
            state.Release(holding, count);
        }
        _rows.MoveTo(column, count, _reach);
    }

    private int CountAlong(End end)
    {
        var count = int.MaxValue;
        var column = end.Column;
        if (column >= 0)
        {
            count = state.Capacities[column] - state.Loads[column];
        }
        var step = column < 0 ? _rows[end.Step] : _rows[_reach.From[column]];
        while (step.Holding != Holdings.None)
        {
            count = Math.Min(count, state.Holdings[step.Holding].Count);
            step = _rows[_reach.From[state.Holdings[step.Holding].Column]];
        }
        return Math.Min(count, state.Left[step.Row]);
    }

    /// <summary>A column with room, or where that is -1 the step of a row to be alone.</summary>
    private readonly record struct End(int Column, int Step);
}
