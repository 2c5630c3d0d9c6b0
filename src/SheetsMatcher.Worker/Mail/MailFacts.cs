using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Reading;

namespace SheetsMatcher.Worker.Mail;

/// <summary>What the sheet and the ledger say, as the schedule asks for it.</summary>
internal static class MailFacts
{
    private static readonly Duration s_week = Duration.FromDays(7);

    /// <param name="startedAt">Null: this round is the first to look after the mail.</param>
    public static MailingFacts Of(
        ProgramReading reading,
        Program program,
        Instant? startedAt,
        IReadOnlyList<OutboxLetter> outbox,
        Instant now
    )
    {
        var doubtful = DoubtfulApplications.Of(reading.Roster, reading.Committee.Standing);
        return new(program.Intake, program.Schedule, ApprovedPairs.ForLetters(reading.Committee))
        {
            Applicants =
            [
                .. reading
                    .Roster.Mentors.Concat<Applicant>(reading.Roster.Mentees)
                    .Where(each => !reading.Committee.Standing.Withdrawn.Contains(each.Id)),
            ],
            MentorsInMatches = InMatches(
                reading,
                row => row.Mentor,
                Approved(reading, startedAt).Select(pair => pair.Mentor)
            ),
            MenteesInMatches = InMatches(
                reading,
                row => row.Mentee,
                Approved(reading, startedAt).Select(pair => pair.Mentee)
            ),
            IsLater = doubtful.IsLater,
            IsInDoubt = doubtful.IsOpen,
            Since = startedAt ?? now,
            Committee = NewsFor(reading, program, outbox, now),
        };
    }

    /// <summary>Who lost a partner has had one: the waiting list is not for them.</summary>
    private static IEnumerable<PersonPair> Approved(ProgramReading reading, Instant? startedAt) =>
        (
            startedAt is { } start
                ? reading
                    .Approvals.FirstSeen.Where(each => each.Value >= LocalMinute.Floor(start))
                    .Select(each => new PersonPair(each.Key.Mentor, each.Key.Mentee))
                : []
        )
            .Concat(reading.Approvals.Introduced.Select(each => each.Pair))
            .Concat(reading.Committee.Rows.Select(row => row.Keeps?.Pair).OfType<PersonPair>());

    private static HashSet<ApplicantId> InMatches(
        ProgramReading reading,
        Func<MatchRow, Applicant?> person,
        IEnumerable<ApplicantId> before
    ) =>
        [
            .. before,
            .. reading
                .Committee.Rows.Where(row => row.Decision is Decision.Approve or Decision.Hold)
                .Select(person)
                .OfType<Applicant>()
                .Select(each => each.Id),
        ];

    private static Committee NewsFor(
        ProgramReading reading,
        Program program,
        IReadOnlyList<OutboxLetter> outbox,
        Instant now
    ) =>
        new(
            program.CommitteeName,
            program.CommitteeEmail,
            [
                .. reading
                    .Roster.Mentors.Select(each => (each.RespondedAt, $"{each.Name} (mentor)"))
                    .Concat(
                        reading.Roster.Mentees.Select(each =>
                            (each.RespondedAt, $"{each.Name} (mentee)")
                        )
                    )
                    .Where(each => each.RespondedAt > now - s_week)
                    .OrderBy(each => each.RespondedAt)
                    .Select(each => each.Item2),
            ],
            [
                .. reading
                    .Committee.Rows.Where(row =>
                        row is { Decision: Decision.Undecided, IsMarkedProposed: true }
                    )
                    .Where(row => row.Mentor is not null && row.Mentee is not null)
                    .Select(row => $"{row.Mentee?.Name} with {row.Mentor?.Name}"),
            ],
            [
                .. outbox
                    .Where(letter => letter.State is LetterState.Held or LetterState.NeedsAttention)
                    .Select(letter =>
                        $"{OutboxRows.NameOf(program, letter.Letter.Key)} to "
                        + $"{letter.Letter.ToName}: {letter.Note}"
                    ),
            ]
        )
        {
            Held = [.. HeldIn(program)],
        };

    /// <summary>
    /// Held mail lets this letter go later: it speaks of the time when it was written.
    /// </summary>
    private static IEnumerable<string> HeldIn(Program program)
    {
        if (program.Mail.Held is { } mail)
        {
            yield return $"All mail was held when this letter was written: {mail}";
        }

        if (program.ProposalsHeld is { } proposals)
        {
            yield return $"No new match is proposed: {proposals}";
        }
    }
}
