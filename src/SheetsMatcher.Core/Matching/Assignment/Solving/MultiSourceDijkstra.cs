using System.Numerics;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>
/// Lets rows in along the chains of moves that cost least. One stage searches from all its roots
/// at once (Dijkstra's search over columns, after Jonker and Volgenant 1987; many roots as in the
/// primal-dual method of Kuhn 1955 and of Ford and Fulkerson 1962) until it meets the nearest end:
/// a column with room, or a row that had better be alone. The prices move by what is left of the
/// distance; that chain is augmented, and then all others that have become free of cost.
/// </summary>
internal sealed class MultiSourceDijkstra<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly SolverState<T> _state;
    private readonly ColumnReach<T> _reach;
    private readonly ReachedRows<T> _rows;
    private readonly RowSpread<T> _spread;
    private readonly ZeroReducedCostPaths<T> _tight;
    private readonly List<int> _settled = [];
    private End _end;

    public MultiSourceDijkstra(SolverState<T> state, RowScan<T> scan, NearColumns<T> near)
    {
        _state = state;
        _reach = new ColumnReach<T>(state);
        _rows = new ReachedRows<T>(state);
        _spread = new RowSpread<T>(scan, near, _rows, _reach);
        _tight = new ZeroReducedCostPaths<T>(state, scan, near);
    }

    /// <summary>Goes on until no row that could gain is left over.</summary>
    public void Augment(IEnumerable<int> rows)
    {
        var roots = Open(rows);
        while (roots.Count > 0)
        {
            Search(roots);
            Reprice();
            Follow();
            roots = Open(roots);
            _tight.Augment(roots);
            roots = Open(roots);
        }
    }

    private List<int> Open(IEnumerable<int> rows) =>
        [.. rows.Where(row => _state.Left[row] > 0 && _state.RowPrices[row] > T.Zero)];

    private void Search(List<int> roots)
    {
        Begin(roots);
        var scanned = 0;
        while (true)
        {
            while (scanned < _rows.Count && _reach.WithRoom < 0)
            {
                Scan(scanned++);
            }
            if (_reach.WithRoom < 0 && _reach.Next < 0)
            {
                _spread.Complete(_end.Distance);
            }
            var column = _reach.WithRoom < 0 ? _reach.Take() : _reach.WithRoom;
            if (column < 0 || _reach.Level >= _end.Distance)
            {
                return;
            }
            if (_reach.WithRoom >= 0)
            {
                _end = new End(_reach.Level, _reach.WithRoom, -1);
                return;
            }
            _settled.Add(column);
            _rows.AddHolders(column, _reach.Level);
        }
    }

    private void Begin(List<int> roots)
    {
        _reach.Begin();
        _rows.Begin();
        _spread.Begin();
        _settled.Clear();
        _end = new End(T.MaxValue, -1, -1);
        foreach (var root in roots)
        {
            _rows.AddRoot(root);
        }
    }

    private void Scan(int number)
    {
        var step = _rows[number];
        if (step.Distance >= _end.Distance)
        {
            return;
        }
        var alone = step.Distance + _state.RowPrices[step.Row];
        if (alone < _end.Distance)
        {
            _end = new End(alone, -1, number);
            _reach.Limit = alone;
        }
        _spread.From(number);
    }

    private void Reprice()
    {
        for (var number = 0; number < _rows.Count; number++)
        {
            var step = _rows[number];
            if (step.Distance < _end.Distance)
            {
                _state.RowPrices[step.Row] -= _end.Distance - step.Distance;
            }
        }
        foreach (var column in _settled)
        {
            _state.NetPrices[column] += _end.Distance - _reach.Settled[column];
        }
    }

    /// <summary>Moves as many along the chain as all of it can take.</summary>
    private void Follow()
    {
        var column = _end.Column;
        var step = _rows[column < 0 ? _end.Step : _reach.From[column]];
        var count = column < 0 ? int.MaxValue : _state.Room(column);
        if (column < 0)
        {
            if (step.Holding == Flow.None)
            {
                return;
            }
            column = _state.Flow[step.Holding].Column;
            count = CountAlong(step, count);
            _state.Release(step.Holding, count);
        }
        else
        {
            count = CountAlong(step, count);
        }
        _rows.MoveTo(column, count, _reach);
    }

    private int CountAlong(Step<T> step, int count)
    {
        while (step.Holding != Flow.None)
        {
            count = Math.Min(count, _state.Flow[step.Holding].Count);
            step = _rows[_reach.From[_state.Flow[step.Holding].Column]];
        }
        return Math.Min(count, _state.Left[step.Row]);
    }

    /// <summary>A column with room, or where that is -1 the step of a row to be alone.</summary>
    private readonly record struct End(T Distance, int Column, int Step);
}
