namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>
/// Finds, for one unassigned row, the cheapest chain of moves that lets it in: to a column with
/// room, or by sending some row (perhaps itself) to be alone. Dijkstra's search over columns.
/// </summary>
internal sealed class PathSearch(SolverState state)
{
    private readonly long[] _distance = new long[state.Problem.ColumnCount];
    private readonly int[] _fromRow = new int[state.Problem.ColumnCount];

    /// <summary>
    /// Columns in three parts: settled, then those at the least distance, then the rest.
    /// </summary>
    private readonly int[] _order = new int[state.Problem.ColumnCount];
    private readonly int[] _place = new int[state.Problem.ColumnCount];
    private readonly List<(int Row, long Distance)> _rows = [];
    private int _settledCount;
    private int _nearCount;
    private long _endDistance;
    private int _endRow;

    public void Augment(int row)
    {
        Begin();
        Scan(row, 0);
        var endColumn = Settle();
        Reprice();
        Follow(row, endColumn);
    }

    private void Begin()
    {
        Array.Fill(_distance, long.MaxValue);
        for (var column = 0; column < _order.Length; column++)
        {
            _order[column] = column;
            _place[column] = column;
        }
        _rows.Clear();
        _settledCount = 0;
        _nearCount = 0;
        _endDistance = long.MaxValue;
    }

    /// <summary>Looks from a row, reached at a distance, at every column it may go to.</summary>
    private void Scan(int row, long distance)
    {
        _rows.Add((row, distance));
        var price = state.RowPrices[row];
        if (distance + price < _endDistance)
        {
            _endDistance = distance + price;
            _endRow = row;
        }
        var columns = state.Problem.Columns(row);
        var values = state.Problem.Values(row);
        var offset = distance + price;
        for (var i = 0; i < columns.Length; i++)
        {
            var column = columns[i];
            var through = offset + state.ColumnPrices[column] - values[i];
            if (through < _distance[column])
            {
                Reach(column, row, through);
            }
        }
    }

    private void Reach(int column, int row, long distance)
    {
        _distance[column] = distance;
        _fromRow[column] = row;
        // While columns at the least distance wait, another one may join them.
        if (_settledCount < _nearCount && distance == _distance[_order[_settledCount]])
        {
            MoveTo(column, _nearCount++);
        }
    }

    /// <summary>
    /// The column with room at which the path ends, or -1 when a row shall be alone.
    /// </summary>
    private int Settle()
    {
        while (true)
        {
            if (_settledCount == _nearCount)
            {
                GatherNearest();
            }
            if (_settledCount == _nearCount || _distance[_order[_settledCount]] >= _endDistance)
            {
                return -1;
            }
            var column = _order[_settledCount];
            if (state.HasRoom(column))
            {
                _endDistance = _distance[column];
                return column;
            }
            _settledCount++;
            foreach (var row in state.RowsOfColumn[column])
            {
                Scan(row, _distance[column]);
            }
        }
    }

    private void GatherNearest()
    {
        var least = long.MaxValue;
        for (var i = _settledCount; i < _order.Length; i++)
        {
            var column = _order[i];
            if (_distance[column] < least)
            {
                least = _distance[column];
                _nearCount = _settledCount;
            }
            if (_distance[column] == least && least < long.MaxValue)
            {
                MoveTo(column, _nearCount++);
            }
        }
    }

    private void MoveTo(int column, int place)
    {
        var other = _order[place];
        var from = _place[column];
        (_order[from], _order[place]) = (other, column);
        (_place[other], _place[column]) = (from, place);
    }

    private void Reprice()
    {
        foreach (var (row, distance) in _rows)
        {
            state.RowPrices[row] -= Math.Max(0, _endDistance - distance);
        }
        for (var i = 0; i < _settledCount; i++)
        {
            var column = _order[i];
            state.ColumnPrices[column] += Math.Max(0, _endDistance - _distance[column]);
        }
    }

    private void Follow(int firstRow, int endColumn)
    {
        var column = endColumn;
        if (column < 0)
        {
            if (_endRow == firstRow)
            {
                return;
            }
            column = state.ColumnOfRow[_endRow];
            state.Release(_endRow);
        }
        while (true)
        {
            var row = _fromRow[column];
            var previous = state.ColumnOfRow[row];
            if (row != firstRow)
            {
                state.Release(row);
            }
            state.Assign(row, column);
            if (row == firstRow)
            {
                return;
            }
            column = previous;
        }
    }
}
