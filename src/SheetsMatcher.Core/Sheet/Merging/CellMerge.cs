namespace SheetsMatcher.Core.Sheet.Merging;

/// <summary>What becomes of one cell.</summary>
internal enum CellVerdict
{
    /// <summary>The cell already holds ours, and it is the worker's.</summary>
    Same,

    /// <summary>Ours is written; from now on it is the base.</summary>
    Write,

    /// <summary>Theirs stands; the base stays, so that undoing the edit gives the cell back.</summary>
    Keep,

    /// <summary>
    /// Theirs stands and the base is forgotten: whatever the committee types into a retyped person
    /// later, the old text too, is its word and not the worker's.
    /// </summary>
    KeepForGood,
}

/// <summary>What the base knows of one cell.</summary>
/// <param name="Texts">What the worker wrote there, or may have.</param>
/// <param name="RowIsKnown">
/// The base knows the row: a text that it lacks is a person's. A row that it does not know was
/// written before the ledger was lost, and nobody can tell.
/// </param>
/// <param name="RowStood">The row is known to have stood in the sheet with these texts.</param>
internal readonly record struct CellBase(
    IReadOnlyList<string> Texts,
    bool RowIsKnown,
    bool RowStood
)
{
    /// <summary>A row that a person typed: whatever stands in it is theirs.</summary>
    public static readonly CellBase OfTheirRow = new([], RowIsKnown: true, RowStood: false);
}

/// <summary>
/// The verdict on one cell from its base, theirs and ours.
/// A cleared cell holds nothing that a person typed. In a worker's column it is therefore filled
/// in again, which is also how a person takes back a text typed over the worker's. In a shared
/// column clearing says something about a person of the match, so it stays empty.
/// </summary>
internal static class CellMerge
{
    public static CellVerdict Decide(
        ColumnLayout column,
        CellBase known,
        string theirs,
        string ours
    )
    {
        var isShared = column.Owner == ColumnOwner.Shared;
        var isUnedited = known.Texts.Contains(theirs, StringComparer.Ordinal);
        if (isUnedited)
        {
            return theirs == ours ? CellVerdict.Same : CellVerdict.Write;
        }
        if (theirs.Length == 0)
        {
            var isCleared = isShared && known.RowStood && known.Texts.Count > 0;
            return isCleared ? CellVerdict.Keep
                : ours.Length == 0 ? CellVerdict.Same
                : CellVerdict.Write;
        }
        if (theirs == ours && !(isShared && known.RowIsKnown))
        {
            return CellVerdict.Same;
        }
        if (!known.RowIsKnown && column.IsWorkers(theirs, ours))
        {
            return CellVerdict.Write;
        }
        return isShared ? CellVerdict.KeepForGood : CellVerdict.Keep;
    }
}
