using System.Numerics;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>
/// For each row that was looked through, the few columns that cost it least at its price (row price
/// + column price - value), and a bound for all others: what is not listed cost more than the width
/// of the list, and still costs more than nothing while prices have moved by less than that. So a
/// row is looked through once for many searches. Few columns of a row, with the others priced in
/// when they could matter, are the core of A. Volgenant, "Linear and semi-assignment problems: a
/// core oriented approach", Computers and Operations Research 23 (1996) 917–932.
/// </summary>
/// <param name="isWorthIt">False: no lists, whole rows are looked through each time.</param>
internal sealed class NearColumns<T>(SolverState<T> state, RowScan<T> scan, bool isWorthIt)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    /// <summary>With 16 or 64 most kinds of problems took longer.</summary>
    private const int CountMax = 32;

    private static readonly T _widthMax = T.MaxValue >> 3;

    private readonly int _room = Math.Min(CountMax, state.Capacities.Length);
    private readonly int[] _columns = isWorthIt ? NewRows<int>(state) : [];
    private readonly T[] _values = isWorthIt ? NewRows<T>(state) : [];
    private readonly Listing[] _listings = new Listing[state.Left.Length];
    private T _usualWidth = T.One;

    /// <summary>
    /// Lists the row's columns anew where the bound has sunk to nothing. False where too many
    /// columns are equally near: then the whole row has to be looked through.
    /// </summary>
    public bool Has(int row) => isWorthIt && (Bound(row) > 0 || IsListed(row));

    /// <summary>What each column that is not listed costs the row at least.</summary>
    public long Bound(int row)
    {
        ref readonly var listing = ref _listings[row];
        return listing.IsThere
            ? long.CreateTruncating(listing.Width)
                + 1
                + long.CreateTruncating(state.RowPrices[row] - listing.RowPrice)
                - (state.Fallen - listing.Fallen)
            : 0;
    }

    public void Forget(int row) => _listings[row].IsThere = false;

    /// <summary>The same as <see cref="RowScan{T}.Relax"/> for the columns that are listed.</summary>
    public void Relax(int row, T distance, ColumnReach<T> reach, int step)
    {
        var offset = distance + state.RowPrices[row];
        var end = (row * _room) + _listings[row].Count;
        for (var i = row * _room; i < end; i++)
        {
            var column = _columns[i];
            var through = offset + state.NetPrices[column] - _values[i];
            if (through < reach.Distances[column] && through < reach.Limit)
            {
                reach.Reach(column, through, step);
            }
        }
    }

    /// <summary>The same as <see cref="RowScan{T}.List"/> for the row's own price.</summary>
    public int ListTight(int row, Span<int> columns)
    {
        var (price, count) = (state.RowPrices[row], 0);
        var end = (row * _room) + _listings[row].Count;
        for (var i = row * _room; i < end; i++)
        {
            if (_values[i] - state.NetPrices[_columns[i]] == price)
            {
                columns[count++] = _columns[i];
            }
        }
        return count;
    }

    /// <summary>Adds a column that came to be open, where it belongs to what is listed.</summary>
    public void Include(int row, int column)
    {
        ref var listing = ref _listings[row];
        if (!listing.IsThere)
        {
            return;
        }
        var value = T.CreateTruncating(state.NetValue(row, column));
        var cost = state.RowPrices[row] + state.NetPrices[column] - value;
        if (
            long.CreateTruncating(cost) >= Bound(row)
            || _columns.AsSpan(row * _room, listing.Count).Contains(column)
        )
        {
            return;
        }
        if (listing.Count == _room)
        {
            Forget(row);
            return;
        }
        _columns[(row * _room) + listing.Count] = column;
        _values[(row * _room) + listing.Count] = value;
        listing.Count++;
    }

    private static TCell[] NewRows<TCell>(SolverState<T> state) =>
        new TCell[state.Left.Length * Math.Min(CountMax, state.Capacities.Length)];

    private bool IsListed(int row)
    {
        ref var listing = ref _listings[row];
        var width = listing.Width > T.Zero ? listing.Width : _usualWidth;
        var count = List(row, width);
        while (count < 0 && width > T.Zero)
        {
            width >>= 1;
            count = List(row, width);
        }
        listing.IsThere = count >= 0;
        if (count < 0)
        {
            return false;
        }
        (listing.RowPrice, listing.Fallen, listing.Count) = (
            state.RowPrices[row],
            state.Fallen,
            count
        );
        listing.Width = width;
        _usualWidth = count < _room / 4 ? T.Min(width + width + T.One, _widthMax) : width;
        return true;
    }

    private int List(int row, T width)
    {
        var columns = _columns.AsSpan(row * _room, _room);
        var values = _values.AsSpan(row * _room, _room);
        var count = scan.ListNear(row, state.RowPrices[row] - width, columns, values);
        for (var i = 0; i < count; i++)
        {
            values[i] += state.NetPrices[columns[i]];
        }
        return count;
    }

    private record struct Listing
    {
        public bool IsThere;
        public int Count;
        public T Width;
        public T RowPrice;
        public long Fallen;
    }
}
