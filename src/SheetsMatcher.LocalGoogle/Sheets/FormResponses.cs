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
        spreadsheet.Tabs.Add(tab);
        return tab.SheetId;
    }

    /// <returns>The zero-based index of the new row.</returns>
    public static int Insert(Spreadsheet spreadsheet, Tab tab, IReadOnlyList<object?> cells)
    {
        // Below the last timestamp rather than below the last used row: notes that people keep
        // under the responses move down.
        var row = LastResponse(tab) + 1;
        GridLines.GrowTo(spreadsheet, tab, tab.Grid.RowCount, cells.Count);
        var model = row > 1 ? row - 1 : (int?)null;
        GridLines.Insert(spreadsheet, tab, Dimension.Rows, row, 1, model);
        for (var column = 0; column < cells.Count; column++)
        {
            var style = tab.Grid.CellAt(row, column);
            if (CellOf(cells[column], spreadsheet.TimeZone) is { } cell)
            {
                tab.Grid.SetCell(
                    row,
                    column,
                    (style ?? Cell.Blank) with
                    {
                        Value = cell.Value,
                        Format = cell.Format ?? style?.Format,
                    }
                );
            }
        }

        return row;
    }

    private static int LastResponse(Tab tab)
    {
        var row = tab.Grid.UsedRows() - 1;
        while (row > 0 && tab.Grid.CellAt(row, 0)?.Value is not CellValue.Number)
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
