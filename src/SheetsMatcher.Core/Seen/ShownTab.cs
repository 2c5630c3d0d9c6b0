using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Seen;

/// <summary>A column of a tab as it stands now.</summary>
internal sealed record ShownColumn(string Header, string Mark, int At);

/// <summary>A tab as it stands now, in marks.</summary>
internal sealed class ShownTab
{
    private readonly SheetTable _table;

    public ShownTab(SheetTable table)
    {
        _table = table;
        Columns = [.. ColumnsOf(table).OrderBy(column => column.Mark, StringComparer.Ordinal)];
        Rows =
        [
            .. Enumerable
                .Range(1, Math.Max(0, table.Rows.Count - 1))
                .Where(row => table.Rows[row].Any(cell => !cell.IsEmpty))
                .Select(row => new ShownRow(row, MarksOf(row))),
        ];
    }

    /// <summary>In ordinal order of their marks, so that moving a column changes nothing.</summary>
    public IReadOnlyList<ShownColumn> Columns { get; }

    /// <summary>Every row below the header that is not blank, from the top, with its marks.</summary>
    public IReadOnlyList<ShownRow> Rows { get; }

    public string ColumnMarks => string.Concat(Columns.Select(column => column.Mark));

    /// <summary>The same from left to right.</summary>
    public string Places =>
        string.Concat(Columns.OrderBy(column => column.At).Select(column => column.Mark));

    /// <param name="places">Zero-based columns of the sheet.</param>
    public string MarksAt(int row, IEnumerable<int> places) =>
        string.Concat(places.Select(at => CellMark.Of(SheetText.At(_table, row, at))));

    public string TextAt(int row, ShownColumn column) => SheetText.At(_table, row, column.At);

    private string MarksOf(int row) =>
        string.Concat(Columns.Select(column => CellMark.Of(TextAt(row, column))));

    /// <summary>
    /// A column is known by its header, the second of one name as such; one without by its place.
    /// </summary>
    private static IEnumerable<ShownColumn> ColumnsOf(SheetTable table)
    {
        var width = table.Rows.Count == 0 ? 0 : table.Rows.Max(row => row.Count);
        var count = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < width; at++)
        {
            var header = table.At(0, at).ToString().Trim();
            var name = header.Length > 0 ? header : $"column {SheetText.ColumnName(at)}";
            count[name] = count.GetValueOrDefault(name) + 1;
            yield return new(name, CellMark.Of($"{name.ToUpperInvariant()}\n{count[name]}"), at);
        }
    }
}
