using NodaTime;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Milestones;

/// <summary>An approved match with both its people, as the letters need it.</summary>
/// <param name="ApprovedAt">When the worker first saw the approval.</param>
public sealed record ApprovedMatch(
    MatchId Id,
    Mentor Mentor,
    Mentee Mentee,
    IReadOnlyList<string> SharedTopics,
    Instant ApprovedAt
);

/// <summary>Names one letter for ever: whoever computes it again gets the same key.</summary>
/// <param name="About">
/// The match's id, "+", and the partner's id: a pair that is changed after its approval is
/// introduced anew.
/// </param>
public sealed record LetterKey(
    string IntakeId,
    string About,
    string MilestoneId,
    ApplicantId Recipient
);

public sealed record DueLetter(
    LetterKey Key,
    Milestone Milestone,
    ApprovedMatch Match,
    Applicant Recipient,
    Applicant Partner,
    Instant DueAt
);

public static class DueLetters
{
    /// <summary>
    /// Every letter whose time has come at <paramref name="now"/>, sent or not: the outbox knows
    /// which are settled. A milestone that was already past when a match was approved is not due.
    /// Ordered by time, then match, then recipient, whatever the order of the matches.
    /// </summary>
    public static IReadOnlyList<DueLetter> At(
        Instant now,
        Intake intake,
        Schedule schedule,
        IReadOnlyList<ApprovedMatch> matches
    ) =>
        [
            .. matches
                .SelectMany(match => Of(match, intake, schedule))
                .Where(letter => letter.DueAt <= now)
                .OrderBy(letter => letter.DueAt)
                .ThenBy(letter => letter.Match.Id.Value, StringComparer.Ordinal)
                .ThenBy(letter => letter.Key.Recipient.Value, StringComparer.Ordinal),
        ];

    /// <summary>All letters of one match, due or still ahead, milestone by milestone.</summary>
    public static IReadOnlyList<DueLetter> Of(
        ApprovedMatch match,
        Intake intake,
        Schedule schedule
    ) =>
        [
            .. from milestone in schedule.Milestones
            let dueAt = DueTimes.Of(milestone, intake, match.ApprovedAt)
            where dueAt >= match.ApprovedAt
            from letter in For(milestone.Audience, match)
            select new DueLetter(
                new LetterKey(
                    intake.Id,
                    $"{match.Id}+{letter.Partner.Id}",
                    milestone.Id,
                    letter.Recipient.Id
                ),
                milestone,
                match,
                letter.Recipient,
                letter.Partner,
                dueAt
            ),
        ];

    private static IEnumerable<(Applicant Recipient, Applicant Partner)> For(
        Audience audience,
        ApprovedMatch match
    )
    {
        if (audience is Audience.Both or Audience.Mentors)
        {
            yield return (match.Mentor, match.Mentee);
        }

        if (audience is Audience.Both or Audience.Mentees)
        {
            yield return (match.Mentee, match.Mentor);
        }
    }
}
