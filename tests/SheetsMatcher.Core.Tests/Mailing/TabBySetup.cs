using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Tests.Mailing;

/// <summary>A tab as setup makes it, into which a person then types.</summary>
internal sealed class TabBySetup
{
    private readonly List<List<Cell>> _rows;
    private readonly string _title;

    public TabBySetup(TabDefinition definition)
    {
        _title = definition.Title;
        _rows =
        [
            [.. definition.Columns.Select(column => Cell.Of(column.Header))],
            .. definition.FirstRows.Select(row => row.Select(cell => cell.Value).ToList()),
        ];
    }

    public SheetTable Table =>
        new(1, _title, [.. _rows.Select(row => (IReadOnlyList<Cell>)[.. row])]);

    public TabBySetup Type(string key, string header, Cell value)
    {
        var row = _rows.First(each => each[0].ToString() == key);
        var column = _rows[0].FindIndex(cell => cell.ToString() == header);
        while (row.Count <= column)
        {
            row.Add(Cell.Empty);
        }

        row[column] = value;
        return this;
    }

    public TabBySetup Type(string key, string header, string value) =>
        Type(key, header, Cell.Of(value));

    public TabBySetup Add(params string[] cells)
    {
        _rows.Add([.. cells.Select(Cell.Of)]);
        return this;
    }

    public TabBySetup Delete(string key)
    {
        _rows.RemoveAll(row => row[0].ToString() == key);
        return this;
    }
}
