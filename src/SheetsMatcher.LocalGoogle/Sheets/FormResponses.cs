using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Extensions;
using SheetsMatcher.LocalGoogle.Sheets.Batch;
using SheetsMatcher.LocalGoogle.Sheets.Format;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets;

/// <summary>
/// A form's tab of responses. Reported: linking always makes a new tab, and each response inserts a
/// row, so that whatever stands below drifts.
/// </summary>
internal static class FormResponses
{
    private static readonly JsonObject TimestampFormat = new()
    {
        ["numberFormat"] = new JsonObject
        {
            ["type"] = "DATE_TIME",
            ["pattern"] = "M/d/yyyy H:mm:ss",
        },
    };

    public static int AddTab(
        Spreadsheet spreadsheet,
        string title,
        IReadOnlyList<string> header,
        IdSource ids
    )
    {
        var free = TabTitles.Free(spreadsheet, title);
        var tab = new Tab(TabTitles.FreeId(spreadsheet, ids), free, new Grid(100, header.Count))
        {
            FrozenRows = 1,
        };
        spreadsheet.CheckRoom((long)tab.Grid.RowCount * tab.Grid.ColumnCount);
        tab.Grid.SetRow(0, Row.Empty.WithCells(header.Select(Text)));
        tab.FormHeader = [.. header];
        for (var column = 0; column < header.Count; column++)
        {
            Link(tab, column, column);
        }

        spreadsheet.Tabs.Add(tab);
        return tab.SheetId;
    }

    /// <returns>The zero-based index of the new row.</returns>
    public static int Insert(Spreadsheet spreadsheet, Tab tab, IReadOnlyList<object?> cells)
    {
        var columns = Enumerable
            .Range(0, cells.Count)
            .Select(field => ColumnOf(spreadsheet, tab, field))
            .ToList();

        // Below the last timestamp rather than below the last used row: notes that people keep
        // under the responses move down.
        var row = LastResponse(tab, columns.Count > 0 ? columns[0] : 0) + 1;
        var model = row > 1 ? row - 1 : (int?)null;
        GridLines.Insert(spreadsheet, tab, Dimension.Rows, row, 1, model);
        for (var field = 0; field < cells.Count; field++)
        {
            var style = tab.Grid.CellAt(row, columns[field]) ?? Cell.Blank;
            if (CellOf(cells[field], spreadsheet.TimeZone) is { } cell)
            {
                var filled = style with
                {
                    Value = cell.Value,
                    Format = cell.Format ?? style.Format,
                };
                tab.Grid.SetCell(row, columns[field], filled);
            }
        }

        return row;
    }

    /// <summary>
    /// The column that takes an answer, wherever people moved it; one that they deleted comes back
    /// at the end, so that no answer is lost.
    /// </summary>
    private static int ColumnOf(Spreadsheet spreadsheet, Tab tab, int field)
    {
        for (var column = 0; column < tab.Grid.ColumnCount; column++)
        {
            if (tab.Grid.LineAt(Dimension.Columns, column).FormField == field)
            {
                return column;
            }
        }

        if (tab.FormHeader.Length == 0)
        {
            GridLines.GrowTo(spreadsheet, tab, 0, field + 1);
            return field;
        }

        var added = tab.Grid.ColumnCount;
        GridLines.GrowTo(spreadsheet, tab, 0, added + 1);
        Link(tab, added, field);
        var title = field < tab.FormHeader.Length ? tab.FormHeader[field] : "";
        tab.Grid.SetCell(0, added, title.Length > 0 ? Text(title) : null);
        return added;
    }

    private static void Link(Tab tab, int column, int field)
    {
        var line = tab.Grid.LineAt(Dimension.Columns, column);
        tab.Grid.SetLine(Dimension.Columns, column, line with { FormField = field });
    }

    private static int LastResponse(Tab tab, int timestamps)
    {
        var row = tab.Grid.UsedRows() - 1;
        while (row > 0 && tab.Grid.CellAt(row, timestamps)?.Value is not CellValue.Number)
        {
            row--;
        }

        return Math.Max(0, row);
    }

    private static Cell? CellOf(object? value, string timeZone) =>
        value switch
        {
            null or "" => null,
            string text => Text(text),
            DateTimeOffset moment => new Cell(
                new CellValue.Number(SerialDate.Of(LocalTime(moment, timeZone))),
                TimestampFormat
            ),
            double number => new Cell(new CellValue.Number(number)),
            bool truth => new Cell(new CellValue.Truth(truth)),
            _ => throw new ArgumentException(
                $"A response holds text, numbers, truth values and times, not {value.GetType()}."
            ),
        };

    private static Cell Text(string text) => new(new CellValue.Text(text));

    private static DateTime LocalTime(DateTimeOffset moment, string timeZone)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) ?? DateTimeZone.Utc;
        var local = moment.ToInstant().InZone(zone).LocalDateTime;
        return local.ToDateTimeUnspecified();
    }
}
