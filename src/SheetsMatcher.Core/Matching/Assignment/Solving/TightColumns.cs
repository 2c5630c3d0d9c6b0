using System.Numerics;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>
/// The columns that cost a row nothing at the prices there are: few of all, so that each row is
/// looked through once, however often a search comes to it while the prices stand.
/// </summary>
internal sealed class TightColumns<T>(SolverState<T> state, RowScan<T> scan, NearColumns<T> near)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly int[] _columns = new int[Math.Max(1 << 16, 4 * state.Capacities.Length)];
    private readonly (int Listing, int Start, int Count)[] _ofRow = new (int, int, int)[
        state.Problem.RowCount
    ];
    private int _listing;
    private int _used;

    /// <summary>Forgets everything: the prices have changed, or there is no room for more.</summary>
    public void Begin()
    {
        _listing++;
        _used = 0;
    }

    public ReadOnlySpan<int> Of(int row)
    {
        if (_ofRow[row].Listing != _listing)
        {
            List(row);
        }
        return _columns.AsSpan(_ofRow[row].Start, _ofRow[row].Count);
    }

    private void List(int row)
    {
        if (_used + state.Capacities.Length > _columns.Length)
        {
            Begin();
        }
        var room = _columns.AsSpan(_used);
        var count = near.Has(row)
            ? near.ListTight(row, room)
            : scan.List(row, state.RowPrices[row], room);
        _ofRow[row] = (_listing, _used, count);
        _used += count;
    }
}
