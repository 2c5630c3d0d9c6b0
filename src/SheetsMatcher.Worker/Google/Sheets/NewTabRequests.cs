using Google.Apis.Sheets.v4.Data;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>One new tab with everything in it, as requests of one batch.</summary>
internal static class NewTabRequests
{
    private const int RowsAtFirst = 1000;

    private const int ColumnsAtLeast = 26;

    public static IEnumerable<Request> For(TabDefinition tab, int sheetId) =>
        [
            Sheet(tab, sheetId),
            Header(tab, sheetId),
            .. FirstRows(tab, sheetId),
            .. tab.Columns.Select((column, index) => Width(column, sheetId, index)),
            .. tab.Columns.SelectMany(
                (column, index) => Input(column, CellRanges.Column(sheetId, index))
            ),
            .. tab.FirstRows.SelectMany(
                (row, below) =>
                    row.SelectMany(
                        (cell, index) => Input(cell, CellRanges.Cell(sheetId, below + 1, index))
                    )
            ),
        ];

    private static Request Sheet(TabDefinition tab, int sheetId) =>
        new()
        {
            AddSheet = new AddSheetRequest
            {
                Properties = new SheetProperties
                {
                    SheetId = sheetId,
                    Title = tab.Title,
                    GridProperties = new GridProperties
                    {
                        RowCount = RowsAtFirst,
                        ColumnCount = Math.Max(ColumnsAtLeast, tab.Columns.Count),
                        FrozenRowCount = 1,
                    },
                },
            },
        };

    private static Request Header(TabDefinition tab, int sheetId) =>
        new()
        {
            UpdateCells = new UpdateCellsRequest
            {
                Start = Start(sheetId, 0),
                Rows = [new RowData { Values = [.. tab.Columns.Select(HeaderCell)] }],
                Fields =
                    "userEnteredValue,note,userEnteredFormat.textFormat.bold,"
                    + "userEnteredFormat.wrapStrategy",
            },
        };

    private static CellData HeaderCell(ColumnLayout column) =>
        new()
        {
            UserEnteredValue = new ExtendedValue { StringValue = column.Header },
            Note = column.Note.Length > 0 ? column.Note : null,
            UserEnteredFormat = new CellFormat
            {
                TextFormat = new TextFormat { Bold = true },
                WrapStrategy = "WRAP",
            },
        };

    private static IEnumerable<Request> FirstRows(TabDefinition tab, int sheetId) =>
        tab.FirstRows.Count == 0
            ? []
            :
            [
                new()
                {
                    UpdateCells = new UpdateCellsRequest
                    {
                        Start = Start(sheetId, 1),
                        Rows = [.. tab.FirstRows.Select(row => FirstRow(tab, row))],
                        Fields =
                            "userEnteredValue,userEnteredFormat.numberFormat,"
                            + "userEnteredFormat.wrapStrategy,userEnteredFormat.verticalAlignment",
                    },
                },
            ];

    private static RowData FirstRow(TabDefinition tab, IReadOnlyList<FirstCell> row) =>
        new() { Values = [.. row.Zip(tab.Columns, (cell, column) => FirstCellData(cell, column))] };

    private static CellData FirstCellData(FirstCell cell, ColumnLayout column)
    {
        var data = CellValues.ToCellData(cell.Value);
        data.UserEnteredFormat = new CellFormat
        {
            NumberFormat = CellInputs.FormatOf(cell.Kind ?? column.Kind),
            WrapStrategy = "WRAP",
            VerticalAlignment = "TOP",
        };
        return data;
    }

    private static Request Width(ColumnLayout column, int sheetId, int index) =>
        new()
        {
            UpdateDimensionProperties = new UpdateDimensionPropertiesRequest
            {
                Range = new DimensionRange
                {
                    SheetId = sheetId,
                    Dimension = "COLUMNS",
                    StartIndex = index,
                    EndIndex = index + 1,
                },
                Properties = new DimensionProperties { PixelSize = column.WidthPixels },
                Fields = "pixelSize",
            },
        };

    private static IEnumerable<Request> Input(ColumnLayout column, GridRange range) =>
        CellInputs.Validation(column.Kind, column.Choices, range);

    private static IEnumerable<Request> Input(FirstCell cell, GridRange range) =>
        CellInputs.Validation(cell.Kind ?? CellKind.Text, cell.Choices, range);

    private static GridCoordinate Start(int sheetId, int row) =>
        new()
        {
            SheetId = sheetId,
            RowIndex = row,
            ColumnIndex = 0,
        };
}
