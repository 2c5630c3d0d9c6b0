using System.Numerics;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>
/// What it would cost to put a row on another column: the arc's reduced cost and the cheapest chain
/// of moves that makes room there, once the row has left its own place. Dijkstra's search backwards
/// over the residual network, from the row outwards, so that one search serves all columns; it ends
/// when no column further away can be among those asked for.
/// </summary>
/// <remarks>
/// The nodes are the columns and "the open", which takes whoever is to be alone and gives places
/// that stay free otherwise. For rows of supply 1.
/// </remarks>
internal sealed class DetourSearch<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly SolverState<T> _state;
    private readonly ArcsByColumn _arcs;
    private readonly int _open;
    private readonly T[] _distances;
    private readonly bool[] _isSettled;

    /// <summary>For each node, who moves from there and where to; nobody where it is free.</summary>
    private readonly (int Row, int To)[] _way;

    public DetourSearch(SolverState<T> state, ArcsByColumn arcs)
    {
        _state = state;
        _arcs = arcs;
        _open = state.Capacities.Length;
        _distances = new T[_open + 1];
        _isSettled = new bool[_open + 1];
        _way = new (int, int)[_open + 1];
    }

    public IReadOnlyList<ResidualPath> Of(int row, int countMax)
    {
        var own = NodeOf(row);
        Array.Fill(_distances, T.MaxValue);
        Array.Clear(_isSettled);
        _distances[own] = T.Zero;
        SortedSet<(long Cost, int Column)> found = [];
        var node = own;
        while (node >= 0 && (found.Count < countMax || Distance(node) <= found.Max.Cost))
        {
            _isSettled[node] = true;
            Spread(node, row);
            if (node != own && node != _open && CostOf(row, node) is { } cost)
            {
                found.Add((cost, node));
                if (found.Count > countMax)
                {
                    found.Remove(found.Max);
                }
            }
            node = Nearest();
        }
        return
        [
            .. found.Select(one => new ResidualPath(
                one.Column,
                one.Cost,
                Moves(row, one.Column, own)
            )),
        ];
    }

    private int NodeOf(int row)
    {
        var holding = _state.Flow.FirstOfRow(row);
        return holding == Flow.None ? _open : _state.Flow[holding].Column;
    }

    private long Distance(int node) => long.CreateTruncating(_distances[node]);

    private long? CostOf(int row, int column) =>
        _state.Capacities[column] > 0 && _state.Problem.Value(row, column) is { } value
            ? long.CreateTruncating(_state.RowPrices[row])
                + _state.Price(column)
                - value
                + Distance(column)
            : null;

    private int Nearest()
    {
        var nearest = -1;
        for (var node = 0; node < _distances.Length; node++)
        {
            if (
                !_isSettled[node]
                && _distances[node] < T.MaxValue
                && (nearest < 0 || _distances[node] < _distances[nearest])
            )
            {
                nearest = node;
            }
        }
        return nearest;
    }

    private void Spread(int node, int row)
    {
        if (node == _open)
        {
            SpreadFromOpen(row);
            return;
        }
        var price = T.CreateTruncating(_state.Price(node));
        foreach (var (other, value) in _arcs.Of(node))
        {
            if (other != row && _state.Supplies[other] > 0)
            {
                var loss = _state.RowPrices[other] + price - T.CreateTruncating(value);
                Reach(NodeOf(other), _distances[node] + loss, other, node);
            }
        }
        if (_state.Loads[node] > 0)
        {
            // The column does with one row less than now.
            Reach(_open, _distances[node] + price, -1, node);
        }
    }

    /// <summary>Free places lead to the open at once; rows for what they gain by a place.</summary>
    private void SpreadFromOpen(int row)
    {
        for (var column = 0; column < _open; column++)
        {
            if (_state.HasRoom(column))
            {
                Reach(column, _distances[_open], -1, _open);
            }
        }
        for (var other = 0; other < _state.Supplies.Length; other++)
        {
            if (other != row && _state.Supplies[other] > 0)
            {
                var distance = _distances[_open] + _state.RowPrices[other];
                Reach(NodeOf(other), distance, other, _open);
            }
        }
    }

    private void Reach(int node, T distance, int row, int to)
    {
        if (distance < _distances[node])
        {
            _distances[node] = distance;
            _way[node] = (row, to);
        }
    }

    private List<Arc> Moves(int row, int column, int own)
    {
        List<Arc> moves = [new Arc(row, column)];
        for (var at = column; at != own; at = _way[at].To)
        {
            var (moving, to) = _way[at];
            if (moving >= 0)
            {
                moves.Add(new Arc(moving, to == _open ? AssignmentSolution.Unassigned : to));
            }
        }
        return moves;
    }
}
