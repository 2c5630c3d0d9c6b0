using NodaTime;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Worker.Reading;

/// <summary>The committee's approvals, as the ledger remembers them and as the letters need them.</summary>
internal static class ApprovedPairs
{
    /// <summary>
    /// What a look at Matches brought, and the pairs that it proposes: who retypes one before the
    /// next look has changed it.
    /// </summary>
    public static ApprovalNews NewsOf(
        CommitteeView committee,
        MatchingOutcome outcome,
        string intakeId,
        Instant now
    ) =>
        committee.News with
        {
            Rows = committee
                .News.Rows.Concat(
                    MatchesTab
                        .NewProposals(committee, outcome, intakeId)
                        .Select(each =>
                            KeyValuePair.Create(
                                each.Id,
                                new RowMemory(each.Pairing.Pair, now, null, Asked.Nothing)
                            )
                        )
                )
                .ToDictionary(),
        };

    /// <summary>The guessed moments too, once it is decided what becomes of their letters.</summary>
    public static ApprovalNews WithGuesses(CommitteeView committee) =>
        committee.News with
        {
            Seen = committee
                .News.Seen.Concat(
                    committee
                        .Approved.Where(approval => approval.IsGuessed)
                        .Select(approval =>
                            KeyValuePair.Create(
                                new ApprovedPair(
                                    approval.Id,
                                    approval.Mentor.Id,
                                    approval.Mentee.Id
                                ),
                                approval.ApprovedAt
                            )
                        )
                )
                .ToDictionary(),
        };

    /// <summary>
    /// As if those were still approved whom letters have introduced: which of them have gone is asked
    /// of these too.
    /// </summary>
    public static ProgramReading WithIntroduced(ProgramReading reading)
    {
        var mentors = reading.Roster.Mentors.ToDictionary(each => each.Id);
        var mentees = reading.Roster.Mentees.ToDictionary(each => each.Id);
        var introduced =
            from each in reading.Committee.Introduced
            where mentors.ContainsKey(each.Pair.Mentor) && mentees.ContainsKey(each.Pair.Mentee)
            select new Approval(
                each.Match,
                mentors[each.Pair.Mentor],
                mentees[each.Pair.Mentee],
                each.Since,
                each.Since
            );
        return reading with
        {
            Committee = reading.Committee with
            {
                Approved = [.. reading.Committee.Approved, .. introduced],
            },
        };
    }

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
                LettersFrom = approval.LettersFrom,
                HasMet = approval.Progress.HasMet,
                HasMentorsFeedback = approval.Progress.HasMentorsFeedback,
                HasMenteesFeedback = approval.Progress.HasMenteesFeedback,
            }),
        ];
}
