using System.Numerics;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>
/// Goes on from the rows that a search has come to: first by the columns listed as near, and by all
/// others only when the search has gone as far as the nearest of them could be.
/// </summary>
internal sealed class RowSpread<T>(
    RowScan<T> scan,
    NearColumns<T> near,
    ReachedRows<T> rows,
    ColumnReach<T> reach
)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    /// <summary>Steps of which only near columns were entered, and how far all others are.</summary>
    private readonly List<(int Number, long Others)> _partial = [];
    private long _nearestOther;

    public void Begin()
    {
        _partial.Clear();
        _nearestOther = long.MaxValue;
    }

    public void From(int number)
    {
        var step = rows[number];
        if (!near.Has(step.Row))
        {
            scan.Relax(step.Row, step.Distance, reach, number, rows.After(number, reach));
            return;
        }
        near.Relax(step.Row, step.Distance, reach, number);
        var others = long.CreateTruncating(step.Distance) + near.Bound(step.Row);
        _partial.Add((number, others));
        _nearestOther = Math.Min(_nearestOther, others);
    }

    /// <summary>
    /// Enters whatever else may be nearer than the nearest column known, or than the end of the
    /// search where that is nearer still.
    /// </summary>
    public void Complete(T end)
    {
        while (long.CreateTruncating(T.Min(end, reach.Least())) is var far && _nearestOther < far)
        {
            _nearestOther = long.MaxValue;
            var kept = 0;
            for (var i = 0; i < _partial.Count; i++)
            {
                var (number, others) = _partial[i];
                if (others < far)
                {
                    var step = rows[number];
                    scan.Relax(step.Row, step.Distance, reach, number, -1);
                    near.Forget(step.Row);
                }
                else
                {
                    _partial[kept++] = (number, others);
                    _nearestOther = Math.Min(_nearestOther, others);
                }
            }
            _partial.RemoveRange(kept, _partial.Count - kept);
        }
    }
}
