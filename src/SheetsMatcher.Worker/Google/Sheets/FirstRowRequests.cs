using Google.Apis.Sheets.v4.Data;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>
/// Rows that setup fills in, as appended cells: they come with their format and their input, and
/// can stand over nothing.
/// </summary>
internal static class FirstRowRequests
{
    private const string Fields =
        "userEnteredValue,userEnteredFormat.numberFormat,userEnteredFormat.wrapStrategy,"
        + "userEnteredFormat.verticalAlignment,dataValidation";

    public static IEnumerable<Request> For(TabWork work, int sheetId) =>
        work.NewRows.Count == 0
            ? []
            :
            [
                new()
                {
                    AppendCells = new AppendCellsRequest
                    {
                        SheetId = sheetId,
                        Rows = [.. work.NewRows.Select(row => Row(work, row))],
                        Fields = Fields,
                    },
                },
            ];

    private static RowData Row(TabWork work, IReadOnlyList<FirstCell> row)
    {
        var cells = work
            .Tab.Columns.Zip(row)
            .ToDictionary(
                each => work.Columns[each.First.Header],
                each => Cell(each.Second, each.First)
            );
        return new()
        {
            Values =
            [
                .. Enumerable
                    .Range(0, cells.Keys.Max() + 1)
                    .Select(at => cells.GetValueOrDefault(at, new CellData())),
            ],
        };
    }

    private static CellData Cell(FirstCell cell, ColumnLayout column)
    {
        var kind = cell.Kind ?? column.Kind;
        var data = CellValues.ToCellData(cell.Value);
        data.DataValidation = CellInputs.Rule(
            kind,
            cell.Choices.Count > 0 ? cell.Choices : column.Choices
        );
        data.UserEnteredFormat = new CellFormat
        {
            NumberFormat = CellInputs.FormatOf(kind),
            WrapStrategy = "WRAP",
            VerticalAlignment = "TOP",
        };
        return data;
    }
}
