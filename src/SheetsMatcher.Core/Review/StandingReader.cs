using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Review;

/// <summary>
/// What the rows of the Matches tab mean to the matchmaker. Every list is in the order of match
/// ids, so that sorting the tab changes nothing; a pair that the committee holds on to anywhere
/// is neither rejected nor open.
/// </summary>
internal static class StandingReader
{
    /// <param name="deleted">Pairs without a row that are not to be proposed.</param>
    /// <param name="kept">Pairs that are to be proposed whatever fits better.</param>
    public static StandingPairs Read(
        IReadOnlyList<MatchRow> rows,
        IEnumerable<PersonPair> deleted,
        IEnumerable<PersonPair> kept
    )
    {
        var locked = rows.OrderBy(Id, StringComparer.Ordinal)
            .Select(row => row.Takes)
            .OfType<PersonPair>()
            .Concat(kept)
            .Distinct()
            .ToList();
        var rejected = rows.Where(row => row.Decision == Decision.Reject)
            .OrderBy(Id, StringComparer.Ordinal)
            .SelectMany(Pair)
            .Concat(deleted)
            .Distinct()
            .Except(locked);
        var proposed = rows.Where(row => row is { Decision: Decision.Undecided, IsLocked: false })
            .Where(row => row.IsMarkedProposed)
            .OrderBy(Id, StringComparer.Ordinal)
            .SelectMany(Pair)
            .Distinct()
            .Except(locked);
        return new StandingPairs(locked, [.. rejected], [.. proposed])
        {
            AsProposed = rows.Where(row => row.Keeps is not null || !row.IsTheCommittees)
                .Select(row => row.Takes)
                .OfType<PersonPair>()
                .ToHashSet(),
        };
    }

    private static string Id(MatchRow row) => row.Id?.Value ?? "";

    private static IEnumerable<PersonPair> Pair(MatchRow row) => row.Pair is { } pair ? [pair] : [];
}
