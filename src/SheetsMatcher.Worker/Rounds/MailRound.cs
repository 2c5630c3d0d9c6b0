using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using NodaTime;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <param name="Waiting">Letters that are owed and have not gone out yet.</param>
internal sealed record MailReport(int Sent, int Waiting);

/// <summary>Letters that a mail round would add to the outbox, and those that cannot be written.</summary>
internal sealed record MailPlan(
    ProgramReading Reading,
    IReadOnlyList<DueLetter> Due,
    IReadOnlyList<RenderedLetter> New,
    IReadOnlyList<RefusedLetter> Refused,
    IReadOnlyList<OutboxLetter> Outbox,
    MergeBase OutboxBase
)
{
    /// <summary>The keys of what is due: any other letter must not leave.</summary>
    public IReadOnlySet<LetterKey> DueKeys { get; } = Due.Select(letter => letter.Key).ToHashSet();
}

/// <summary>
/// Clock to mailbox: what is due follows from the approved matches and the time; what is done
/// stands in the outbox; the difference is written, sent and shown in the Outbox tab.
/// </summary>
internal sealed class MailRound(
    Program program,
    SheetReader reader,
    SheetWriter writer,
    ISheetMemory memory,
    IApprovals approvals,
    IOutbox outbox,
    LetterWriter letters,
    LetterSender sender,
    ILogger log
)
{
    /// <summary>So many failed letters in one round are Google's trouble and not the letters'.</summary>
    private const int FailuresMax = 5;

    public async ValueTask<MailReport> Run(Instant now, CancellationToken cancellation)
    {
        var plan = await Plan(now, cancellation);
        await approvals.See(program.Id, ApprovedPairs.Of(plan.Reading.Committee), now);
        await CancelWhatIsNoLongerOwed(plan);
        await Owe(plan, now);
        var (sent, problem) = await Send(plan, now, cancellation);
        var outcome = await outbox.Read(program.Id, program.Intake.Id);
        await Show(outcome, plan, cancellation);
        // The other letters have gone and the tab is right: now the round may fail.
        problem?.Throw();
        return new MailReport(sent, outcome.Count(letter => !letter.IsSettled));
    }

    /// <summary>Everything up to the first letter; nothing is sent and no letter is owed yet.</summary>
    public async ValueTask<MailPlan> Plan(Instant now, CancellationToken cancellation)
    {
        var reading = await reader.Read(cancellation);
        if (reading.Unreadable is { } unreadable)
        {
            throw new RoundBlockedException(unreadable);
        }

        var inForce = reading.Program;
        var outboxBase = await memory.ReadBase(program.Id, WorkerTabs.Outbox.Title);
        CheckOutboxTab(reading, outboxBase);
        var seen = await approvals.Read(program.Id);
        var matches = ApprovedPairs.WithMoments(reading.Committee, seen, now);
        var due = DueLetters.At(now, inForce.Intake, inForce.Schedule, matches);
        var known = await outbox.Read(program.Id, program.Intake.Id);
        var keys = known
            .Where(letter => letter.State != LetterState.Cancelled)
            .Select(letter => letter.Letter.Key)
            .ToHashSet();
        var (rendered, refused) = letters.Write(
            inForce,
            due.Where(letter => !keys.Contains(letter.Key))
        );
        return new MailPlan(reading, due, rendered, refused, known, outboxBase);
    }

    /// <summary>Before any letter goes: one that went could no longer be shown in the tab.</summary>
    private static void CheckOutboxTab(ProgramReading reading, MergeBase lastWritten)
    {
        if (Reconciler.Check(WorkerTabs.Outbox, lastWritten, reading.Outbox) is { } frozen)
        {
            throw RoundBlockedException.By(frozen);
        }
    }

    private async ValueTask CancelWhatIsNoLongerOwed(MailPlan plan)
    {
        foreach (var letter in plan.Outbox.Where(each => !each.IsSettled))
        {
            if (
                !plan.DueKeys.Contains(letter.Letter.Key)
                && await outbox.Cancel(letter, "it is no longer due for this match.")
            )
            {
                RoundLog.Cancelled(log, program.Id, letter.Letter.Reference.Value);
            }
        }
    }

    private async ValueTask Owe(MailPlan plan, Instant now)
    {
        foreach (var rendered in plan.New)
        {
            var letter = rendered.Letter;
            // A reference that another letter carries already is a one-in-billions case: the next
            // attempt derives another one.
            for (var attempt = 1; attempt <= LetterWriter.AttemptsMax; attempt++)
            {
                var answer = await outbox.Owe(program.Id, letter, rendered.Due.DueAt, now);
                if (answer != OweAnswer.ReferenceTaken)
                {
                    break;
                }

                letter = LetterWriter.WriteAgain(plan.Reading.Program, rendered.Due, attempt);
            }
        }
    }

    private async ValueTask<(int Sent, ExceptionDispatchInfo? Problem)> Send(
        MailPlan plan,
        Instant now,
        CancellationToken cancellation
    )
    {
        var (rules, zone) = (plan.Reading.Program.Mail, plan.Reading.Program.Intake.Zone);
        if (!rules.Enabled || !rules.Window.Contains(now, zone))
        {
            return (0, null);
        }

        var sentToday = await outbox.CountSentSince(program.Id, now - Duration.FromDays(1));
        var budget = Math.Min(rules.SendsPerRoundMax, rules.SendsPerDayMax - sentToday);
        var open = await outbox.Read(program.Id, program.Intake.Id);
        var sent = 0;
        var failures = 0;
        ExceptionDispatchInfo? problem = null;
        foreach (var letter in open.Where(each => MayAdvance(each, plan.DueKeys)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (sent >= budget || failures >= FailuresMax)
            {
                break;
            }

            try
            {
                var mayGo = plan.DueKeys.Contains(letter.Letter.Key);
                var progress = await sender.Advance(letter, mayGo, now);
                Note(letter.Letter.Reference, progress);
                if (progress == SendProgress.Limited)
                {
                    break;
                }

                sent += progress == SendProgress.Sent ? 1 : 0;
            }
            catch (Exception failure) when (IsOfOneLetter(failure))
            {
                // The next letter may fare better; this one goes on in the next round.
                problem ??= ExceptionDispatchInfo.Capture(failure);
                failures++;
            }
            catch (GoogleRefusedException refusal)
            {
                // The mailbox itself is refused, so that every other letter would meet the same.
                return (sent, ExceptionDispatchInfo.Capture(refusal));
            }
        }

        return (sent, problem);
    }

    /// <summary>
    /// A letter that is no longer due is left alone, but for one that was armed: it may be gone.
    /// </summary>
    private static bool MayAdvance(OutboxLetter letter, IReadOnlySet<LetterKey> due) =>
        !letter.IsSettled && (letter.State == LetterState.Armed || due.Contains(letter.Letter.Key));

    private static bool IsOfOneLetter(Exception failure) =>
        failure is GoogleUnavailableException or OutcomeUnknownException or StaleClaimException
        || failure is GoogleRefusedException { IsAboutMailbox: false };

    private void Note(LetterReference reference, SendProgress progress)
    {
        RoundTelemetry.Letter(program.Id, progress);
        switch (progress)
        {
            case SendProgress.Sent:
                RoundLog.Sent(log, program.Id, reference.Value);
                break;
            case SendProgress.Parked:
                RoundLog.Parked(log, program.Id, reference.Value);
                break;
            case SendProgress.Limited:
                RoundLog.Limited(log, program.Id);
                break;
            default:
                break;
        }
    }

    private async ValueTask Show(
        IReadOnlyList<OutboxLetter> outcome,
        MailPlan plan,
        CancellationToken cancellation
    )
    {
        var rows = OutboxRows.Of(plan.Reading.Program, outcome, plan.DueKeys, plan.Refused);
        var merge = TabMerge.Of(WorkerTabs.Outbox, rows, plan.OutboxBase, plan.Reading.Outbox);
        await writer.Write([merge], cancellation);
    }
}
