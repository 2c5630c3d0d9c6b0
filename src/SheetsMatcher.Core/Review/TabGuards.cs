namespace SheetsMatcher.Core.Review;

/// <summary>An accident that a merge cell by cell would take for many small edits.</summary>
internal static class TabGuards
{
    private const int GoneMin = 3;

    public static Reconciliation.Frozen? Check(TabReading tab, MergeBase lastWritten)
    {
        var standing = lastWritten.Keys.Where(lastWritten.IsStanding).ToList();
        var open = standing.Where(key => !IsClosed(tab.Layout, lastWritten, key)).ToList();
        return ManyGone(tab, open);
    }

    private static bool IsClosed(TabLayout layout, MergeBase lastWritten, string key) =>
        layout.Columns.Any(column =>
            lastWritten.TextsOf(key, column.Header) is { Count: > 0 } texts
            && texts.All(column.ClosingWords.Contains)
        );

    private static Reconciliation.Frozen? ManyGone(TabReading tab, List<string> standing)
    {
        var gone = standing.Count(key => !tab.RowByKey.ContainsKey(key));
        return gone < GoneMin || gone * 2 <= standing.Count
            ? null
            : new(
                $"{tab.InSheet.Title}: {gone} of {standing.Count} rows are gone at once.",
                "Bring them back with Edit > Undo or File > Version history. If they are meant "
                    + "to go, delete at most half of them at a time and wait a round in between."
            );
    }
}
