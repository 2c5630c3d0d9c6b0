using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Mailing;

/// <summary>A letter as the Outbox tab shows it.</summary>
/// <param name="Letter">What the milestone was called.</param>
/// <param name="To">The recipient's name.</param>
/// <param name="DueAt">Null where no moment stands there; so is <paramref name="SentAt"/>.</param>
public sealed record ShownLetter(
    string Reference,
    string Status,
    string Letter,
    string To,
    string Match,
    Instant? DueAt,
    Instant? SentAt,
    string Proof
);

/// <summary>The Outbox tab, read as the record of what became of each letter.</summary>
public static class ShownLetters
{
    /// <summary>In the order of the tab; of a reference that stands there twice, the first row.</summary>
    public static IReadOnlyList<ShownLetter> Read(SheetTable outbox, DateTimeZone zone)
    {
        var (columns, _) = TabColumns.Read(WorkerTabs.Outbox, outbox);
        return
        [
            .. Enumerable
                .Range(1, Math.Max(0, outbox.Rows.Count - 1))
                .Select(Letter)
                .Where(each => each.Reference.Length > 0)
                .DistinctBy(each => each.Reference),
        ];

        ShownLetter Letter(int row) =>
            new(
                Text(row, OutboxColumns.Ref),
                Text(row, OutboxColumns.Status),
                Text(row, OutboxColumns.Letter),
                Text(row, OutboxColumns.To),
                Text(row, OutboxColumns.Match),
                LocalMinute.Read(Text(row, OutboxColumns.Due), zone),
                LocalMinute.Read(Text(row, OutboxColumns.Sent), zone),
                Text(row, OutboxColumns.Proof)
            );

        string Text(int row, string header) => columns.TextAt(outbox, row, header).Trim();
    }

    /// <summary>When the first letter of each match was to go, by the match's id.</summary>
    public static IReadOnlyDictionary<string, Instant> FirstDue(IEnumerable<ShownLetter> shown) =>
        shown
            .Where(each => each is { Match.Length: > 0, DueAt: not null })
            .GroupBy(each => each.Match, each => each.DueAt)
            .ToDictionary(match => match.Key, match => match.Min() ?? default);
}
