namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>
/// Which rows hold places of which columns, and how many: each holding is linked into the list of
/// its row and into that of its column.
/// </summary>
internal sealed class Flow
{
    public const int None = -1;

    private readonly int[] _firstOfRow;
    private readonly int[] _firstOfColumn;
    private readonly Stack<int> _free = new();
    private Holding[] _holdings;
    private int _used;

    public Flow(int rows, int columns)
    {
        _firstOfRow = new int[rows];
        _firstOfColumn = new int[columns];
        Array.Fill(_firstOfRow, None);
        Array.Fill(_firstOfColumn, None);
        _holdings = new Holding[Math.Max(16, rows)];
    }

    public int FirstOfRow(int row) => _firstOfRow[row];

    public int FirstOfColumn(int column) => _firstOfColumn[column];

    public ref readonly Holding this[int holding] => ref _holdings[holding];

    public void Add(int row, int column, int count)
    {
        for (var old = _firstOfRow[row]; old != None; old = _holdings[old].NextOfRow)
        {
            if (_holdings[old].Column == column)
            {
                _holdings[old].Count += count;
                return;
            }
        }
        var holding = _free.TryPop(out var freed) ? freed : Grown();
        _holdings[holding] = new Holding
        {
            Row = row,
            Column = column,
            Count = count,
            NextOfRow = _firstOfRow[row],
            PreviousOfRow = None,
            NextOfColumn = _firstOfColumn[column],
            PreviousOfColumn = None,
        };
        if (_firstOfRow[row] != None)
        {
            _holdings[_firstOfRow[row]].PreviousOfRow = holding;
        }
        if (_firstOfColumn[column] != None)
        {
            _holdings[_firstOfColumn[column]].PreviousOfColumn = holding;
        }
        _firstOfRow[row] = holding;
        _firstOfColumn[column] = holding;
    }

    public void Take(int holding, int count)
    {
        ref var taken = ref _holdings[holding];
        taken.Count -= count;
        if (taken.Count > 0)
        {
            return;
        }
        if (taken.PreviousOfRow == None)
        {
            _firstOfRow[taken.Row] = taken.NextOfRow;
        }
        else
        {
            _holdings[taken.PreviousOfRow].NextOfRow = taken.NextOfRow;
        }
        if (taken.NextOfRow != None)
        {
            _holdings[taken.NextOfRow].PreviousOfRow = taken.PreviousOfRow;
        }
        if (taken.PreviousOfColumn == None)
        {
            _firstOfColumn[taken.Column] = taken.NextOfColumn;
        }
        else
        {
            _holdings[taken.PreviousOfColumn].NextOfColumn = taken.NextOfColumn;
        }
        if (taken.NextOfColumn != None)
        {
            _holdings[taken.NextOfColumn].PreviousOfColumn = taken.PreviousOfColumn;
        }
        _free.Push(holding);
    }

    private int Grown()
    {
        if (_used == _holdings.Length)
        {
            Array.Resize(ref _holdings, 2 * _used);
        }
        return _used++;
    }
}

internal record struct Holding
{
    public required int Row;
    public required int Column;
    public required int Count;
    public required int NextOfRow;
    public required int PreviousOfRow;
    public required int NextOfColumn;
    public required int PreviousOfColumn;
}
