using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Review;

/// <summary>What the rows of the Matches tab mean to the matchmaker.</summary>
internal static class StandingReader
{
    public static StandingPairs Read(IReadOnlyList<MatchRow> rows, IEnumerable<PersonPair> deleted)
    {
        var locked = Locked(rows);
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
        return new StandingPairs(locked, [.. rejected], [.. proposed]);
    }

    /// <summary>
    /// One lock for each mentee, an approval before anything else, then by match id: the
    /// matchmaker can seat nobody twice, and the order of rows must not matter.
    /// </summary>
    private static List<PersonPair> Locked(IReadOnlyList<MatchRow> rows)
    {
        var seated = new HashSet<ApplicantId>();
        return
        [
            .. rows.Where(row => row.IsLocked)
                .OrderBy(row => row.Decision == Decision.Approve ? 0 : 1)
                .ThenBy(Id, StringComparer.Ordinal)
                .SelectMany(Pair)
                .Where(pair => seated.Add(pair.Mentee)),
        ];
    }

    private static string Id(MatchRow row) => row.Id?.Value ?? "";

    private static IEnumerable<PersonPair> Pair(MatchRow row) => row.Pair is { } pair ? [pair] : [];
}
