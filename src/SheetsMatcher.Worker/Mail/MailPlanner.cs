using NodaTime;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Sheet.Merging;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Reading;

namespace SheetsMatcher.Worker.Mail;

/// <summary>Finds out what a mail round has to do; nothing is changed anywhere.</summary>
internal sealed class MailPlanner(
    Program program,
    SheetReader reader,
    ISheetMemory memory,
    IMailMemory mail,
    IOutbox outbox,
    LetterWriter letters
)
{
    /// <summary>How far ahead the Outbox tab looks.</summary>
    private static readonly Duration s_lookAhead = Duration.FromDays(14);

    /// <exception cref="RoundBlockedException">
    /// The applications or the Outbox tab cannot be read without doubt.
    /// </exception>
    public async ValueTask<MailPlan> Plan(AskTime clock, CancellationToken cancellation)
    {
        var reading = await Read(clock, cancellation);
        return await Plan(reading, reading.Program.ForMail());
    }

    /// <exception cref="RoundBlockedException">The applications cannot be read.</exception>
    public async ValueTask<ProgramReading> Read(AskTime clock, CancellationToken cancellation)
    {
        var reading = await reader.Read(clock, cancellation);
        return reading.Unreadable is { } unreadable
            ? throw new RoundBlockedException(unreadable)
            : reading;
    }

    /// <param name="inForce">The program as read, or its test.</param>
    /// <exception cref="RoundBlockedException">
    /// The Outbox tab cannot be read without doubt.
    /// </exception>
    public async ValueTask<MailPlan> Plan(ProgramReading reading, Program inForce)
    {
        var now = reading.ReadAt;
        var outboxBase = await memory.ReadBase(program.Id, WorkerTabs.Outbox.Title);
        CheckOutboxTab(reading, outboxBase);
        var known = await outbox.Read(program.Id, inForce.Intake.Id);
        var startedAt = await mail.ReadStart(program.Id, inForce.Intake.Id);
        var facts = MailFacts.Of(reading, inForce, startedAt, known, now);
        var due = DueLetters.At(now, facts);
        var decisions = await reader.ReadDecisions(reading.Outbox, reading.Answered);
        var settled = known
            .Where(letter => !IsToBeOwedAgain(letter, decisions))
            .SelectMany(letter => KeysOf(letter, inForce.Intake))
            .ToHashSet();
        var former = await memory.ReadFacts(program.Id, SheetFact.FormerSpreadsheet);
        var references = new LetterReferences(
            program.SpreadsheetId,
            [.. former.Keys],
            reading.Outbox
        );
        var (rendered, refused) = letters.Write(
            inForce,
            due.Where(letter => !settled.Contains(letter.Key)),
            known,
            references
        );
        return new MailPlan(
            reading,
            inForce,
            due,
            [
                .. DueLetters
                    .Between(now, now + s_lookAhead, facts)
                    .Where(letter => !settled.Contains(letter.Key)),
            ],
            rendered,
            refused,
            known,
            decisions,
            outboxBase,
            references
        )
        {
            Earlier = EarlierLetters.Of(
                reading,
                known,
                references,
                startedAt,
                await memory.ReadFacts(program.Id, SheetFact.MatchIntake)
            ),
            LostRows = await new LostRows(program, memory).Read(),
            Repeated = RepeatedLetters.Read(
                known,
                decisions,
                await memory.ReadFacts(program.Id, SheetFact.SpentRepeat),
                reading.Answered
            ),
        };
    }

    /// <summary>What has gone, or may have, under an older version's key has gone under today's too.</summary>
    private static IEnumerable<LetterKey> KeysOf(OutboxLetter letter, Intake intake)
    {
        var key = letter.Letter.Key;
        return letter.State is LetterState.Sent or LetterState.Armed or LetterState.NeedsAttention
            ? [key, key.Dated(letter.DueAt, intake.Zone)]
            : [key];
    }

    /// <summary>A letter that was dropped as no longer due, and that nobody has cancelled.</summary>
    private static bool IsToBeOwedAgain(OutboxLetter letter, OutboxDecisions decisions) =>
        letter.State == LetterState.Cancelled
        && decisions.For(letter.Letter.Reference.Value) != OutboxDecision.Cancel;

    /// <summary>Before any letter goes: one that went could no longer be shown in the tab.</summary>
    private static void CheckOutboxTab(ProgramReading reading, MergeBase lastWritten)
    {
        if (Reconciler.Check(WorkerTabs.Outbox, lastWritten, reading.Outbox) is { } frozen)
        {
            throw RoundBlockedException.By(frozen, reading.Outbox.Title).Holding(reading.Program);
        }
    }
}
