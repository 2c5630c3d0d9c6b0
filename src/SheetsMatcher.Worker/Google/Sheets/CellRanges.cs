using Google.Apis.Sheets.v4.Data;

namespace SheetsMatcher.Worker.Google.Sheets;

/// <summary>Ranges of one tab, zero-based.</summary>
internal static class CellRanges
{
    /// <summary>The column below the header, to the end of the tab however long it gets.</summary>
    public static GridRange Column(int sheetId, int column) =>
        new()
        {
            SheetId = sheetId,
            StartRowIndex = 1,
            StartColumnIndex = column,
            EndColumnIndex = column + 1,
        };
}
