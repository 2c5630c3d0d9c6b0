using Google.Apis.Sheets.v4.Data;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>
/// Whole tabs in one consistent read, asked for by id, so that renaming does not matter.
/// </summary>
internal static class TabReading
{
    /// <param name="rowCount">How many rows from the top; null: all.</param>
    public static BatchGetValuesByDataFilterRequest Ask(
        IReadOnlyList<int> sheetIds,
        int? rowCount = null
    ) =>
        new()
        {
            DataFilters =
            [
                .. sheetIds
                    .Distinct()
                    .Select(id => new DataFilter
                    {
                        GridRange = new GridRange { SheetId = id, EndRowIndex = rowCount },
                    }),
            ],
            MajorDimension = "ROWS",
            ValueRenderOption = "UNFORMATTED_VALUE",
            DateTimeRenderOption = "SERIAL_NUMBER",
        };
}
