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
/// <param name="About">The match's or the applicant's id.</param>
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
    /// </summary>
    public static IReadOnlyList<DueLetter> At(
        Instant now,
        Intake intake,
        Schedule schedule,
        IReadOnlyList<ApprovedMatch> matches
    ) => throw new NotSupportedException();
}
