using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Testing;

/// <summary>
/// One tab in memory: takes the worker's changes as Google would, and a person's edits. Rows and
/// columns are zero-based, the header is row 0.
/// </summary>
public sealed class SheetModel
{
    private readonly List<List<Cell>> _rows;

    public SheetModel(int sheetId, string title, params IEnumerable<string> headers)
    {
        (SheetId, Title) = (sheetId, title);
        _rows =
        [
            [.. headers.Select(Cell.Of)],
        ];
    }

    public int SheetId { get; }

    public string Title { get; }

    public int RowCount => _rows.Count;

    public int ColumnCount => _rows.Max(row => row.Count);

    public static SheetModel Of(TabLayout layout, int sheetId = 7) =>
        new(sheetId, layout.Title, layout.Columns.Select(column => column.Header));

    /// <summary>The tab as Google gives it: no empty cells at the end of a row or of the tab.</summary>
    public SheetTable Read()
    {
        var rows = _rows.Select(row => WithoutEmptyEnd(row, cell => cell.IsEmpty)).ToList();
        return new SheetTable(SheetId, Title, WithoutEmptyEnd(rows, row => row.Count == 0));
    }

    public void Apply(IReadOnlyList<SheetChange> changes)
    {
        foreach (var change in changes)
        {
            switch (change)
            {
                case SheetChange.Update update:
                    Put(update.Row, update.Column, update.Value);
                    break;
                case SheetChange.Append append:
                    var below = Read().Rows.Count;
                    for (var column = 0; column < append.Cells.Count; column++)
                    {
                        Put(below, column, append.Cells[column]);
                    }
                    break;
                default:
                    throw new ArgumentException($"unknown change {change}", nameof(changes));
            }
        }
    }

    public string TextAt(int row, string header) => Read().At(row, ColumnOf(header)).ToString();

    /// <summary>The only row that has this text in this column.</summary>
    public int RowOf(string header, string text) =>
        Enumerable.Range(1, RowCount - 1).Single(row => TextAt(row, header) == text);

    /// <summary>A token that stays with the row wherever sorting and inserting take it.</summary>
    public object TokenOf(int row) => _rows[row];

    /// <summary>Where the row with this token stands now; null once it is deleted.</summary>
    public int? RowOf(object token) =>
        _rows.FindIndex(row => ReferenceEquals(row, token)) is >= 0 and var row ? row : null;

    public void Type(int row, string header, string text) =>
        Put(row, ColumnOf(header), Cell.Of(text));

    public void Put(int row, int column, Cell value)
    {
        while (_rows.Count <= row)
        {
            _rows.Add([]);
        }
        while (_rows[row].Count <= column)
        {
            _rows[row].Add(Cell.Empty);
        }
        _rows[row][column] = value;
    }

    public void InsertRow(int at) => _rows.Insert(at, []);

    public void DeleteRow(int row) => _rows.RemoveAt(row);

    /// <summary>Sorts whole rows, as Data > Sort sheet does; blank cells come last.</summary>
    public void SortBy(string header, bool descending = false)
    {
        var column = ColumnOf(header);
        var sorted = _rows
            .Skip(1)
            .OrderBy(row => TextIn(row, column).Length == 0)
            .ThenBy(row => TextIn(row, column), Order(descending))
            .ToList();
        _rows.RemoveRange(1, _rows.Count - 1);
        _rows.AddRange(sorted);
    }

    /// <summary>
    /// Sorts some columns and leaves the others, as sorting a selected range does; blank cells come
    /// last.
    /// </summary>
    public void SortRange(string byHeader, bool descending, params IReadOnlyList<string> headers)
    {
        var by = ColumnOf(byHeader);
        var columns = headers.Select(ColumnOf).ToList();
        var sorted = _rows
            .Skip(1)
            .OrderBy(row => TextIn(row, by).Length == 0)
            .ThenBy(row => TextIn(row, by), Order(descending))
            .Select(row => columns.Select(column => row.ElementAtOrDefault(column)).ToList())
            .ToList();
        for (var row = 0; row < sorted.Count; row++)
        {
            for (var at = 0; at < columns.Count; at++)
            {
                Put(row + 1, columns[at], sorted[row][at]);
            }
        }
    }

    public void InsertColumn(int at, string header)
    {
        foreach (var row in _rows.Where(row => row.Count > at))
        {
            row.Insert(at, Cell.Empty);
        }
        Put(0, at, Cell.Of(header));
    }

    public void MoveColumn(int from, int to)
    {
        foreach (var row in _rows)
        {
            while (row.Count <= Math.Max(from, to))
            {
                row.Add(Cell.Empty);
            }
            var moved = row[from];
            row.RemoveAt(from);
            row.Insert(to, moved);
        }
    }

    public int ColumnOf(string header) =>
        _rows[0].FindIndex(cell => cell.ToString() == header) is >= 0 and var column
            ? column
            : throw new ArgumentException($"no column \"{header}\"", nameof(header));

    private static IComparer<string> Order(bool descending) =>
        descending
            ? Comparer<string>.Create((a, b) => string.CompareOrdinal(b, a))
            : StringComparer.Ordinal;

    private static string TextIn(List<Cell> row, int column) =>
        row.ElementAtOrDefault(column).ToString();

    private static List<T> WithoutEmptyEnd<T>(List<T> items, Predicate<T> isEmpty) =>
        items[..(items.FindLastIndex(item => !isEmpty(item)) + 1)];
}
