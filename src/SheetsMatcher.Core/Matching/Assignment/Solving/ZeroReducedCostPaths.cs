using System.Numerics;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>
/// Lets rows in along chains of moves that cost nothing at the prices there are, until there are no
/// more such chains: the greatest flow by augmenting paths (Ford and Fulkerson 1962). Each takes as
/// many at once as all of its moves allow. Searches go into the depth, and in one pass come to no
/// row again from which there was no way, so that a pass finds many chains at the price of one.
/// </summary>
internal sealed class ZeroReducedCostPaths<T>(
    SolverState<T> state,
    RowScan<T> scan,
    NearColumns<T> near
)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly TightColumns<T> _columns = new(state, scan, near);
    private readonly bool[] _isRowMet = new bool[state.Problem.RowCount];
    private readonly bool[] _isColumnMet = new bool[state.Problem.ColumnCount];

    /// <summary>Which of its columns a row tries next.</summary>
    private readonly int[] _next = new int[state.Problem.RowCount];
    private readonly List<Move> _chain = [];

    public void Augment(IReadOnlyList<int> rows)
    {
        _columns.Begin();
        while (Pass(rows)) { }
    }

    private bool Pass(IReadOnlyList<int> rows)
    {
        Array.Clear(_isRowMet);
        Array.Clear(_isColumnMet);
        var isAnyLetIn = false;
        foreach (var row in rows)
        {
            while (state.Left[row] > 0 && !_isRowMet[row] && IsLetIn(row))
            {
                isAnyLetIn = true;
            }
        }
        return isAnyLetIn;
    }

    private bool IsLetIn(int root)
    {
        _chain.Clear();
        Enter(root, Flow.None);
        while (_chain.Count > 0)
        {
            var move = _chain[^1];
            var isLetIn = move.Holder == Flow.None ? IsLetInByColumn(move) : IsLetInByHolder(move);
            if (isLetIn)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Goes on to the row's next column, or back where there is none.</summary>
    private bool IsLetInByColumn(Move move)
    {
        var columns = _columns.Of(move.Row);
        if (_next[move.Row] == columns.Length)
        {
            _chain.RemoveAt(_chain.Count - 1);
            return false;
        }
        if (_next[move.Row] == 0 && WithRoom(columns) is >= 0 and var open)
        {
            _chain[^1] = move with { Column = open };
            Follow(CountAlong(state.Room(open)));
            return true;
        }
        var column = columns[_next[move.Row]++];
        if (!_isColumnMet[column])
        {
            _isColumnMet[column] = true;
            var holder = state.Flow.FirstOfColumn(column);
            _chain[^1] = move with { Column = column, Holder = holder };
        }
        return false;
    }

    private int WithRoom(ReadOnlySpan<int> columns)
    {
        foreach (var column in columns)
        {
            if (state.HasRoom(column))
            {
                return column;
            }
        }
        return -1;
    }

    /// <summary>Goes on to who holds a place of the column, and had better be alone or move.</summary>
    private bool IsLetInByHolder(Move move)
    {
        var (row, count) = (state.Flow[move.Holder].Row, state.Flow[move.Holder].Count);
        _chain[^1] = move with { Holder = state.Flow[move.Holder].NextOfColumn };
        if (state.RowPrices[row] == T.Zero)
        {
            count = CountAlong(count);
            state.Release(move.Holder, count);
            Follow(count);
            return true;
        }
        if (!_isRowMet[row])
        {
            Enter(row, move.Holder);
        }
        return false;
    }

    private void Enter(int row, int holding)
    {
        _isRowMet[row] = true;
        _next[row] = 0;
        _chain.Add(new Move(row, holding, Column: -1, Flow.None));
    }

    private int CountAlong(int count)
    {
        foreach (var move in _chain)
        {
            var most =
                move.Holding == Flow.None ? state.Left[move.Row] : state.Flow[move.Holding].Count;
            count = Math.Min(count, most);
        }
        return count;
    }

    /// <summary>Makes all the moves, the last first; there may be ways from these rows yet.</summary>
    private void Follow(int count)
    {
        for (var i = _chain.Count - 1; i >= 0; i--)
        {
            var (row, holding, column, _) = _chain[i];
            if (holding != Flow.None)
            {
                state.Release(holding, count);
            }
            state.Assign(row, column, count);
            _isRowMet[row] = false;
            _isColumnMet[column] = false;
        }
    }

    /// <summary>
    /// A row that leaves the place it holds, if any, for a column, and who of those that hold a
    /// place there is tried next.
    /// </summary>
    private readonly record struct Move(int Row, int Holding, int Column, int Holder);
}
