namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>
/// Lets a row that is alone in at the cost of a later one, where both are equally good. Whether
/// earlier rows are assigned is settled by then and does not change.
/// </summary>
internal sealed class RowAdmission
{
    private readonly TightArcs _tight;
    private readonly BitRow _unseenColumns;
    private readonly int[] _reachedFrom;
    private readonly Queue<int> _rows = new();

    public RowAdmission(TightArcs tight)
    {
        _tight = tight;
        _unseenColumns = new BitRow(tight.ColumnCount);
        _reachedFrom = new int[tight.ColumnCount];
    }

    public bool TryAdmit(int row)
    {
        if (_tight.ColumnOfRow[row] >= 0 || !_tight.HasSupply(row))
        {
            return false;
        }
        _unseenColumns.AddAll();
        _rows.Clear();
        _rows.Enqueue(row);
        while (_rows.TryDequeue(out var from))
        {
            if (from > row && _tight.MayBeAlone(from))
            {
                var freed = _tight.ColumnOfRow[from];
                _tight.Move(from, AssignmentSolution.Unassigned);
                MoveInto(freed, row);
                return true;
            }
            if (Look(from) is { } open)
            {
                MoveInto(open, row);
                return true;
            }
        }
        return false;
    }

    /// <summary>Sees all new columns of a row; returns one with room when there is one.</summary>
    private int? Look(int from)
    {
        var columns = _tight.ColumnsOfRow[from];
        var column = columns.NextShared(_unseenColumns, 0);
        while (column >= 0)
        {
            _unseenColumns.Remove(column);
            _reachedFrom[column] = from;
            if (_tight.HasRoom(column))
            {
                return column;
            }
            var there = _tight.AssignedRows[column];
            for (
                var row = there.NextShared(there, 0);
                row >= 0;
                row = there.NextShared(there, row + 1)
            )
            {
                _rows.Enqueue(row);
            }
            column = columns.NextShared(_unseenColumns, column + 1);
        }
        return null;
    }

    private void MoveInto(int column, int firstRow)
    {
        while (true)
        {
            var row = _reachedFrom[column];
            var previous = _tight.ColumnOfRow[row];
            _tight.Move(row, column);
            if (row == firstRow)
            {
                return;
            }
            column = previous;
        }
    }
}
