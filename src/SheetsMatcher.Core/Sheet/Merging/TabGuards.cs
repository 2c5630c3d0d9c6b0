namespace SheetsMatcher.Core.Sheet.Merging;

/// <summary>An accident that a merge cell by cell would take for many small edits.</summary>
internal static class TabGuards
{
    private const int GoneMin = 3;
    private const string BringBack = "Bring them back with Edit > Undo or File > Version history";

    /// <summary>
    /// The rows that are gone, if they are more than half of those that stood there open: a slip, or
    /// an earlier version that was restored, and no decision about each of them. Else none.
    /// </summary>
    public static IReadOnlySet<string> ManyGone(TabReading tab, MergeBase lastWritten)
    {
        var open = lastWritten
            .Keys.Where(key =>
                lastWritten.IsStanding(key) && !IsClosed(tab.Layout, lastWritten, key)
            )
            .ToList();
        var gone = open.Where(key => !tab.RowByKey.ContainsKey(key)).ToHashSet();
        return gone.Count >= GoneMin && gone.Count * 2 > open.Count ? gone : new HashSet<string>();
    }

    public static Reconciliation.Frozen? Check(TabReading tab, MergeBase lastWritten) =>
        tab.ManyGone.Count == 0
            ? null
            : tab.Layout.ManyRowsGone switch
            {
                ManyRowsGone.ComeBack => null,
                ManyRowsGone.AreAskedAbout when WithoutKey(tab, lastWritten) is > 0 and var count =>
                    new(
                        $"{tab.InSheet.Title}: {count} rows have lost their "
                            + $"\"{tab.Layout.KeyHeader}\" at once.",
                        BringBack + "."
                    ),
                ManyRowsGone.AreAskedAbout => new(
                    What(tab),
                    $"{BringBack}. If they are to be made anew, without their decisions and notes, "
                        + "answer Yes."
                )
                {
                    Gone = tab.ManyGone,
                },
                _ => new(
                    What(tab),
                    $"{BringBack}, or run \"sheets-matcher setup\", which adds what is missing."
                ),
            };

    private static string What(TabReading tab) =>
        $"{tab.InSheet.Title}: {tab.ManyGone.Count} rows, more than half of them, are gone at once.";

    /// <summary>How many rows stand there still, but for their keys.</summary>
    private static int WithoutKey(TabReading tab, MergeBase lastWritten)
    {
        var lost = new RowIdRecovery(tab, lastWritten);
        return Enumerable
            .Range(1, Math.Max(0, tab.InSheet.Rows.Count - 1))
            .Count(row => !lastWritten.Knows(tab.KeyAt(row)) && lost.Claim(row) is not null);
    }

    private static bool IsClosed(TabLayout layout, MergeBase lastWritten, string key) =>
        layout.Columns.Any(column =>
            lastWritten.TextsOf(key, column.Header) is { Count: > 0 } texts
            && texts.All(column.ClosingWords.Contains)
        );
}
