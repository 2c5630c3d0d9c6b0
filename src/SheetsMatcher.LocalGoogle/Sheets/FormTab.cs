using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Extensions;
using SheetsMatcher.LocalGoogle.Forms;
using SheetsMatcher.LocalGoogle.Sheets.Batch;
using SheetsMatcher.LocalGoogle.Sheets.Format;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets;

/// <summary>
/// A form's tab of responses. Reported: linking always makes a new tab, and each response inserts a
/// row, so that whatever stands below drifts.
/// </summary>
internal sealed class FormTab(Spreadsheet spreadsheet, Tab tab, FormBehaviour behaviour)
{
    /// <summary>Forms leaves this on each cell that an edited response changed.</summary>
    private const string EditNote = "Responder updated this value.";

    private static readonly JsonObject TimestampFormat = new()
    {
        ["numberFormat"] = new JsonObject
        {
            ["type"] = "DATE_TIME",
            ["pattern"] = "M/d/yyyy H:mm:ss",
        },
    };

    public static Tab Add(
        Spreadsheet spreadsheet,
        string title,
        IReadOnlyList<ResponseColumn> columns,
        IdSource ids
    )
    {
        var free = TabTitles.Free(spreadsheet, title);
        var tab = new Tab(TabTitles.FreeId(spreadsheet, ids), free, new Grid(100, columns.Count))
        {
            FrozenRows = 1,
        };
        spreadsheet.CheckRoom((long)tab.Grid.RowCount * tab.Grid.ColumnCount);
        tab.Grid.SetRow(0, Row.Empty.WithCells(columns.Select(column => Text(column.Title))));
        for (var column = 0; column < columns.Count; column++)
        {
            Link(tab, Dimension.Columns, column, columns[column].Key);
        }

        spreadsheet.Tabs.Add(tab);
        return tab;
    }

    public void ChangeColumns(IReadOnlyList<ResponseColumn> columns)
    {
        foreach (var column in columns)
        {
            if (Linked(Dimension.Columns, column.Key) is not { } index)
            {
                AddColumn(column);
            }
            else if (TitleAt(index) != column.Title && behaviour.RenamesMakeNewColumns)
            {
                Link(tab, Dimension.Columns, index, null);
                AddColumn(column);
            }
            else
            {
                tab.Grid.SetCell(0, index, Headed(index, column.Title));
            }
        }
    }

    public void Insert(ResponseRow response)
    {
        var timestamps = ColumnOf(ResponseColumn.Timestamp);
        var row = PlaceFor(response.Number, timestamps ?? 0);
        var model = row > 1 ? row - 1 : (int?)null;
        GridLines.Insert(spreadsheet, tab, Dimension.Rows, row, 1, model);
        Link(tab, Dimension.Rows, row, response.Number);
        foreach (var (column, value) in Cells(response))
        {
            if (column is { } index && CellOf(value) is { } cell)
            {
                Put(row, index, cell);
            }
        }
    }

    public void Replace(ResponseRow former, ResponseRow response)
    {
        if (RowOf(former) is not { } row)
        {
            Insert(response);
            return;
        }

        foreach (var (column, value) in Cells(response))
        {
            if (
                column is not { } index
                || tab.Grid.CellAt(row, index)?.Value == CellOf(value)?.Value
            )
            {
                continue;
            }

            Put(row, index, CellOf(value) ?? Cell.Blank);
            if (value is not DateTimeOffset)
            {
                var cell = tab.Grid.CellAt(row, index) ?? Cell.Blank;
                tab.Grid.SetCell(row, index, cell with { Note = EditNote });
            }
        }
    }

    private IEnumerable<(int? Column, object? Value)> Cells(ResponseRow response) =>
        response
            .Cells.Prepend((ResponseColumn.Timestamp, response.Timestamp))
            .Select(cell => (ColumnOf(cell.Item1), cell.Item2));

    /// <summary>
    /// The column that takes an answer, wherever people moved it. One that they deleted comes back
    /// at the end, so that no answer is lost, or stays gone.
    /// </summary>
    private int? ColumnOf(ResponseColumn column) =>
        Linked(Dimension.Columns, column.Key)
        ?? (behaviour.DeletedColumnsStayGone ? null : AddColumn(column));

