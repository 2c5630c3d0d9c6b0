using NodaTime;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Milestones;

/// <summary>What is due follows from the clock and the facts alone, in every round anew.</summary>
public static class DueLetters
{
    /// <summary>
    /// Every letter whose time has come at <paramref name="now"/>, sent or not: the outbox knows
    /// which are settled. Of a weekly letter only the latest is due. Ordered by time, then match,
    /// then recipient, whatever the order of the matches.
    /// </summary>
    public static IReadOnlyList<DueLetter> At(Instant now, MailingFacts facts) =>
        [
            .. All(facts)
                .Where(letter => letter.LeavesAt <= now)
                .GroupBy(letter => letter.Milestone.IsWeekly ? letter.Key.ScheduledId : null)
                .SelectMany(group => group.Key is null ? group : group.TakeLast(1))
                .OrderBy(letter => letter.DueAt)
                .ThenBy(letter => letter.Key.MatchId ?? "", StringComparer.Ordinal)
                .ThenBy(letter => letter.Key.Recipient.Value, StringComparer.Ordinal),
        ];

    /// <summary>
    /// The letters that will fall due after <paramref name="now"/>, as far as is known now: who will
    /// still be without a match on a later day, nobody knows.
    /// </summary>
    public static IReadOnlyList<DueLetter> Between(
        Instant now,
        Instant until,
        MailingFacts facts
    ) =>
        [
            .. All(facts)
                .Where(letter =>
                    letter.LeavesAt > now
                    && letter.LeavesAt <= until
                    && letter.Milestone.Audience is not Audience.Unmatched
                ),
        ];

    /// <summary>All letters, due or still ahead, by time, then match, then recipient.</summary>
    public static IReadOnlyList<DueLetter> All(MailingFacts facts) =>
        [
            .. facts
                .Schedule.Milestones.SelectMany(milestone => Of(milestone, facts))
                .OrderBy(letter => letter.DueAt)
                .ThenBy(letter => letter.Key.MatchId ?? "", StringComparer.Ordinal)
                .ThenBy(letter => letter.Key.Recipient.Value, StringComparer.Ordinal),
        ];

    private static IEnumerable<DueLetter> Of(Milestone milestone, MailingFacts facts) =>
        milestone switch
        {
            { Audience: Audience.Committee } => ToCommittee(milestone, facts),
            { Anchor: Anchor.Application } or { Audience: Audience.Unmatched } => facts
                .Applicants.Where(applicant => Addresses(milestone.Audience, applicant, facts))
                .SelectMany(applicant => ToApplicant(milestone, applicant, facts)),
            _ => facts.Matches.SelectMany(match => ToMatch(milestone, match, facts)),
        };

    private static IEnumerable<DueLetter> ToMatch(
        Milestone milestone,
        ApprovedMatch match,
        MailingFacts facts
    )
    {
        if (
            facts.Intake.IsOver(match.ApprovedAt)
            || !facts.MayBeWrittenTo(match)
            || DueTimes.Of(milestone, facts.Intake, match) is not { } dueAt
        )
        {
            yield break;
        }

        foreach (var (recipient, partner) in PeopleOf(match, milestone.Audience))
        {
            if (Holds(milestone.Condition, match, recipient, facts.Intake))
            {
                yield return new DueLetter(
                    new(
                        facts.Intake.Id,
                        LetterKey.OfPair(match.Id, partner.Id),
                        milestone.Id,
                        recipient.Id
                    ),
                    milestone,
                    new Occasion.OfMatch(match, recipient, partner),
                    dueAt
                );
            }
        }
    }

    private static IEnumerable<DueLetter> ToApplicant(
        Milestone milestone,
        Applicant applicant,
        MailingFacts facts
    )
    {
        var dueAt = DueTimes.Of(milestone, facts.Intake, applicant.RespondedAt);
        if (dueAt >= applicant.RespondedAt && dueAt >= facts.Since)
        {
            var role = applicant is Mentor ? "mentor" : "mentee";
            yield return new DueLetter(
                new(facts.Intake.Id, role, milestone.Id, applicant.Id),
                milestone,
                new Occasion.OfApplication(applicant),
                dueAt
            );
        }
    }

    private static IEnumerable<DueLetter> ToCommittee(Milestone milestone, MailingFacts facts)
    {
        if (facts.Committee is not { } committee)
        {
            yield break;
        }

        var occasion = new Occasion.OfCommittee(committee);
        foreach (var (day, dueAt) in DueTimes.OfIntake(milestone, facts.Intake))
        {
            if (dueAt >= facts.Since)
            {
                var id = milestone.IsWeekly
                    ? LetterKey.IdOfOccurrence(milestone.Id, day)
                    : milestone.Id;
                yield return new DueLetter(
                    new(facts.Intake.Id, "committee", id, occasion.RecipientId),
                    milestone,
                    occasion,
                    dueAt
                );
            }
        }
    }

    private static bool Addresses(Audience audience, Applicant applicant, MailingFacts facts) =>
        facts.MayBeWrittenTo(applicant)
        && audience switch
        {
            Audience.Mentors => applicant is Mentor,
            Audience.Mentees => applicant is Mentee,
            Audience.Unmatched => facts.IsUnmatched(applicant),
            _ => true,
        };

    private static bool Holds(
        Condition condition,
        ApprovedMatch match,
        Applicant recipient,
        Intake intake
    ) =>
        condition switch
        {
            Condition.NotMetYet => !match.HasMet,
            Condition.NoFeedback => recipient is Mentor
                ? !match.HasMentorsFeedback
                : !match.HasMenteesFeedback,
            Condition.LateMatch => intake.IsLate(match.ApprovedAt),
            _ => true,
        };

    private static IEnumerable<(Applicant Recipient, Applicant Partner)> PeopleOf(
        ApprovedMatch match,
        Audience audience
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
