using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using NodaTime;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Worker.Mail.Sending;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Mail;

/// <param name="Problem">Why some letters could not be tried; the others have gone.</param>
/// <param name="NextAt">When letters that are due may go on; null when none waits.</param>
internal sealed record DeliveryReport(int Sent, ExceptionDispatchInfo? Problem, Instant? NextAt);

/// <summary>Sends what is owed and due, as far as the mailbox's budget reaches.</summary>
internal sealed class LetterDelivery(
    Program program,
    IOutbox outbox,
    LetterSender sender,
    DraftTidier drafts,
    MailboxBudget budget,
    SpreadsheetCustody custody,
    OutboxRecovery recovery,
    BounceWatch bounces,
    TimeProvider realTime,
    ILogger log
)
{
    /// <summary>So many failed letters in one round are Google's trouble and not the letters'.</summary>
    private const int FailuresMax = 5;

    /// <summary>Drafts of dropped letters to be looked after in one round.</summary>
    private const int TidiesMax = 20;

    /// <summary>After a failure or an unclear answer.</summary>
    private static readonly Duration s_pause = Duration.FromMinutes(1);

    /// <param name="gate">Asked before each letter.</param>
    public async ValueTask<DeliveryReport> Run(
        MailPlan plan,
        SendGuard gate,
        Instant now,
        CancellationToken cancellation
    )
    {
        var inForce = plan.Program;
        var began = realTime.GetTimestamp();
        var letters = await Read(inForce);
        // Letters come back also while none may leave.
        await bounces.Look(letters, now, cancellation);
        await bounces.HoldWhatWouldBounce(letters);
        if (!inForce.Mail.MayGo || !inForce.Mail.Window.Contains(now, inForce.Intake.Zone))
        {
            return new(0, null, null);
        }

        letters = await Read(inForce);
        var leftOver = await outbox.ReadLeftOver(
            program.Id,
            program.Intake.Id,
            program.TestIntakeId
        );
        var problem = await TidyUp([.. letters, .. leftOver], now, cancellation);
        var open = letters.Concat(leftOver).Where(letter => MayAdvance(letter, plan)).ToList();
        if (!await MayAnyGo(inForce, open, now))
        {
            return new(0, problem, await NextAt(plan, now));
        }

        if (!await custody.Raise(cancellation))
        {
            return new(0, problem, now);
        }

        if (await recovery.LearnAtStart(letters, now, cancellation))
        {
            open =
            [
                .. (await Read(inForce)).Concat(leftOver).Where(letter => MayAdvance(letter, plan)),
            ];
        }

        var (sent, failure) = await SendEach(open, plan, gate, now, began, cancellation);
        return new(sent, problem ?? failure, await NextAt(plan, now));
    }

    private async ValueTask<(int Sent, ExceptionDispatchInfo? Problem)> SendEach(
        IReadOnlyList<OutboxLetter> open,
        MailPlan plan,
        SendGuard gate,
        Instant now,
        long began,
        CancellationToken cancellation
    )
    {
        var sent = 0;
        var failures = 0;
        ExceptionDispatchInfo? problem = null;
        foreach (var letter in SendOrder.Of(open, plan.Program.Schedule, now))
        {
            cancellation.ThrowIfCancellationRequested();
            if (sent >= program.Mail.SendsPerRoundMax || failures >= FailuresMax)
            {
                break;
            }

            // A long round goes on in time, and the budget of a minute with it.
            var moment = now + Duration.FromTimeSpan(realTime.GetElapsedTime(began));
            try
            {
                var answer = await gate.Ask(letter, moment, cancellation);
                if (answer == GateAnswer.Stop)
                {
                    break;
                }

                var obstacle = Obstacle(letter, plan, answer);
                if (obstacle is not null && letter.State != LetterState.Armed)
                {
                    continue;
                }

                var progress = await sender.Advance(letter, obstacle, moment, cancellation);
                Note(letter.Letter.Reference, progress);
                if (progress == SendProgress.Limited)
                {
                    break;
                }

                sent += progress == SendProgress.Sent ? 1 : 0;
            }
            catch (Exception failure) when (LetterFailure.IsOfOneLetter(failure))
            {
                // The next letter may fare better; this one goes on in a later round.
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

    private static Obstacle? Obstacle(OutboxLetter letter, MailPlan plan, GateAnswer answer) =>
        plan.IsMisaddressed(letter) ? new("An address in it has been corrected since.")
        : plan.Decisions.For(letter.Letter.Reference.Value) == OutboxDecision.Cancel
            ? new("The committee cancelled it.")
        : answer != GateAnswer.Go || !plan.DueKeys.Contains(letter.Letter.Key) ? new(ForGood: null)
        : null;

    /// <summary>An armed letter is looked after even while the mailbox is closed: it may be gone.</summary>
    private async ValueTask<bool> MayAnyGo(
        Program inForce,
        IReadOnlyList<OutboxLetter> open,
        Instant now
    )
    {
        var ready = SendOrder.Of(open, inForce.Schedule, now);
        return ready.Any(letter => letter.State == LetterState.Armed)
            || (ready.Count > 0 && !await budget.IsSpent(now));
    }

    private async ValueTask<ExceptionDispatchInfo?> TidyUp(
        IReadOnlyList<OutboxLetter> letters,
        Instant now,
        CancellationToken cancellation
    )
    {
        ExceptionDispatchInfo? problem = null;
        foreach (var letter in letters.Where(each => each.IsUntidy).Take(TidiesMax))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                if (!await drafts.Tidy(letter, now, cancellation))
                {
                    RoundLog.EditedDraft(log, program.Id, letter.Letter.Reference.Value);
                }
            }
            catch (Exception failure) when (LetterFailure.IsOfOneLetter(failure))
            {
                problem ??= ExceptionDispatchInfo.Capture(failure);
            }
        }

        return problem;
    }

    /// <summary>
    /// A letter that is no longer due is left alone, but for one that was armed: it may be gone.
    /// </summary>
    private static bool MayAdvance(OutboxLetter letter, MailPlan plan) =>
        !letter.IsSettled
        && (
            letter.State == LetterState.Armed
            || (plan.DueKeys.Contains(letter.Letter.Key) && !plan.IsMisaddressed(letter))
        );

    private async ValueTask<Instant?> NextAt(MailPlan plan, Instant now)
    {
        var left = (await Read(plan.Program)).Where(letter => MayAdvance(letter, plan)).ToList();
        if (left.Count == 0)
        {
            return null;
        }

        var pause = left.Min(letter => letter.NextTryAt) ?? now + s_pause;
        return await budget.ClosedUntil(now) is { } opens ? Instant.Max(opens, pause) : pause;
    }

    private ValueTask<IReadOnlyList<OutboxLetter>> Read(Program inForce) =>
        outbox.Read(program.Id, inForce.Intake.Id);

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
}
