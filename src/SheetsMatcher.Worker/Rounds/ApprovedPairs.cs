using NodaTime;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>The committee's approvals, as the ledger remembers them and as the letters need them.</summary>
internal static class ApprovedPairs
{
    public static IReadOnlyDictionary<ApprovedPair, Instant> Of(CommitteeView committee) =>
        committee.Approved.ToDictionary(each => each.Pair, each => each.ApprovedAt);

    public static IReadOnlyList<ApprovedMatch> ForLetters(CommitteeView committee) =>
        [
            .. committee.Approved.Select(approval => new ApprovedMatch(
                approval.Id,
                approval.Mentor,
                approval.Mentee,
                SharedTopics.Of(approval.Mentor, approval.Mentee),
                approval.ApprovedAt
            )
            {
                HasMet = approval.Progress.HasMet,
                HasMentorsFeedback = approval.Progress.HasMentorsFeedback,
                HasMenteesFeedback = approval.Progress.HasMenteesFeedback,
            }),
        ];
}
