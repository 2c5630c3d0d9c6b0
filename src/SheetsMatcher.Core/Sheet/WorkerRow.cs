namespace SheetsMatcher.Core.Sheet;

/// <summary>What the worker now wants in one row of a tab, by header.</summary>
/// <param name="Key">The row's key, written once and never changed.</param>
/// <param name="Cells">
/// Texts for worker and shared columns. A header that is left out is left alone in the sheet.
/// </param>
public sealed record WorkerRow(string Key, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>
    /// The zero-based row, as read in this round, of a row that stands in the sheet without a key
    /// and is to be given this one: the key goes into its empty key cell, and what a person typed
    /// in the row stays theirs. Null for every other row.
    /// </summary>
    public int? AdoptsRow { get; init; }

    /// <summary>Whether it is written again when a person deleted it: the rounds wait for it.</summary>
    public bool ComesBack { get; init; }
}
