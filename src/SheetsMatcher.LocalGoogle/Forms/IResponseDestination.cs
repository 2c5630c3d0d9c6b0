namespace SheetsMatcher.LocalGoogle.Forms;

/// <summary>
/// What Forms needs of Sheets: a tab for a form's responses, and rows inserted into it.
/// </summary>
public interface IResponseDestination
{
    /// <summary>Adds a tab with the questions as its header row; returns its sheetId.</summary>
    int AddResponseTab(string spreadsheetId, string title, IReadOnlyList<string> header);

    /// <summary>
    /// Inserts one row below the last response, so that references below drift, as Forms does.
    /// A <see cref="DateTimeOffset"/> becomes a date-time in the spreadsheet's time zone, a string
    /// stays text (even when it looks like a formula), a double a number, null an empty cell.
    /// </summary>
    void InsertResponse(string spreadsheetId, int sheetId, IReadOnlyList<object?> cells);
}