    private int AddColumn(ResponseColumn column)
    {
        var added = tab.Grid.ColumnCount;
        GridLines.GrowTo(spreadsheet, tab, 0, added + 1);
        Link(tab, Dimension.Columns, added, column.Key);
        tab.Grid.SetCell(0, added, Text(column.Title));
        return added;
    }

    /// <summary>
    /// Below the last time stamp rather than below the last used row: notes that people keep under
    /// the responses move down.
    /// </summary>
    private int PlaceFor(int number, int timestamps)
    {
        if (behaviour.RowsFollowLatest && Linked(Dimension.Rows, number - 1) is { } latest)
        {
            return latest + 1;
        }

        var row = tab.Grid.UsedRows() - 1;
        while (row > 0 && tab.Grid.CellAt(row, timestamps)?.Value is not CellValue.Number)
        {
            row--;
        }

        return Math.Max(0, row) + 1;
    }

    /// <summary>
    /// Where a response stands: in the row that it was put into, or where its time stamp is now. Of
    /// several with one time stamp it is the one most like it.
    /// </summary>
    private int? RowOf(ResponseRow response)
    {
        var isStamped = Linked(Dimension.Columns, ResponseColumn.Timestamp.Key) is not null;
        if (behaviour.EditsGoByPosition || !isStamped)
        {
            return Linked(Dimension.Rows, response.Number);
        }

        var cells = Cells(response)
            .Where(cell => cell.Column is not null)
            .Select(cell => (Column: cell.Column ?? 0, CellOf(cell.Value)?.Value))
            .ToList();
        var (timestamps, stamp) = cells[0];
        return Enumerable
            .Range(1, Math.Max(0, tab.Grid.UsedRows() - 1))
            .Where(row => tab.Grid.CellAt(row, timestamps)?.Value == stamp)
            .Select(row => (int?)row)
            .MaxBy(row =>
                cells.Count(cell => tab.Grid.CellAt(row ?? 0, cell.Column)?.Value == cell.Value)
            );
    }

    private int? Linked(Dimension dimension, int key)
    {
        for (var index = 0; index < tab.Grid.Count(dimension); index++)
        {
            if (tab.Grid.LineAt(dimension, index).FormField == key)
            {
                return index;
            }
        }

        return null;
    }

    private static void Link(Tab tab, Dimension dimension, int index, int? key)
    {
        var line = tab.Grid.LineAt(dimension, index);
        tab.Grid.SetLine(dimension, index, line with { FormField = key });
    }

    private string? TitleAt(int column) =>
        (tab.Grid.CellAt(0, column)?.Value as CellValue.Text)?.Content;

    private Cell Headed(int column, string title) =>
        (tab.Grid.CellAt(0, column) ?? Cell.Blank) with
        {
            Value = Text(title).Value,
        };

    /// <summary>The cell keeps its looks; a time brings its own.</summary>
    private void Put(int row, int column, Cell cell)
    {
        var present = tab.Grid.CellAt(row, column) ?? Cell.Blank;
        tab.Grid.SetCell(
            row,
            column,
            present with
            {
                Value = cell.Value,
                Format = cell.Format ?? present.Format,
            }
        );
    }

    private Cell? CellOf(object? value) =>
        value switch
        {
            null or "" => null,
            string text => Text(text),
            DateTimeOffset moment => new Cell(
                new CellValue.Number(SerialDate.Of(LocalTime(moment))),
                TimestampFormat
            ),
            double number => new Cell(new CellValue.Number(number)),
            _ => throw new ArgumentException(
                $"A response holds text, numbers and times, not {value.GetType()}."
            ),
        };

    private static Cell Text(string text) => new(new CellValue.Text(text));

    private DateTime LocalTime(DateTimeOffset moment)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(spreadsheet.TimeZone);
        return moment
            .ToInstant()
            .InZone(zone ?? DateTimeZone.Utc)
            .LocalDateTime.ToDateTimeUnspecified();
    }
}
