namespace SheetsMatcher.LocalGoogle.Forms;

/// <summary>One column of a response tab; it keeps its key wherever people move it.</summary>
/// <param name="Key">A question's entry id; below 0 for what is no question.</param>
public sealed record ResponseColumn(int Key, string Title)
{
    public static readonly ResponseColumn Timestamp = new(-1, "Timestamp");
    public static readonly ResponseColumn Email = new(-2, "Email Address");
}

/// <summary>One response as it lies in a row.</summary>
/// <param name="Number">From 1 in the order in which they were first sent.</param>
/// <param name="Cells">
/// By column: a string stays text even when it looks like a formula, a double is a number, null an
/// empty cell.
/// </param>
public sealed record ResponseRow(
    int Number,
    DateTimeOffset Timestamp,
    IReadOnlyList<(ResponseColumn Column, object? Value)> Cells
);

/// <summary>
/// What Forms needs of Sheets: a tab for a form's responses, and rows in it.
/// </summary>
public interface IResponseDestination
{
    /// <summary>Adds a tab with the columns' titles as its first row; returns its sheetId.</summary>
    int AddResponseTab(string spreadsheetId, string title, IReadOnlyList<ResponseColumn> columns);

    /// <summary>Adds columns for new questions and changes the titles of renamed ones.</summary>
    void ChangeColumns(
        string spreadsheetId,
        int sheetId,
        IReadOnlyList<ResponseColumn> columns,
        FormBehaviour behaviour
    );

    /// <summary>
    /// Inserts one row below the last response, so that references below drift, as Forms does.
    /// </summary>
    void InsertResponse(
        string spreadsheetId,
        int sheetId,
        ResponseRow response,
        FormBehaviour behaviour
    );

    /// <summary>
    /// Puts an edited response into the row of the former one; inserts it where that row is gone.
    /// </summary>
    void ReplaceResponse(
        string spreadsheetId,
        int sheetId,
        ResponseRow former,
        ResponseRow response,
        FormBehaviour behaviour
    );
}
