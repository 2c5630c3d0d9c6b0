using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Reading;

namespace SheetsMatcher.Worker.Mail;

/// <summary>What the Outbox tab shows: every letter of the intake, its state and its dates.</summary>
internal static class OutboxRows
{
    /// <summary>How a status begins that promises something.</summary>
    private static readonly string[] _openWords =
    [
        OutboxWords.Planned,
        OutboxWords.Waiting,
        OutboxWords.Refused,
        OutboxWords.Held,
    ];

    /// <summary>
    /// What cannot be written, every letter of the intake, and the next days' letters as a preview.
    /// </summary>
    public static IReadOnlyList<WorkerRow> Of(MailPlan plan, IReadOnlyList<OutboxLetter> letters)
    {
        var program = plan.Program;
        var rows = plan
            .Refused.Select(letter =>
                Of(plan, letter.Due, $"{OutboxWords.Refused}: {letter.Refusal}")
            )
            .Concat(
                letters.Select(letter =>
                    Of(program, letter, plan.DueKeys.Contains(letter.Letter.Key))
                )
            )
            .Concat(plan.Ahead.Select(letter => Of(plan, letter, OutboxWords.Planned)))
            .Concat(Replaced(plan, letters))
            .DistinctBy(row => row.Key)
            .ToList();
        return [.. rows, .. NoLongerPlanned(plan, rows)];
    }

    /// <summary>The milestone's name; of a milestone that is gone, its id.</summary>
    public static string NameOf(Program program, LetterKey key) =>
        program.Schedule.Find(key.ScheduledId)?.Name ?? key.ScheduledId;

    private static WorkerRow Of(Program program, OutboxLetter letter, bool isDue) =>
        new(
            letter.Letter.Reference.Value,
            new Dictionary<string, string>
            {
                [OutboxColumns.Status] = StatusOf(letter, isDue),
                [OutboxColumns.Letter] = NameOf(program, letter.Letter.Key),
                [OutboxColumns.To] = letter.Letter.ToName,
                [OutboxColumns.Match] = letter.Letter.Key.MatchId ?? "",
                [OutboxColumns.Due] = Local(program, letter.DueAt),
                [OutboxColumns.Sent] = letter.SentAt is { } sentAt ? Local(program, sentAt) : "",
                [OutboxColumns.Proof] = letter.Proof?.MessageId ?? "",
            }
        );

    /// <summary>A letter that is not in the outbox.</summary>
    private static WorkerRow Of(MailPlan plan, DueLetter letter, string status) =>
        new(
            plan.References.FirstOf(letter.Key).Value,
            new Dictionary<string, string>
            {
                [OutboxColumns.Status] = status,
                [OutboxColumns.Letter] = letter.Milestone.Name,
                [OutboxColumns.To] = letter.Occasion.ToName,
                [OutboxColumns.Match] = letter.Key.MatchId ?? "",
                [OutboxColumns.Due] = Local(plan.Program, letter.LeavesAt),
                [OutboxColumns.Sent] = "",
                [OutboxColumns.Proof] = "",
            }
        );

    /// <summary>Rows of a letter that was sent again since, under the reference that it had before.</summary>
    private static IEnumerable<WorkerRow> Replaced(
        MailPlan plan,
        IReadOnlyList<OutboxLetter> letters
    )
    {
        var shown = ShownLetters
            .Read(plan.Reading.Outbox, plan.Program.Intake.Zone)
            .ToDictionary(each => each.Reference, StringComparer.Ordinal);
        return from letter in letters
            from each in plan.References.Before(letter.Letter)
            where shown.ContainsKey(each.Earlier.Value)
            select new WorkerRow(
                each.Earlier.Value,
                new Dictionary<string, string>
                {
                    [OutboxColumns.Status] = Replaced(
                        shown[each.Earlier.Value].Status,
                        each.Next.Value
                    ),
                }
            );
    }

    /// <summary>That a letter went stays true; whatever else was wrong with it is over.</summary>
    private static string Replaced(string status, string by)
    {
        var again = $", and again as {by}";
        return OutboxStatus.StateShown(status) != LetterState.Sent ? $"{OutboxWords.Replaced} {by}"
            : status.EndsWith(again, StringComparison.Ordinal) ? status
            : status + again;
    }

    /// <summary>
    /// Rows that promise a letter of another plan, of an earlier intake for one. During a test the
    /// intake's own letters wait behind it.
    /// </summary>
    private static IEnumerable<WorkerRow> NoLongerPlanned(
        MailPlan plan,
        IReadOnlyList<WorkerRow> rows
    )
    {
        var computed = rows.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        var isTest = plan.Program.Mail.TestAddress is not null;
        return ShownLetters
            .Read(plan.Reading.Outbox, plan.Program.Intake.Zone)
            .Where(shown => !computed.Contains(shown.Reference))
            .Where(shown =>
                isTest
                    ? shown.Status == OutboxWords.Planned
                    : _openWords.Any(word =>
                        shown.Status.StartsWith(word, StringComparison.Ordinal)
                    )
            )
            .Select(shown => new WorkerRow(
                shown.Reference,
                new Dictionary<string, string>
                {
                    [OutboxColumns.Status] = OutboxWords.NoLongerPlanned,
                }
            ));
    }

    private static string StatusOf(OutboxLetter letter, bool isDue) =>
        letter.State switch
        {
            LetterState.Sent => letter switch
            {
                { Bounce: { } bounce } => $"{OutboxWords.Sent}, but it came back: {bounce.Said}",
                _ when IsTest(letter) => OutboxStatus.ToTestAddress,
                _ => OutboxWords.Sent,
            },
            LetterState.Held => $"{OutboxWords.Held}: {letter.Note}",
            LetterState.Cancelled => $"{OutboxWords.Cancelled}: {letter.Note}",
            LetterState.Expired => $"{OutboxWords.Expired}: {letter.Note}",
            LetterState.NeedsAttention => $"{OutboxWords.Attention}: {letter.Note}",
            _ => isDue
                ? OutboxWords.Waiting
                : $"{OutboxWords.Held} back: it is no longer due for this match",
        };

    private static bool IsTest(OutboxLetter letter) =>
        letter.Letter.Key.IntakeId.EndsWith(Program.TestMark, StringComparison.Ordinal);

    private static string Local(Program program, Instant moment) =>
        LocalMinute.Text(moment, program.Intake.Zone);
}
