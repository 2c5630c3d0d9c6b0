using System.Numerics;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>
/// The start: each row takes places at its best columns while there is room, and then, where every
/// supply and capacity is 1, rows outbid each other by as much as the best column is worth more to
/// them than the second best. That is the augmenting row reduction of R. Jonker and A. Volgenant,
/// "A shortest augmenting path algorithm for dense and sparse linear assignment problems",
/// Computing 38 (1987) 325–340.
/// </summary>
internal sealed class RowReduction<T>(SolverState<T> state, RowScan<T> scan)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private const int Passes = 2;

    /// <summary>On the average; where bids rise by ones they could go on for long.</summary>
    private const int BidsPerRow = 10;

    public void Run()
    {
        for (var row = 0; row < state.Left.Length; row++)
        {
            TakeFreeBests(row);
        }
        if (Array.TrueForAll(state.Supplies, s => s <= 1) && IsOfSinglePlaces())
        {
            for (var pass = 0; pass < Passes; pass++)
            {
                Bid();
            }
        }
    }

    /// <summary>Sets the row's price, and takes what is free at that price.</summary>
    public void TakeFreeBests(int row)
    {
        var (best, _) = scan.Gains(row);
        state.RowPrices[row] = T.Max(T.Zero, best);
        if (best <= T.Zero)
        {
            return;
        }
        var column = state.Left[row] == 0 ? -1 : scan.Find(row, best, 0);
        while (column >= 0)
        {
            var room = state.Capacities[column] - state.Loads[column];
            if (room > 0)
            {
                state.Assign(row, column, Math.Min(room, state.Left[row]));
            }
            column = state.Left[row] == 0 ? -1 : scan.Find(row, best, column + 1);
        }
    }

    private bool IsOfSinglePlaces() =>
        Array.TrueForAll(state.Capacities, capacity => capacity <= 1);

    private void Bid()
    {
        var bidders = new Stack<int>();
        for (var row = state.Left.Length - 1; row >= 0; row--)
        {
            if (state.Left[row] > 0 && state.RowPrices[row] > T.Zero)
            {
                bidders.Push(row);
            }
        }
        var bids = (long)BidsPerRow * state.Left.Length;
        while (bidders.TryPop(out var row))
        {
            if (BidOf(row, mayRaise: bids-- > 0) is { } outbid)
            {
                bidders.Push(outbid);
            }
        }
    }

    /// <summary>The row that has to bid again because this one bid more.</summary>
    private int? BidOf(int row, bool mayRaise)
    {
        var (best, second) = scan.Gains(row);
        second = T.Max(T.Zero, second);
        state.RowPrices[row] = T.Max(T.Zero, best);
        if (best <= T.Zero || !mayRaise)
        {
            return null;
        }
        var column = scan.Find(row, best, 0);
        while (column >= 0 && best == second && !state.HasRoom(column))
        {
            column = scan.Find(row, best, column + 1);
        }
        column = column < 0 ? scan.Find(row, best, 0) : column;
        if (state.HasRoom(column))
        {
            state.Assign(row, column, 1);
            return null;
        }
        var holding = state.Flow.FirstOfColumn(column);
        if (holding == Flow.None)
        {
            return null;
        }
        var holder = state.Flow[holding].Row;
        state.Release(holding, 1);
        state.NetPrices[column] += best - second;
        state.RowPrices[row] = second;
        state.Assign(row, column, 1);
        return best > second ? holder : null;
    }
}
