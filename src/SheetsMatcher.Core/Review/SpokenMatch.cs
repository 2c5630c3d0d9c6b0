using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Review;

/// <summary>What the committee says of a match in its row: the decision and the two people.</summary>
public static class SpokenMatch
{
    private static readonly string[] _headers =
    [
        MatchColumns.Decision,
        MatchColumns.Mentee,
        MatchColumns.MenteeEmail,
        MatchColumns.Mentor,
        MatchColumns.MentorEmail,
    ];

    /// <summary>
    /// Whether a later look at the Matches tab says the same of the match as an earlier one. A row
    /// that is gone or stands twice, and a heading that cannot be found, say something else.
    /// </summary>
    public static bool IsUnchanged(SheetTable earlier, SheetTable later, string matchId) =>
        Read(earlier, matchId) is { } before
        && Read(later, matchId) is { } after
        && before.SequenceEqual(after, StringComparer.Ordinal);

    private static IReadOnlyList<string>? Read(SheetTable matches, string matchId)
    {
        var (columns, frozen) = TabColumns.Read(WorkerTabs.Matches, matches);
        var rows = Enumerable
            .Range(1, Math.Max(0, matches.Rows.Count - 1))
            .Where(row => columns.TextAt(matches, row, MatchColumns.Match).Trim() == matchId)
            .ToList();
        return frozen is null && rows is [var only]
            ? [.. _headers.Select(header => columns.TextAt(matches, only, header))]
            : null;
    }
}
