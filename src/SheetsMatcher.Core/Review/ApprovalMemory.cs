using NodaTime;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Review;

/// <summary>A pair in the row that it was approved in.</summary>
public sealed record ApprovedPair(MatchId Match, ApplicantId Mentor, ApplicantId Mentee);

/// <summary>What is known of approvals when the Matches tab is looked at.</summary>
/// <param name="Now">The moment of the look.</param>
/// <param name="Zone">The intake's, in which the tab shows days and times.</param>
/// <param name="FirstSeen">When each pair was first seen approved, to the minute.</param>
public sealed record ApprovalMemory(
    Instant Now,
    DateTimeZone Zone,
    IReadOnlyDictionary<ApprovedPair, Instant> FirstSeen
)
{
    /// <summary>When the row's pair was first seen approved; now for one that just was.</summary>
    internal MatchRow Date(MatchRow row, bool isApproved) =>
        row is { Id: { } id, Pair: { } pair }
        && FirstSeen.TryGetValue(new(id, pair.Mentor, pair.Mentee), out var seen)
            ? row with
            {
                ApprovedAt = seen,
            }
        : isApproved ? row with { ApprovedAt = LocalMinute.Floor(Now) }
        : row;
}
