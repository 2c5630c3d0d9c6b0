namespace SheetsMatcher.LocalGoogle.Sheets.Model;

/// <summary>
/// The rows and columns of a tab. Rows are shared between copies, so a copy costs one list of
/// references and a change replaces single rows.
/// </summary>
internal sealed class Grid
{
    private readonly List<Row> _rows;
    private readonly List<Line> _columns;

    public Grid(int rowCount, int columnCount)
    {
        _rows = [.. Enumerable.Repeat(Row.Empty, rowCount)];
        _columns = [.. Enumerable.Repeat(Line.Plain, columnCount)];
    }

    private Grid(Grid other)
    {
        _rows = [.. other._rows];
        _columns = [.. other._columns];
    }

    public int RowCount => _rows.Count;

    public int ColumnCount => _columns.Count;

    public Grid Copy() => new(this);

    public int Count(Dimension dimension) => dimension == Dimension.Rows ? RowCount : ColumnCount;

    public Row RowAt(int row) => _rows[row];

    public void SetRow(int row, Row value) => _rows[row] = value;

    public Cell? CellAt(int row, int column) => _rows[row].At(column);

    public void SetCell(int row, int column, Cell? cell) =>
        _rows[row] = _rows[row].With(column, cell?.OrNothing());

    public Line LineAt(Dimension dimension, int index) =>
        dimension == Dimension.Rows ? _rows[index].Line : _columns[index];

    public void SetLine(Dimension dimension, int index, Line line)
    {
        if (dimension == Dimension.Rows)
        {
            _rows[index] = _rows[index] with { Line = line };
        }
        else
        {
            _columns[index] = line;
        }
    }

    /// <summary>
    /// Inserts lines that look like the line <paramref name="model"/>, or plain ones.
    /// </summary>
    public void Insert(Dimension dimension, int index, int count, int? model)
    {
        if (dimension == Dimension.Rows)
        {
            var row = model is { } like
                ? Row.Empty.WithCells(_rows[like].Cells.Select(cell => cell?.Style())) with
                {
                    Line = _rows[like].Line.Inherited(),
                }
                : Row.Empty;
            _rows.InsertRange(index, Enumerable.Repeat(row, count));
            return;
        }

        var line = model is { } column ? _columns[column].Inherited() : Line.Plain;
        _columns.InsertRange(index, Enumerable.Repeat(line, count));
        for (var i = 0; i < _rows.Count; i++)
        {
            var style = model is { } like ? _rows[i].At(like)?.Style() : null;
            _rows[i] = _rows[i].InsertColumns(index, count, style);
        }
    }

    public void Delete(Dimension dimension, int start, int count)
    {
        if (dimension == Dimension.Rows)
        {
            _rows.RemoveRange(start, count);
            return;
        }

        _columns.RemoveRange(start, count);
        for (var i = 0; i < _rows.Count; i++)
        {
            _rows[i] = _rows[i].DeleteColumns(start, count);
        }
    }

    /// <param name="destination">In coordinates before the move, as Google counts it.</param>
    public void Move(Dimension dimension, int start, int count, int destination)
    {
        var target = destination > start ? destination - count : destination;
        if (dimension == Dimension.Rows)
        {
            Move(_rows, start, count, target);
            return;
        }

        Move(_columns, start, count, target);
        for (var i = 0; i < _rows.Count; i++)
        {
            List<Cell?> cells = [.. _rows[i].Padded(ColumnCount)];
            Move(cells, start, count, target);
            _rows[i] = _rows[i].WithCells(cells);
        }
    }

    private static void Move<T>(List<T> items, int start, int count, int target)
    {
        var moved = items.GetRange(start, count);
        items.RemoveRange(start, count);
        items.InsertRange(target, moved);
    }

    /// <summary>One past the last row that holds a value; 0 for a tab without any.</summary>
    public int UsedRows()
    {
        var used = RowCount;
        while (used > 0 && !_rows[used - 1].Cells.Any(cell => cell?.Value is not null))
        {
            used--;
        }

        return used;
    }

    /// <param name="replace">Gives the same cell where nothing changes.</param>
    public void Replace(Func<Cell, Cell> replace)
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            _rows[i] = _rows[i].With(replace);
        }
    }
}
