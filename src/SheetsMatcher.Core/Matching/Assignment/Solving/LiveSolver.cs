using System.Numerics;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <inheritdoc cref="LiveAssignment" />
internal sealed class LiveSolver<T> : LiveAssignment
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    /// <summary>100 columns are looked through sooner than a list, 300 are not.</summary>
    private const int ListedColumnsMin = 256;

    private readonly SolverState<T> _state;
    private readonly RowScan<T> _scan;
    private readonly NearColumns<T> _near;
    private readonly RowReduction<T> _reduction;
    private readonly MultiSourceDijkstra<T> _forest;
    private readonly VacancySearch<T> _vacancies;
    private readonly DetourSearch<T> _detours;
    private readonly ArcsByColumn _arcs;

    /// <param name="best">Where to go on from; null to solve.</param>
    /// <param name="listedColumnsMin">So many columns and more make lists of near ones worth it.</param>
    public LiveSolver(
        AssignmentProblem problem,
        AssignmentSolution? best = null,
        int listedColumnsMin = ListedColumnsMin
    )
    {
        _state = new SolverState<T>(problem);
        _scan = problem switch
        {
            DenseProblem dense => new DenseScan<T>(dense, _state),
            SparseProblem sparse => new SparseScan<T>(sparse, _state),
            _ => throw new ArgumentException("An unknown kind of problem.", nameof(problem)),
        };
        _arcs = new ArcsByColumn(problem);
        _near = new NearColumns<T>(
            _state,
            _scan,
            isWorthIt: problem.ColumnCount >= listedColumnsMin
        );
        _reduction = new RowReduction<T>(_state, _scan);
        _forest = new MultiSourceDijkstra<T>(_state, _scan, _near);
        _vacancies = new VacancySearch<T>(_state, _scan, _near, _arcs);
        _detours = new DetourSearch<T>(_state, _arcs);
        if (best is not null)
        {
            _state.Take(best);
            return;
        }
        _reduction.Run();
        _forest.Augment(Enumerable.Range(0, problem.RowCount));
    }

    public override AssignmentProblem Problem =>
        _state.Problem.With([.. _state.Supplies], [.. _state.Capacities]);

    public override AssignmentSolution Solution()
    {
        for (var row = 0; row < _state.Supplies.Length; row++)
        {
            if (_state.Supplies[row] == 0)
            {
                // Nobody watches over the price of a row that is not there.
                _state.RowPrices[row] = T.Max(T.Zero, _scan.Gains(row).Best);
            }
        }
        return _state.ToSolution();
    }

    public override void SetSupply(int row, int supply)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(supply);
        var more = supply - _state.Supplies[row];
        _state.Supplies[row] = supply;
        _state.Left[row] += more;
        if (more > 0)
        {
            _reduction.TakeFreeBests(row);
            _forest.Augment([row]);
        }
        // All at once: a row that is to leave must not fill the place that it has just left.
        List<int> vacated = [];
        while (_state.Left[row] < 0)
        {
            var holding = _state.Flow.FirstOfRow(row);
            vacated.Add(_state.Flow[holding].Column);
            _state.Release(holding, 1);
        }
        vacated.ForEach(_vacancies.Fill);
    }

    public override void SetCapacity(int column, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        var wasClosed = _state.Capacities[column] == 0;
        _state.Capacities[column] = capacity;
        while (_state.Loads[column] > capacity)
        {
            var holding = _state.Flow.FirstOfColumn(column);
            var row = _state.Flow[holding].Row;
            _state.Release(holding, 1);
            _forest.Augment([row]);
        }
        if (capacity == 0)
        {
            _state.SetPrice(column, _state.Closed);
        }
        else
        {
            if (wasClosed)
            {
                Open(column);
            }
            _vacancies.Fill(column);
        }
    }

    public override IReadOnlyList<ResidualPath> Detours(int row, int countMax) =>
        _detours.Of(row, countMax);

    /// <summary>The least price at which no row would gain by the column.</summary>
    private void Open(int column)
    {
        var price = 0L;
        foreach (var (row, value) in _arcs.Of(column))
        {
            if (_state.Supplies[row] > 0)
            {
                price = Math.Max(price, value - long.CreateTruncating(_state.RowPrices[row]));
            }
        }
        _state.SetPrice(column, price);
        foreach (var (row, _) in _arcs.Of(column))
        {
            _near.Include(row, column);
        }
    }
}
