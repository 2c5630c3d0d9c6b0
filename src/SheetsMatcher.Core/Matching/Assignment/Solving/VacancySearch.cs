using System.Numerics;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>
/// Fills a place that became free at a column with a price: Dijkstra's search backwards, from the
/// place to the row that gains most by moving in, to the place which that row leaves, and so on,
/// until a row that was alone moves, or a place stays free that is worth least.
/// </summary>
internal sealed class VacancySearch<T>(SolverState<T> state, ArcsByColumn arcs)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly PriorityQueue<Move, T> _open = new();
    private readonly Dictionary<int, Move> _moveOfRow = [];
    private readonly Dictionary<int, Move> _vacated = [];

    /// <summary>Until the column is full or its places are worth nothing.</summary>
    public void Fill(int column)
    {
        while (state.HasRoom(column) && state.Price(column) > 0)
        {
            Follow(Search(column));
        }
    }

    /// <summary>Finds the end of the cheapest chain and moves the prices.</summary>
    private Move Search(int start)
    {
        _open.Clear();
        _moveOfRow.Clear();
        _vacated.Clear();
        var end = Vacate(new Move(-1, Holdings.None, start, T.Zero), start);
        while (_open.TryPeek(out var move, out var distance) && distance < end.Distance)
        {
            _open.Dequeue();
            if (!_moveOfRow.TryAdd(move.Row, move))
            {
                continue;
            }
            if (state.Left[move.Row] > 0)
            {
                end = move;
                break;
            }
            end = VacateAllOf(move, end);
        }
        Reprice(end.Distance);
        return end;
    }

    private Move VacateAllOf(Move move, Move end)
    {
        var holding = state.Holdings.FirstOfRow(move.Row);
        while (holding != Holdings.None)
        {
            var column = state.Holdings[holding].Column;
            if (!_vacated.ContainsKey(column))
            {
                var left = Vacate(move with { Holding = holding }, column);
                end = left.Distance < end.Distance ? left : end;
            }
            holding = state.Holdings[holding].NextOfRow;
        }
        return end;
    }

    /// <summary>
    /// A place of the column is free at this distance: it may stay so for the column's price, or
    /// any row may move there for what it loses by that.
    /// </summary>
    private Move Vacate(Move move, int column)
    {
        _vacated.Add(column, move);
        var price = T.CreateTruncating(state.Price(column));
        foreach (var (row, value) in arcs.Of(column))
        {
            if (state.Supplies[row] > 0 && !_moveOfRow.ContainsKey(row))
            {
                var loss = state.RowPrices[row] + price - T.CreateTruncating(value);
                var distance = move.Distance + loss;
                _open.Enqueue(new Move(row, Holdings.None, column, distance), distance);
            }
        }
        return new Move(-1, Holdings.None, column, move.Distance + price);
    }

    private void Reprice(T endDistance)
    {
        foreach (var (row, move) in _moveOfRow)
        {
            state.RowPrices[row] += endDistance - move.Distance;
        }
        foreach (var (column, move) in _vacated)
        {
            if (move.Distance < endDistance)
            {
                state.NetPrices[column] -= endDistance - move.Distance;
            }
        }
    }

    /// <summary>From the end of the chain back to the place that was to be filled.</summary>
    private void Follow(Move end)
    {
        if (end.Row >= 0)
        {
            state.Assign(end.Row, end.Column, 1);
        }
        var move = _vacated[end.Column];
        while (move.Row >= 0)
        {
            state.Release(move.Holding, 1);
            state.Assign(move.Row, move.Column, 1);
            move = _vacated[move.Column];
        }
    }

    /// <summary>A row moves to a column, leaving the place it holds, or coming from none.</summary>
    private readonly record struct Move(int Row, int Holding, int Column, T Distance);
}
