namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>
/// Goes from the best of the classes, which knows no favoured arcs, to the best of the people, which
/// does. At the prices of the classes every best assignment leaves no slack, so those favoured arcs
/// that leave none may all stand, and the others are filled up by classes. A row on a favoured arc
/// gains what that counts more, which keeps its prices right. Whom this leaves without a certain
/// place, such as a row whose favoured arc is worth a little less than its best, comes in by a
/// search of its own.
/// </summary>
internal sealed class WarmStart
{
    /// <summary>With more searches than that it is quicker to begin anew.</summary>
    private const int SearchesMax = 400;

    private readonly DenseProblem _people;
    private readonly long[] _rowPrices;
    private readonly long[] _columnPrices;
    private readonly List<Share> _shares = [];
    private readonly int[] _room;

    /// <summary>Rows that come in by a search.</summary>
    private readonly HashSet<int> _open = [];

    private WarmStart(DenseProblem people, ClassedProblem classed, AssignmentSolution best)
    {
        _people = people;
        _rowPrices = [.. classed.Classes.OfRow.Select(ofRow => best.RowPrices[ofRow])];
        _columnPrices = [.. classed.Classes.OfColumn.Select(column => best.ColumnPrices[column])];
        _room = [.. Enumerable.Range(0, people.ColumnCount).Select(people.Capacity)];
    }

    /// <summary>Null where it would take too many searches.</summary>
    public static WarmStart? Of(
        DenseProblem people,
        ClassedProblem classed,
        AssignmentSolution best
    )
    {
        var start = new WarmStart(people, classed, best);
        var rest = start.TakeFavoured();
        if (rest is null || start._open.Count > SearchesMax)
        {
            return null;
        }
        start.TakeOthers(classed, rest);
        return start._open.Count + start.Vacated().Count <= SearchesMax ? start : null;
    }

    public AssignmentSolution Solve()
    {
        var vacated = Vacated();
        int[] supplies =
        [
            .. Enumerable
                .Range(0, _people.RowCount)
                .Select(row => _open.Contains(row) ? 0 : _people.Supply(row)),
        ];
        int[] capacities = [.. Enumerable.Range(0, _people.ColumnCount).Select(_people.Capacity)];
        foreach (var column in vacated)
        {
            capacities[column] -= _room[column];
        }
        var live = LiveAssignment.From(
            _people.With(supplies, capacities),
            new AssignmentSolution(_shares, _rowPrices, _columnPrices)
        );
        foreach (var row in _open.Order())
        {
            live.SetSupply(row, _people.Supply(row));
        }
        foreach (var column in vacated)
        {
            live.SetCapacity(column, _people.Capacity(column));
        }
        return live.Solution();
    }

    /// <returns>
    /// The supplies of the rows that have no favoured arc; null where a row is more than one.
    /// </returns>
    private int[]? TakeFavoured()
    {
        var rest = new int[_people.RowCount];
        for (var row = 0; row < rest.Length; row++)
        {
            var favoured = _people.Favoured(row);
            rest[row] = favoured.Length == 0 ? _people.Supply(row) : 0;
            if (favoured.Length == 0 || _people.Supply(row) == 0)
            {
                continue;
            }
            if (_people.Supply(row) > 1)
            {
                return null;
            }
            var kept = favoured.ToArray().FirstOrDefault(column => IsKept(row, column), -1);
            if (kept < 0)
            {
                _open.Add(row);
                continue;
            }
            Take(row, kept, 1);
            _rowPrices[row] += _people.Weights.Favoured;
        }
        return rest;
    }

    private bool IsKept(int row, int column) =>
        _room[column] > 0
        && _people.ValueOfArc(row, column) - _people.Weights.Favoured
            == _rowPrices[row] + _columnPrices[column];

    /// <summary>By classes, in the places that are left.</summary>
    private void TakeOthers(ClassedProblem classed, int[] supplies)
    {
        var left = classed.Expand(
            AssignmentSolver.Solve(classed.Totals(supplies, _room)),
            supplies,
            [.. _room]
        );
        foreach (var share in left.Shares)
        {
            if (
                _people.ValueOfArc(share.Row, share.Column)
                == _rowPrices[share.Row] + _columnPrices[share.Column]
            )
            {
                Take(share.Row, share.Column, share.Count);
                supplies[share.Row] -= share.Count;
            }
        }
        for (var row = 0; row < supplies.Length; row++)
        {
            if (supplies[row] > 0 && _rowPrices[row] > 0)
            {
                _open.Add(row);
                _shares.RemoveAll(share => share.Row == row && Give(share));
            }
        }
    }

    private void Take(int row, int column, int count)
    {
        _shares.Add(new Share(row, column, count));
        _room[column] -= count;
    }

    private bool Give(Share share)
    {
        _room[share.Column] += share.Count;
        return true;
    }

    /// <summary>Columns with a price that are not full.</summary>
    private List<int> Vacated() =>
        [
            .. Enumerable
                .Range(0, _room.Length)
                .Where(column => _room[column] > 0 && _columnPrices[column] > 0),
        ];
}
