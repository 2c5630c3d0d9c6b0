using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Sheet;

/// <summary>Which part of a tab a write is to read back.</summary>
/// <param name="Title">As read in this round.</param>
/// <param name="KeyColumn">Zero-based column of the keys, as read in this round.</param>
public sealed record ReadBack(int SheetId, string Title, int KeyColumn);

/// <summary>
/// Where a tab's rows and columns stood right after a write, as the reply to the write itself tells.
/// </summary>
/// <param name="Header">Row 1, from column A.</param>
/// <param name="Keys">The key column as asked for, from row 1.</param>
public sealed record WriteReadback(
    int SheetId,
    IReadOnlyList<Cell> Header,
    IReadOnlyList<Cell> Keys
);
