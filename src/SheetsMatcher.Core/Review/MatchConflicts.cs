using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Review;

/// <summary>
/// Rows that cannot all be followed. Approvals that contradict one another are all held back,
/// whichever row stands first, until the committee leaves only one: a stopped letter can still go,
/// a wrong introduction cannot be taken back.
/// </summary>
internal static class MatchConflicts
{
    public static IReadOnlyList<MatchRow> Mark(IReadOnlyList<MatchRow> rows)
    {
        var approved = rows.Where(IsApproval).ToList();
        var byMentee = approved.ToLookup(row => PairOf(row)?.Mentee);
        var byMentor = approved.ToLookup(row => PairOf(row)?.Mentor);
        return
        [
            .. rows.Select(row =>
                row with
                {
                    Conflicts =
                    [
                        .. OverMentee(row, byMentee[row.Mentee?.Id]),
                        .. OverCapacity(row, byMentor[row.Mentor?.Id]),
                    ],
                }
            ),
        ];
    }

    private static bool IsApproval(MatchRow row) =>
        row is { Decision: Decision.Approve, Id: not null, Doubt: null, Withdrawn: [] }
        && PairOf(row) is not null;

    /// <summary>A row that cannot be read holds others back all the same.</summary>
    private static PersonPair? PairOf(MatchRow row) => row.Pair ?? row.Keeps?.Pair;

    private static IEnumerable<string> OverMentee(MatchRow row, IEnumerable<MatchRow> approvals)
    {
        var others = approvals.Where(other => other.Row != row.Row).ToList();
        return row is { Pair: not null, Mentee: { } mentee } && IsApproval(row) && others.Count > 0
            ?
            [
                $"{mentee.Name} is approved in {Ids(others)} too: leave Approve on one row only. "
                    + "Until then no letters go to any of them.",
            ]
            : [];
    }

    private static IEnumerable<string> OverCapacity(MatchRow row, IEnumerable<MatchRow> approvals)
    {
        var all = approvals.ToList();
        return
            row is { Pair: not null, Mentor: { } mentor }
            && IsApproval(row)
            && all.Count > mentor.Capacity
            ?
            [
                $"{mentor.Name} takes {mentor.Capacity} but is approved {all.Count} times, "
                    + $"in {Ids(all)}: take an Approve away, or have the mentor's application "
                    + "offer more places. Until then no letters go to any of them.",
            ]
            : [];
    }

    private static string Ids(IEnumerable<MatchRow> rows) =>
        string.Join(", ", rows.Select(row => row.Id?.Value).Order(StringComparer.Ordinal));
}
