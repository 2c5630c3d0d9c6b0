using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Review;

/// <summary>
/// What a round changes about a match, and why. A round that changes nothing says nothing, so that
/// the last change stays to be read.
/// </summary>
internal static class WhatChanged
{
    public const string Proposed = "Newly proposed: see Why.";

    private const string ChosenByCommittee = "the committee chose this pair.";
    private const string BestAgain = "it is part of the best matching again.";

    /// <returns>
    /// Null when the status is the one that stands there and its reason holds, but for a text of the
    /// worker's of which a lost ledger says nothing any more: repeated, it is known again.
    /// </returns>
    public static string? Of(
        MatchRow row,
        MatchStatus status,
        ILookup<ApplicantId, Pairing> byMentee,
        DateTimeZone zone
    )
    {
        if (row.ShownStatus != status.Word())
        {
            var why = Why(row, status, byMentee, zone);
            return row.ShownStatus.Length == 0
                ? $"Taken up as {status.Word()}: {why}"
                : $"Was {row.ShownStatus}, is now {status.Word()}: {why}";
        }
        return status == MatchStatus.Proposed && IsOfOtherOrigin(row)
                ? $"Is still {status.Word()}: {Why(row, status, byMentee, zone)}"
            : !row.IsInLedger && IsOwn(row.ShownChange) ? row.ShownChange
            : null;
    }

    /// <summary>
    /// A proposal that the committee retyped stays Proposed, and so does one that it set back.
    /// </summary>
    private static bool IsOfOtherOrigin(MatchRow row) =>
        IsOwn(row.ShownChange)
        && (
            row.IsTheCommittees
                ? row.ShownChange == Proposed || Ends(row, BestAgain)
                : Ends(row, ChosenByCommittee)
        );

    private static bool Ends(MatchRow row, string why) =>
        row.ShownChange.EndsWith($": {why}", StringComparison.Ordinal);

    private static bool IsOwn(string text) =>
        text == Proposed
        || MatchStatusWords.All.Any(word =>
            text.StartsWith($"Taken up as {word}: ", StringComparison.Ordinal)
            || text.StartsWith($"Is still {word}: ", StringComparison.Ordinal)
            || MatchStatusWords.All.Any(before =>
                text.StartsWith($"Was {before}, is now {word}: ", StringComparison.Ordinal)
            )
        );

    private static string Why(
        MatchRow row,
        MatchStatus status,
        ILookup<ApplicantId, Pairing> byMentee,
        DateTimeZone zone
    ) =>
        status switch
        {
            MatchStatus.Superseded => Instead(row, byMentee),
            MatchStatus.Withdrawn => $"{string.Join(" and ", row.Withdrawn)} withdrew.",
            MatchStatus.NeedsAttention => "it cannot be followed as it is; Flags says why.",
            MatchStatus.EarlierIntake => "a new intake has begun.",
            MatchStatus.Proposed => row.IsTheCommittees ? ChosenByCommittee : BestAgain,
            MatchStatus.Approved when row.ComesTooLate =>
                "the committee decided so. The intake is over, so no letters go to the two.",
            MatchStatus.Approved when row.WaitsUntil is { } at =>
                $"the committee decided so. Introductions leave at {LocalMinute.Text(at, zone)} at "
                    + "the earliest; clear Decision before then to stop them.",
            _ => "the committee decided so.",
        };

    private static string Instead(MatchRow row, ILookup<ApplicantId, Pairing> byMentee)
    {
        if (row.Mentee is not { } mentee)
        {
            return "its mentee can no longer be found among the applications.";
        }
        var now = byMentee[mentee.Id].FirstOrDefault();
        return now is null
            ? $"{mentee.Name} is without a match now; Unmatched says why."
            : $"{mentee.Name} is better with {now.Mentor.Name} now.";
    }
}
