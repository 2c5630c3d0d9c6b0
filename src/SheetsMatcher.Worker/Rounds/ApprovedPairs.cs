using NodaTime;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>The committee's approvals, as the ledger remembers them and as the letters need them.</summary>
internal static class ApprovedPairs
{
    public static IReadOnlyList<ApprovedPair> Of(CommitteeView committee) =>
        [.. committee.Approved.Select(PairOf)];

    /// <param name="now">The moment of a pair that is seen approved for the first time.</param>
    public static IReadOnlyList<ApprovedMatch> WithMoments(
        CommitteeView committee,
        IReadOnlyDictionary<ApprovedPair, Instant> seen,
        Instant now
    ) =>
        [
            .. committee.Approved.Select(approval => new ApprovedMatch(
                approval.Id,
                approval.Mentor,
                approval.Mentee,
                SharedTopics.Of(approval.Mentor, approval.Mentee),
                seen.GetValueOrDefault(PairOf(approval), now)
            )
            {
                HasMet = approval.Progress.HasMet,
                HasMentorsFeedback = approval.Progress.HasMentorsFeedback,
                HasMenteesFeedback = approval.Progress.HasMenteesFeedback,
            }),
        ];

    private static ApprovedPair PairOf(Approval approval) =>
        new(approval.Id, approval.Mentor.Id, approval.Mentee.Id);
}
