using System.Numerics;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>
/// The rows that a search has come to, in that order and each only once: as roots, or through a
/// place that they hold and may have to leave.
/// </summary>
internal sealed class ReachedRows<T>(SolverState<T> state)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    /// <summary>In place of a step: the chain begins with a place of the column.</summary>
    public const int Beginning = -1;

    private readonly List<Step<T>> _steps = [];
    private readonly int[] _searchOfRow = new int[state.Problem.RowCount];
    private int _search;

    public int Count => _steps.Count;

    public Step<T> this[int number] => _steps[number];

    public void Begin()
    {
        _search++;
        _steps.Clear();
    }

    public void AddRoot(int row) => Add(new Step<T>(row, Flow.None, T.Zero));

    /// <summary>Whoever holds a place of the column.</summary>
    public void AddHolders(int column, T distance)
    {
        var holding = state.Flow.FirstOfColumn(column);
        while (holding != Flow.None)
        {
            var row = state.Flow[holding].Row;
            if (_searchOfRow[row] != _search)
            {
                Add(new Step<T>(row, holding, distance));
            }
            holding = state.Flow[holding].NextOfColumn;
        }
    }

    /// <summary>The row that is likely to be scanned after this step's, or -1.</summary>
    public int After(int number, ColumnReach<T> reach)
    {
        if (number + 1 < _steps.Count)
        {
            return _steps[number + 1].Row;
        }
        var holding = reach.Next < 0 ? Flow.None : state.Flow.FirstOfColumn(reach.Next);
        return holding == Flow.None ? -1 : state.Flow[holding].Row;
    }

    /// <summary>
    /// Moves so many rows of a kind to the column, others into the places which these leave, and so
    /// on, to where the chain begins.
    /// </summary>
    public void MoveTo(int column, int count, ColumnReach<T> reach)
    {
        while (reach.From[column] != Beginning)
        {
            var (row, holding, _) = _steps[reach.From[column]];
            if (holding == Flow.None)
            {
                state.Assign(row, column, count);
                return;
            }
            var previous = state.Flow[holding].Column;
            state.Release(holding, count);
            state.Assign(row, column, count);
            column = previous;
        }
    }

    private void Add(Step<T> step)
    {
        _searchOfRow[step.Row] = _search;
        _steps.Add(step);
    }
}

/// <summary>A row come to at a distance, through a holding or as a root.</summary>
internal readonly record struct Step<T>(int Row, int Holding, T Distance);
