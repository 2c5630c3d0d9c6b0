using System.Numerics;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>
/// Lets a single row in along a chain of moves that costs nothing, if there is one, by a search in
/// the breadth from both ends (I. Pohl, "Bi-directional search", Machine Intelligence 6 (1971)):
/// few steps back from the columns with room save most of the steps from the row.
/// </summary>
internal sealed class MeetingSearch<T>(SolverState<T> state, RowScan<T> scan, ArcsByColumn arcs)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    /// <summary>Going back reads a column, which lies scattered: as long as many rows take.</summary>
    private const int StepsBackMax = 8;

    private const int None = -1;

    private readonly int[] _tight = new int[state.Problem.ColumnCount];

    /// <summary>For a row from which the way is known: the column that it goes to.</summary>
    private readonly int[] _goalOfRow = new int[state.Problem.RowCount];

    /// <summary>For a full column from which the way is known: the holding that leaves it.</summary>
    private readonly int[] _leaving = new int[state.Problem.ColumnCount];
    private readonly bool[] _isRowMet = new bool[state.Problem.RowCount];
    private readonly bool[] _isColumnMet = new bool[state.Problem.ColumnCount];
    private readonly List<int> _known = [];
    private readonly List<Step> _steps = [];

    /// <summary>False when there is no such chain, or another kind of end was met first.</summary>
    public bool LetIn(int root)
    {
        if (!StepBack())
        {
            return false;
        }
        Array.Clear(_isRowMet);
        Array.Clear(_isColumnMet);
        _steps.Clear();
        _steps.Add(new Step(root, Holdings.None, None));
        _isRowMet[root] = true;
        for (var i = 0; i < _steps.Count; i++)
        {
            var row = _steps[i].Row;
            if (_goalOfRow[row] != None)
            {
                Follow(i, _goalOfRow[row]);
                return true;
            }
            var count = scan.List(row, state.RowPrices[row], _tight);
            foreach (var column in _tight.AsSpan(0, count))
            {
                if (_isColumnMet[column])
                {
                    continue;
                }
                if (state.HasRoom(column))
                {
                    Follow(i, column);
                    return true;
                }
                _isColumnMet[column] = true;
                if (MeetHolders(column, i) is { } meeting)
                {
                    Follow(meeting, _goalOfRow[_steps[meeting].Row]);
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>Adds whoever holds a place; returns the step of one whose way on is known.</summary>
    private int? MeetHolders(int column, int from)
    {
        var holding = state.Holdings.FirstOfColumn(column);
        while (holding != Holdings.None)
        {
            var row = state.Holdings[holding].Row;
            if (!_isRowMet[row])
            {
                _isRowMet[row] = true;
                _steps.Add(new Step(row, holding, from));
                if (_goalOfRow[row] != None)
                {
                    return _steps.Count - 1;
                }
            }
            holding = state.Holdings[holding].NextOfColumn;
        }
        return null;
    }

    /// <summary>False where no column has room.</summary>
    private bool StepBack()
    {
        Array.Fill(_goalOfRow, None);
        Array.Fill(_leaving, None);
        _known.Clear();
        for (var column = 0; column < state.Capacities.Length; column++)
        {
            if (state.HasRoom(column))
            {
                _known.Add(column);
            }
        }
        for (var i = 0; i < _known.Count && i < StepsBackMax; i++)
        {
            StepBackFrom(_known[i]);
        }
        return _known.Count > 0;
    }

    private void StepBackFrom(int column)
    {
        var price = state.Price(column);
        foreach (var (row, value) in arcs.Of(column))
        {
            var isTight = long.CreateTruncating(state.RowPrices[row]) + price == value;
            if (!isTight || _goalOfRow[row] != None || state.Supplies[row] == 0)
            {
                continue;
            }
            _goalOfRow[row] = column;
            var holding = state.Holdings.FirstOfRow(row);
            while (holding != Holdings.None)
            {
                var held = state.Holdings[holding].Column;
                if (!state.HasRoom(held) && _leaving[held] == None)
                {
                    _leaving[held] = holding;
                    _known.Add(held);
                }
                holding = state.Holdings[holding].NextOfRow;
            }
        }
    }

    /// <summary>Makes the moves behind this one first, then this and those before it.</summary>
    private void Follow(int last, int goal)
    {
        var onwards = new Stack<(int Holding, int Column)>();
        for (var at = goal; !state.HasRoom(at); at = onwards.Peek().Column)
        {
            onwards.Push((_leaving[at], _goalOfRow[state.Holdings[_leaving[at]].Row]));
        }
        foreach (var (holding, column) in onwards)
        {
            var row = state.Holdings[holding].Row;
            state.Release(holding, 1);
            state.Assign(row, column, 1);
        }
        for (var i = last; i != None; i = _steps[i].From)
        {
            var (row, holding, _) = _steps[i];
            var left = holding == Holdings.None ? None : state.Holdings[holding].Column;
            if (holding != Holdings.None)
            {
                state.Release(holding, 1);
            }
            state.Assign(row, goal, 1);
            goal = left;
        }
    }

    /// <summary>A row come to through a place that it holds, and from which step.</summary>
    private readonly record struct Step(int Row, int Holding, int From);
}
