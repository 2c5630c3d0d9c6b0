using Google.Apis.Sheets.v4.Data;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>
/// Whole tabs in one consistent read, asked for by id, so that renaming does not matter.
/// </summary>
internal static class TabReading
{
    /// <param name="rowCount">How many rows from the top; null: all.</param>
    /// <param name="asShown">Every value as text, in its cell's own format.</param>
    public static BatchGetValuesByDataFilterRequest Ask(
        IReadOnlyList<int> sheetIds,
        int? rowCount = null,
        bool asShown = false
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
            ValueRenderOption = asShown ? "FORMATTED_VALUE" : "UNFORMATTED_VALUE",
            DateTimeRenderOption = "SERIAL_NUMBER",
        };
}
