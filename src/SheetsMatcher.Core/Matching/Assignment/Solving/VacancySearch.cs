using System.Numerics;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>
/// Fills a place that became free at a column with a price. The chain of moves that costs least is
/// found from its far ends, all at once (Dijkstra's search over columns, after Jonker and Volgenant
/// 1987): it begins with a row that was alone, or gives up a place of a column for the column's
/// price, and ends at the free place. So whole rows are read, which lie together in memory, and
/// none of them twice.
/// </summary>
internal sealed class VacancySearch<T>(SolverState<T> state, RowScan<T> scan)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    /// <summary>In place of a step: the chain begins with a place of the column.</summary>
    private const int Beginning = -1;

    private readonly ColumnReach<T> _reach = new(state.Problem.ColumnCount);
    private readonly ReachedRows<T> _rows = new(state);

    /// <summary>Until the column is full or its places are worth nothing.</summary>
    public void Fill(int column)
    {
        while (state.HasRoom(column) && state.Price(column) > 0)
        {
            Begin(column);
            Search(column);
            Reprice();
            Follow(column);
        }
    }

    private void Begin(int vacant)
    {
        _reach.Begin();
        _rows.Begin();
        var limit = T.CreateTruncating(state.Price(vacant));
        _reach.Limit = limit;
        _reach.Reach(vacant, limit, Beginning);
        for (var column = 0; column < state.Capacities.Length; column++)
        {
            var price = T.CreateTruncating(state.Price(column));
            if (price < limit)
            {
                _reach.Reach(column, price, Beginning);
            }
        }
        for (var row = 0; row < state.Left.Length; row++)
        {
            if (state.Left[row] > 0)
            {
                _rows.AddRoot(row, root: 0);
            }
        }
    }

    /// <summary>Until the vacant column is settled: the level is then what the chain costs.</summary>
    private void Search(int vacant)
    {
        var scanned = 0;
        while (true)
        {
            for (; scanned < _rows.Count; scanned++)
            {
                var step = _rows[scanned];
                scan.Relax(step.Row, step.Distance, _reach, scanned, _rows.After(scanned, _reach));
                if (_reach.IsSettled(vacant))
                {
                    return;
                }
                _reach.Limit = _reach.Distances[vacant];
            }
            var column = _reach.Take();
            if (_reach.IsSettled(vacant))
            {
                return;
            }
            _rows.AddHolders(column, _reach.Level, root: 0);
        }
    }

    /// <summary>
    /// Whatever is as far away as the chain is long, or further, moves by the whole length; what is
    /// nearer, by its distance.
    /// </summary>
    private void Reprice()
    {
        var length = _reach.Level;
        for (var row = 0; row < state.RowPrices.Length; row++)
        {
            state.RowPrices[row] += state.Supplies[row] > 0 ? length : T.Zero;
        }
        for (var number = 0; number < _rows.Count; number++)
        {
            state.RowPrices[_rows[number].Row] -= length - _rows[number].Distance;
        }
        for (var column = 0; column < state.NetPrices.Length; column++)
        {
            if (state.Capacities[column] > 0)
            {
                state.NetPrices[column] -= _reach.IsSettled(column)
                    ? _reach.Settled[column]
                    : length;
            }
        }
    }

    /// <summary>From the place that was to be filled back to where the chain begins.</summary>
    private void Follow(int vacant)
    {
        var column = vacant;
        while (_reach.From[column] != Beginning)
        {
            var (row, holding, _, _) = _rows[_reach.From[column]];
            if (holding == Holdings.None)
            {
                state.Assign(row, column, 1);
                return;
            }
            var previous = state.Holdings[holding].Column;
            state.Release(holding, 1);
            state.Assign(row, column, 1);
            column = previous;
        }
    }
}
