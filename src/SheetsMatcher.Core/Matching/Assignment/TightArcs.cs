namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>The arcs that a best assignment may use, and the assignment being exchanged.</summary>
internal sealed class TightArcs
{
    private readonly AssignmentProblem _problem;
    private readonly AssignmentSolution _best;

    public TightArcs(AssignmentProblem problem, AssignmentSolution best)
    {
        _problem = problem;
        _best = best;
        ColumnOfRow = [.. best.ColumnOfRow];
        ColumnsOfRow = [.. Bits(problem.RowCount, problem.ColumnCount)];
        RowsOfColumn = [.. Bits(problem.ColumnCount, problem.RowCount)];
        AssignedRows = [.. Bits(problem.ColumnCount, problem.RowCount)];
        Load = new int[problem.ColumnCount];
        for (var row = 0; row < problem.RowCount; row++)
        {
            AddArcs(row);
            if (ColumnOfRow[row] >= 0)
            {
                AssignedRows[ColumnOfRow[row]].Add(row);
                Load[ColumnOfRow[row]]++;
            }
        }
    }

    public int RowCount => _problem.RowCount;

    public int ColumnCount => _problem.ColumnCount;

    public int[] ColumnOfRow { get; }

    public BitRow[] ColumnsOfRow { get; }

    public BitRow[] RowsOfColumn { get; }

    public BitRow[] AssignedRows { get; }

    private int[] Load { get; }

    public bool HasSupply(int row) => _problem.Supply(row) > 0;

    public bool HasRoom(int column) => Load[column] < _problem.Capacity(column);

    /// <summary>True when best assignments may leave one of the column's places empty.</summary>
    public bool MayLose(int column) => _best.ColumnPrices[column] == 0;

    /// <summary>True when best assignments may leave the row alone.</summary>
    public bool MayBeAlone(int row) => _best.RowPrices[row] == 0;

    /// <summary>Moves a row to a column, or to be alone when that is -1.</summary>
    public void Move(int row, int column)
    {
        var previous = ColumnOfRow[row];
        if (previous >= 0)
        {
            AssignedRows[previous].Remove(row);
            Load[previous]--;
        }
        ColumnOfRow[row] = column;
        if (column >= 0)
        {
            AssignedRows[column].Add(row);
            Load[column]++;
        }
    }

    private static IEnumerable<BitRow> Bits(int count, int size) =>
        Enumerable.Range(0, count).Select(_ => new BitRow(size));

    private void AddArcs(int row)
    {
        foreach (var (column, value) in _problem.Arcs(row))
        {
            if (_best.RowPrices[row] + _best.ColumnPrices[column] == value)
            {
                ColumnsOfRow[row].Add(column);
                RowsOfColumn[column].Add(row);
            }
        }
    }
}
