using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Sheet.Merging;

/// <summary>The three-way merge of one of the worker's tabs: base, theirs (the sheet), ours.</summary>
public static class Reconciler
{
    /// <summary>
    /// What to write so that the tab shows <paramref name="computed"/> wherever no person has
    /// edited. Rows that are not computed are left alone. Changes stand in the order of the sheet,
    /// appended rows last, in the order computed.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// Two computed rows have one key, or a computed cell lies in no worker's or shared column.
    /// </exception>
    public static Reconciliation Reconcile(
        TabLayout layout,
        IReadOnlyList<WorkerRow> computed,
        MergeBase lastWritten,
        SheetTable inSheet
    )
    {
        CheckComputed(layout, computed);
        var tab = TabReading.Read(layout, lastWritten, inSheet);
        return tab.Frozen is { } frozen ? frozen : new TabMerge(tab, lastWritten).Merge(computed);
    }

    /// <summary>Why the tab cannot be read without doubt; null when it can.</summary>
    public static Reconciliation.Frozen? Check(
        TabLayout layout,
        MergeBase lastWritten,
        SheetTable inSheet
    ) => TabReading.Read(layout, lastWritten, inSheet).Frozen;

    /// <summary>
    /// The base for a tab of another spreadsheet, such as a new intake's: a row that does not stand
    /// there was not deleted.
    /// </summary>
    public static MergeBase Moved(TabLayout layout, MergeBase lastWritten, SheetTable inSheet)
    {
        var standing = TabReading.KeysIn(layout, inSheet);
        return lastWritten.Without(
            lastWritten.Keys.Where(key => !standing.Contains(key)).ToHashSet()
        );
    }

    private static void CheckComputed(TabLayout layout, IReadOnlyList<WorkerRow> computed)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var writable = layout
            .Columns.Where(column =>
                column.Owner != ColumnOwner.Committee && column.Header != layout.KeyHeader
            )
            .Select(column => column.Header)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var row in computed)
        {
            if (row.Key.Trim().Length == 0 || row.Key != row.Key.Trim() || !keys.Add(row.Key))
            {
                throw new ArgumentException(
                    $"{layout.Title}: the key \"{row.Key}\" is blank or computed twice",
                    nameof(computed)
                );
            }
            if (row.Cells.Keys.FirstOrDefault(header => !writable.Contains(header)) is { } stray)
            {
                throw new ArgumentException(
                    $"{layout.Title}, {row.Key}: \"{stray}\" is no column that the worker writes",
                    nameof(computed)
                );
            }
        }
    }
}
