using System.Numerics;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>
/// Fills a place that became free at a column with a price. The chain of moves that costs least is
/// found from its far ends, all at once (Dijkstra's search over columns, after Jonker and Volgenant
/// 1987): it begins with a row that was alone, or gives up a place of a column for the column's
/// price, and ends at the free place. So whole rows are read, which lie together in memory, and
/// none of them twice. What each row would lose by the free place is read beforehand, so that the
/// last row of the chain is known when the search comes to it, and need not be scanned.
/// </summary>
internal sealed class VacancySearch<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly SolverState<T> _state;
    private readonly ArcsByColumn _arcs;
    private readonly ColumnReach<T> _reach;
    private readonly ReachedRows<T> _rows;
    private readonly RowSpread<T> _spread;

    /// <summary>What each row would lose by moving to the vacant column.</summary>
    private readonly T[] _losses;

    public VacancySearch(
        SolverState<T> state,
        RowScan<T> scan,
        NearColumns<T> near,
        ArcsByColumn arcs
    )
    {
        _state = state;
        _arcs = arcs;
        _reach = new ColumnReach<T>(state);
        _rows = new ReachedRows<T>(state);
        _spread = new RowSpread<T>(scan, near, _rows, _reach);
        _losses = new T[state.Problem.RowCount];
    }

    /// <summary>Until the column is full or its places are worth nothing.</summary>
    public void Fill(int column)
    {
        while (_state.HasRoom(column) && _state.Price(column) > 0)
        {
            Begin(column);
            Search(column);
            Reprice();
            _rows.MoveTo(column, 1, _reach);
        }
    }

    private void Begin(int vacant)
    {
        ReadLosses(vacant);
        _reach.Begin();
        _rows.Begin();
        _spread.Begin();
        var limit = T.CreateTruncating(_state.Price(vacant));
        _reach.Limit = limit;
        _reach.Reach(vacant, limit, ReachedRows<T>.Beginning);
        for (var column = 0; column < _state.Capacities.Length; column++)
        {
            var price = T.CreateTruncating(_state.Price(column));
            if (price < limit)
            {
                _reach.Reach(column, price, ReachedRows<T>.Beginning);
            }
        }
        for (var row = 0; row < _state.Left.Length; row++)
        {
            if (_state.Left[row] > 0)
            {
                _rows.AddRoot(row);
            }
        }
    }

    private void ReadLosses(int vacant)
    {
        Array.Fill(_losses, T.MaxValue);
        var price = _state.Price(vacant);
        foreach (var (row, value) in _arcs.Of(vacant))
        {
            var loss = long.CreateTruncating(_state.RowPrices[row]) + price - value;
            _losses[row] = T.CreateTruncating(loss);
        }
    }

    /// <summary>Until the vacant column is settled: the level is then what the chain costs.</summary>
    private void Search(int vacant)
    {
        var (asked, scanned) = (0, 0);
        while (true)
        {
            for (; asked < _rows.Count; asked++)
            {
                Ask(asked, vacant);
            }
            if (_reach.IsSettled(vacant))
            {
                return;
            }
            if (_reach.Next < 0 && scanned < _rows.Count)
            {
                _spread.From(scanned++);
            }
            else
            {
                if (_reach.Next < 0)
                {
                    _spread.Complete(_reach.Limit);
                }
                _rows.AddHolders(_reach.Take(), _reach.Level);
            }
        }
    }

    /// <summary>Whether the chain is shorter when this row is the one to fill the place.</summary>
    private void Ask(int number, int vacant)
    {
        var (row, _, distance) = _rows[number];
        if (_losses[row] < _reach.Limit - distance)
        {
            _reach.Limit = distance + _losses[row];
            _reach.Reach(vacant, _reach.Limit, number);
        }
    }

    /// <summary>
    /// Whatever is as far away as the chain is long, or further, moves by the whole length; what is
    /// nearer, by its distance.
    /// </summary>
    private void Reprice()
    {
        var length = _reach.Level;
        _state.Fallen += long.CreateTruncating(length);
        for (var row = 0; row < _state.RowPrices.Length; row++)
        {
            _state.RowPrices[row] += _state.Supplies[row] > 0 ? length : T.Zero;
        }
        for (var number = 0; number < _rows.Count; number++)
        {
            _state.RowPrices[_rows[number].Row] -= length - _rows[number].Distance;
        }
        for (var column = 0; column < _state.NetPrices.Length; column++)
        {
            if (_state.Capacities[column] > 0)
            {
                _state.NetPrices[column] -= _reach.IsSettled(column)
                    ? _reach.Settled[column]
                    : length;
            }
        }
    }
}
