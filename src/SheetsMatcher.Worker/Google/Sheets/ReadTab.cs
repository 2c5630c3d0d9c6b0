using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>One tab that is being read, cell by cell.</summary>
/// <param name="isLimited">Whether <see cref="ResponseLimits"/> hold.</param>
internal sealed class ReadTab(bool isLimited)
{
    private readonly List<IReadOnlyList<Cell>> _rows = [];
    private readonly List<Cell> _row = [];
    private long _length;
    private bool _isFull;
    private bool _holdsAny;

    public List<int> SheetIds { get; } = [];

    public string Range { get; set; } = "";

    public IReadOnlyList<IReadOnlyList<Cell>> Rows => _rows;

    /// <summary>Those that hold anything.</summary>
    public int RowsLeftOut { get; private set; }

    /// <summary>Whether anything was left out.</summary>
    public bool IsCut { get; private set; }

    /// <summary>How many characters of the next cell are wanted; zero: it is not taken in.</summary>
    public int LengthMax =>
        !isLimited ? int.MaxValue
        : _isFull || _row.Count >= ColumnsMax ? 0
        : ResponseLimits.AnswerLengthMax;

    /// <summary>What stands under no heading answers no question.</summary>
    private int ColumnsMax =>
        _rows is [{ Count: > 0 and var headings }, ..] ? headings : ResponseLimits.ColumnsMax;

    /// <param name="wasCut">Whether more stood in the cell.</param>
    public void Add(Cell cell, bool wasCut)
    {
        IsCut |= wasCut;
        if (LengthMax > 0)
        {
            _row.Add(cell);
            _length += ResponseLimits.CellLength + (cell.Text?.Length ?? 0);
        }
        else
        {
            _holdsAny |= wasCut;
        }
    }

    public void EndRow()
    {
        if (!_isFull)
        {
            _rows.Add(isLimited ? new PackedRow(_row) : [.. _row]);
        }
        else if (_holdsAny)
        {
            RowsLeftOut++;
        }

        _row.Clear();
        _holdsAny = false;
        _isFull =
            isLimited
            && (_rows.Count > ResponseLimits.RowsMax || _length > ResponseLimits.TextLengthMax);
    }
}
