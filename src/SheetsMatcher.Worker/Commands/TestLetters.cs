using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Rounds;

namespace SheetsMatcher.Worker.Commands;

/// <summary>
/// The program's letters as two invented people would get them, sent to the committee's own mailbox
/// and nowhere else. They are no letters of the intake, so they stand in no outbox.
/// </summary>
internal sealed class TestLetters(Program program, IMailbox mailbox)
{
    private static readonly IReadOnlyList<string> Topics = ["Leadership", "Goal setting"];

    /// <summary>The milestones of the schedule, by id.</summary>
    public IReadOnlyList<string> Known =>
        [.. program.Schedule.Milestones.Select(milestone => milestone.Id)];

    /// <param name="milestoneId">Null for all of them.</param>
    /// <returns>The subjects of what was sent.</returns>
    /// <exception cref="GoogleRefusedException">Gmail did not take a letter.</exception>
    public async Task<IReadOnlyList<string>> Send(
        string? milestoneId,
        Instant now,
        CancellationToken cancellation
    )
    {
        var own = await mailbox.ReadAddress(cancellation);
        if (!EmailAddress.TryParse(own, out var address))
        {
            throw new GoogleRefusedException(0, $"the mailbox has no plain address: \"{own}\"");
        }

        var subjects = new List<string>();
        foreach (var letter in Letters(milestoneId, now))
        {
            cancellation.ThrowIfCancellationRequested();
            var test = letter with { To = address, Subject = $"[Test] {letter.Subject}" };
            var draft = await mailbox.CreateDraft(test, cancellation);
            switch (await mailbox.SendDraft(draft.DraftId, cancellation))
            {
                case SendAnswer.Refused refusal:
                    throw new GoogleRefusedException(0, $"Gmail refused it: {refusal.Why}");
                case SendAnswer.Limited limit:
                    throw new GoogleUnavailableException($"Gmail takes no more: {limit.Why}");
                default:
                    subjects.Add(test.Subject);
                    break;
            }
        }

        return subjects;
    }

    private IEnumerable<Letter> Letters(string? milestoneId, Instant now)
    {
        var match = new ApprovedMatch(
            new MatchId("M-TEST"),
            SampleMentor(now),
            SampleMentee(now),
            Topics,
            now
        );
        var due = program
            .Schedule.Milestones.Where(each => milestoneId is null || each.Id == milestoneId)
            .SelectMany(milestone => Of(milestone, match, now));
        var (rendered, refused) = new LetterWriter(NullLogger.Instance).Write(program, due);
        return refused.Count == 0
            ? rendered.Select(letter => letter.Letter)
            : throw new WrongInputException([
                .. refused.Select(letter => $"{letter.Due.Milestone.Id}: {letter.Refusal}"),
            ]);
    }

    private IEnumerable<DueLetter> Of(Milestone milestone, ApprovedMatch match, Instant now)
    {
        if (milestone.Audience is Audience.Both or Audience.Mentors)
        {
            yield return Of(milestone, match, match.Mentor, match.Mentee, now);
        }

        if (milestone.Audience is Audience.Both or Audience.Mentees)
        {
            yield return Of(milestone, match, match.Mentee, match.Mentor, now);
        }
    }

    private DueLetter Of(
        Milestone milestone,
        ApprovedMatch match,
        Applicant recipient,
        Applicant partner,
        Instant now
    ) =>
        new(
            new LetterKey(program.Intake.Id, "test", milestone.Id, recipient.Id),
            milestone,
            match,
            recipient,
            partner,
            now
        );

    private static Mentor SampleMentor(Instant now)
    {
        var email = Email("mentor@example.org");
        return new Mentor
        {
            Id = ApplicantId.Of(email),
            Email = email,
            Name = "Ada Example",
            Sector = Sector.Public,
            Track = Track.Experienced,
            City = "Exampleville",
            MeetingModes = ["Video call"],
            Topics = Topics,
            YearsOfExperience = 12,
            Capacity = 1,
            AppliedAt = now,
            Row = 2,
        };
    }

    private static Mentee SampleMentee(Instant now)
    {
        var email = Email("mentee@example.org");
        return new Mentee
        {
            Id = ApplicantId.Of(email),
            Email = email,
            Name = "Ben Example",
            Sector = Sector.Public,
            Track = Track.Experienced,
            City = "Exampleville",
            MeetingModes = ["Video call"],
            Topics = Topics,
            Goals = "To find a first job",
            AppliedAt = now,
            Row = 2,
        };
    }

    private static EmailAddress Email(string text) =>
        EmailAddress.TryParse(text, out var email)
            ? email
            : throw new InvalidOperationException($"{text} is no address");
}
