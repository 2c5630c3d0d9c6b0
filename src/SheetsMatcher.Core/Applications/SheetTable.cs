namespace SheetsMatcher.Core.Applications;

/// <summary>
/// One tab as read in a round: row 0 is the header. Rows may be shorter than the header
/// (the Sheets API trims trailing empty cells), so cells are asked for through <see cref="At"/>.
/// </summary>
/// <param name="SheetId">The tab's id, which survives renaming and moving.</param>
/// <param name="Title">The tab's title at the time of reading, for messages.</param>
/// <param name="Rows">
/// Rows from the top of the tab, the header first; empty when the tab is.
/// </param>
public sealed record SheetTable(int SheetId, string Title, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    /// <summary>Rows below these that were not taken in, since there are too many.</summary>
    public int RowsLeftOut { get; init; }

    public IReadOnlyList<Cell> Header => Rows.Count == 0 ? [] : Rows[0];

    /// <summary>The cell at zero-based row and column; empty outside what was read.</summary>
    public Cell At(int row, int column) =>
        row < Rows.Count && column < Rows[row].Count ? Rows[row][column] : Cell.Empty;
}
