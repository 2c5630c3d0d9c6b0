using Google.Apis.Sheets.v4.Data;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>One new tab with everything in it, as requests of one batch.</summary>
internal static class NewTabRequests
{
    private const int RowsAtFirst = 1000;

    private const int ColumnsAtLeast = 26;

    public static IEnumerable<Request> For(NewTab tab, int sheetId) =>
        [
            Sheet(tab, sheetId),
            Header(tab, sheetId),
            .. tab.Columns.Select((column, index) => Width(column, sheetId, index)),
            .. tab
                .Choices.OrderBy(choice => choice.Key)
                .Select(choice => Dropdown(choice.Value, sheetId, choice.Key)),
        ];

    private static Request Sheet(NewTab tab, int sheetId) =>
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

    private static Request Header(NewTab tab, int sheetId) =>
        new()
        {
            UpdateCells = new UpdateCellsRequest
            {
                Start = new GridCoordinate
                {
                    SheetId = sheetId,
                    RowIndex = 0,
                    ColumnIndex = 0,
                },
                Rows = [new RowData { Values = [.. tab.Columns.Select(HeaderCell)] }],
                Fields =
                    "userEnteredValue,note,userEnteredFormat.textFormat.bold,"
                    + "userEnteredFormat.wrapStrategy",
            },
        };

    private static CellData HeaderCell(NewColumn column) =>
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

    private static Request Width(NewColumn column, int sheetId, int index) =>
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

    /// <summary>
    /// Not strict: the committee may type something else, and the worker says what it makes of
    /// it.
    /// </summary>
    private static Request Dropdown(IReadOnlyList<string> choices, int sheetId, int column) =>
        new()
        {
            SetDataValidation = new SetDataValidationRequest
            {
                Range = new GridRange
                {
                    SheetId = sheetId,
                    StartRowIndex = 1,
                    StartColumnIndex = column,
                    EndColumnIndex = column + 1,
                },
                Rule = new DataValidationRule
                {
                    Condition = new BooleanCondition
                    {
                        Type = "ONE_OF_LIST",
                        Values =
                        [
                            .. choices.Select(choice => new ConditionValue
                            {
                                UserEnteredValue = choice,
                            }),
                        ],
                    },
                    ShowCustomUi = true,
                    Strict = false,
                },
            },
        };
}
