namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>
/// Gives an assigned row the earliest column it can have while earlier rows keep theirs, by
/// exchanging with later rows. Searches backwards from where the chain of moves may end: the place
/// that the row gives up, or a free place when some column can do with one row less. (A chain to a
/// free place never meets the chain that makes up for the given-up place: from wherever they met,
/// the first search would already have gone on.)
/// </summary>
internal sealed class ColumnAdvance
{
    private const int End = -1;
    private readonly TightArcs _tight;
    private readonly BitRow _movableRows;
    private readonly BitRow _goodColumns;
    private readonly int[] _movedRow;
    private readonly int[] _movedTo;
    private readonly Queue<int> _columns = new();

    /// <summary>A column that may lose a row and can make up for the place given up.</summary>
    private int _losing = End;

    public ColumnAdvance(TightArcs tight)
    {
        _tight = tight;
        _movableRows = new BitRow(tight.RowCount);
        _goodColumns = new BitRow(tight.ColumnCount);
        _movedRow = new int[tight.ColumnCount];
        _movedTo = new int[tight.ColumnCount];
    }

    public void TryAdvance(int row)
    {
        var current = _tight.ColumnOfRow[row];
        var columns = _tight.ColumnsOfRow[row];
        if (current < 0 || columns.NextShared(columns, 0) == current)
        {
            return;
        }
        FindGoodColumns(row, current);
        var target = columns.NextShared(_goodColumns, 0);
        if (target != current && Follow(row, target) != current)
        {
            Follow(_movedRow[_losing], _movedTo[_losing]);
        }
    }

    private void FindGoodColumns(int row, int current)
    {
        _goodColumns.Clear();
        _movableRows.Clear();
        for (var later = row + 1; later < _tight.RowCount; later++)
        {
            if (_tight.ColumnOfRow[later] >= 0)
            {
                _movableRows.Add(later);
            }
        }
        _losing = End;
        Accept(current, End, End);
        Spread();
        if (_losing != End)
        {
            AcceptColumnsWithRoom();
            Spread();
        }
    }

    private void AcceptColumnsWithRoom()
    {
        for (var column = 0; column < _tight.ColumnCount; column++)
        {
            if (!_goodColumns.Contains(column) && _tight.HasRoom(column))
            {
                Accept(column, End, End);
            }
        }
    }

    private void Spread()
    {
        while (_columns.TryDequeue(out var column))
        {
            if (_losing == End && _tight.MayLose(column))
            {
                _losing = column;
            }
            AcceptThoseWhoseRowsMayMoveTo(column);
        }
    }

    private void AcceptThoseWhoseRowsMayMoveTo(int column)
    {
        var rows = _tight.RowsOfColumn[column];
        var row = rows.NextShared(_movableRows, 0);
        while (row >= 0)
        {
            _movableRows.Remove(row);
            var from = _tight.ColumnOfRow[row];
            if (!_goodColumns.Contains(from))
            {
                Accept(from, row, column);
            }
            row = rows.NextShared(_movableRows, row + 1);
        }
    }

    private void Accept(int column, int movedRow, int movedTo)
    {
        _goodColumns.Add(column);
        _movedRow[column] = movedRow;
        _movedTo[column] = movedTo;
        _columns.Enqueue(column);
    }

    /// <summary>Moves the row and those it displaces; returns where the last one went.</summary>
    private int Follow(int row, int target)
    {
        var last = target;
        while (row != End)
        {
            var (nextRow, nextTarget) = (_movedRow[target], _movedTo[target]);
            _tight.Move(row, target);
            last = target;
            (row, target) = (nextRow, nextTarget);
        }
        return last;
    }
}
