using Google.Apis.Sheets.v4.Data;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Ports;

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

    /// <summary>The tabs in the order asked for, whatever the order of the answer.</summary>
    /// <exception cref="GoogleUnavailableException">
    /// The answer leaves out a tab that was asked for.
    /// </exception>
    public static IReadOnlyList<SheetTable> Answer(
        IReadOnlyList<int> sheetIds,
        BatchGetValuesByDataFilterResponse answer
    )
    {
        var ranges = new Dictionary<int, ValueRange>();
        foreach (var range in answer.ValueRanges ?? [])
        {
            foreach (var filter in range.DataFilters ?? [])
            {
                // Google drops zeros, so an absent id is the tab with id 0.
                ranges[filter.GridRange?.SheetId ?? 0] = range.ValueRange ?? new ValueRange();
            }
        }

        return [.. sheetIds.Select(id => Table(id, ranges))];
    }

    private static SheetTable Table(int sheetId, Dictionary<int, ValueRange> ranges) =>
        ranges.TryGetValue(sheetId, out var range)
            ? new(sheetId, RangeTitle.In(range.Range ?? ""), [.. (range.Values ?? []).Select(Row)])
            : throw new GoogleUnavailableException(
                $"Google's answer leaves out the tab with id {sheetId}, although it was asked for"
            );

    private static IReadOnlyList<Cell> Row(IList<object>? values) =>
        [.. (values ?? []).Select(CellValues.FromJson)];
}
