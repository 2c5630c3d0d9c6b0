namespace SheetsMatcher.Core.Review;

/// <summary>Two accidents that a merge cell by cell would take for many small edits.</summary>
internal static class TabGuards
{
    private const int GoneMin = 3;
    private const int TornMin = 2;
    private const char Separator = '\u001F';

    public static Reconciliation.Frozen? Check(TabReading tab, MergeBase lastWritten)
    {
        var standing = lastWritten.Keys.Where(lastWritten.IsStanding).ToList();
        var open = standing.Where(key => !IsClosed(tab.Layout, lastWritten, key)).ToList();
        return ManyGone(tab, open) ?? TornApart(tab, lastWritten, standing);
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

    /// <summary>
    /// Rows whose other columns now hold what the worker wrote beside another key: the columns
    /// were sorted or shifted without the key column, and every decision would change its match.
    /// </summary>
    private static Reconciliation.Frozen? TornApart(
        TabReading tab,
        MergeBase lastWritten,
        List<string> standing
    )
    {
        var headers = TellingHeaders(tab.Layout)
            .Where(header => tab.Columns.Find(header) is not null)
            .ToList();
        var strange = standing
            .Where(key => tab.RowByKey.TryGetValue(key, out var row) && HoldsOthers(key, row))
            .ToList();
        if (strange.Count < TornMin)
        {
            return null;
        }
        var written = standing
            .GroupBy(key => Written(lastWritten, key, headers), StringComparer.Ordinal)
            .Where(same => same.Count() == 1 && same.Key.Trim(Separator).Length > 0)
            .ToDictionary(same => same.Key, same => same.Single(), StringComparer.Ordinal);
        var torn = strange
            .Where(key =>
                written.TryGetValue(Shown(tab, tab.RowByKey[key], headers), out var other)
                && other != key
            )
            .ToList();
        return torn.Count < TornMin ? null : Torn(tab, torn);

        bool HoldsOthers(string key, int row) =>
            headers.Count(header => IsStrange(key, row, header)) >= TornMin;

        bool IsStrange(string key, int row, string header) =>
            !lastWritten.TextsOf(key, header).Contains(tab.TextAt(row, header));
    }

    /// <summary>Columns whose texts tell one row from another; a status or a score does not.</summary>
    private static List<string> TellingHeaders(TabLayout layout) =>
        [
            .. layout
                .Columns.Where(column =>
                    column.Owner != ColumnOwner.Committee
                    && column.Header != layout.KeyHeader
                    && column.WorkerWords.Count == 0
                    && !column.IsNumber
                )
                .Select(column => column.Header),
        ];

    private static string Written(MergeBase lastWritten, string key, List<string> headers) =>
        string.Join(
            Separator,
            headers.Select(header => lastWritten.TextsOf(key, header).FirstOrDefault(""))
        );

    private static string Shown(TabReading tab, int row, List<string> headers) =>
        string.Join(Separator, headers.Select(header => tab.TextAt(row, header)));

    private static Reconciliation.Frozen Torn(TabReading tab, List<string> keys) =>
        new(
            $"{tab.InSheet.Title}: the column \"{tab.Layout.KeyHeader}\" no longer stands beside "
                + $"the rest of its rows, for example {keys[0]} in row {tab.RowByKey[keys[0]] + 1}.",
            "Undo the sort or the shift with Edit > Undo or File > Version history, "
                + "then sort whole rows (Data > Sort sheet)."
        );
}
