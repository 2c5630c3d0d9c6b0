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

    /// <returns>
    /// Null when the status is the one that stands there, but for a text of the worker's of which a
    /// lost ledger says nothing any more: repeated, it is known again.
    /// </returns>
    public static string? Of(
        MatchRow row,
        MatchStatus status,
        ILookup<ApplicantId, Pairing> byMentee,
        DateTimeZone zone
    ) =>
        row.ShownStatus == status.Word()
            ? !row.IsInLedger && IsOwn(row.ShownChange)
                ? row.ShownChange
                : null
            : row.ShownStatus.Length == 0
                ? $"Taken up as {status.Word()}: {Why(row, status, byMentee, zone)}"
                : $"Was {row.ShownStatus}, is now {status.Word()}: {Why(row, status, byMentee, zone)}";

    private static bool IsOwn(string text) =>
        text == Proposed
        || MatchStatusWords.All.Any(word =>
            text.StartsWith($"Taken up as {word}: ", StringComparison.Ordinal)
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
            MatchStatus.Proposed => row.IsLocked
                ? "the committee chose this pair."
                : "it is part of the best matching again.",
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
