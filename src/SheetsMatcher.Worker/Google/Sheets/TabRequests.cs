using Google.Apis.Sheets.v4.Data;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>What setup does to one tab, as requests of one batch.</summary>
internal static class TabRequests
{
    private const int RowsAtFirst = 1000;
    private const int ColumnsAtLeast = 26;

    public static IEnumerable<Request> For(TabWork work, int sheetId)
    {
        var look = work.Stands ?? new TabFormatting(sheetId, "", false, false, false, false, [], 0);
        return
        [
            .. work.Stands is null ? [Sheet(work.Tab, sheetId)] : MoreColumns(work, look),
            .. work.NewColumns.Select(column =>
                Header(column, sheetId, work.Columns[column.Header])
            ),
            .. work.NewColumns.Select(column =>
                Width(column, sheetId, work.Columns[column.Header])
            ),
            .. work.NewColumns.SelectMany(column =>
                CellInputs.Validation(
                    column.Kind,
                    column.Choices,
                    CellRanges.Column(sheetId, work.Columns[column.Header])
                )
            ),
            .. FirstRowRequests.For(work, sheetId),
            .. TabLookRequests.For(work.Tab, sheetId, work.Columns, look),
        ];
    }

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

    /// <summary>A tab that is as wide as its columns has no place for another.</summary>
    private static IEnumerable<Request> MoreColumns(TabWork work, TabFormatting look)
    {
        var missing = work.Columns.Values.Max() + 1 - look.GridColumns;
        return missing <= 0
            ? []
            :
            [
                new()
                {
                    AppendDimension = new AppendDimensionRequest
                    {
                        SheetId = look.SheetId,
                        Dimension = "COLUMNS",
                        Length = missing,
                    },
                },
            ];
    }

    private static Request Header(ColumnLayout column, int sheetId, int index) =>
        new()
        {
            UpdateCells = new UpdateCellsRequest
            {
                Start = new GridCoordinate
                {
                    SheetId = sheetId,
                    RowIndex = 0,
                    ColumnIndex = index,
                },
                Rows = [new RowData { Values = [HeaderCell(column)] }],
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
}
