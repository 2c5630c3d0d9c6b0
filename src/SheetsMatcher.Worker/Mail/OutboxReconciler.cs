using System.Globalization;
using Microsoft.Extensions.Logging;
using NodaTime;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Mail;

/// <summary>
/// Keeps the outbox in line before anything leaves: what is no longer due is dropped, what is due is
/// owed, what is too late waits, and the committee's words are followed.
/// </summary>
internal sealed class OutboxReconciler(Program program, IOutbox outbox, ILogger log)
{
    /// <summary>Why a letter is cancelled that the committee does not want.</summary>
    public const string ByCommittee = "by the committee's decision.";

    private const string Readdressed = "an address was corrected; it is written anew.";

    public const string HeldByCommittee = "the committee keeps it here.";
    private const string Unclear =
        "the word under Decision is none of Hold, Cancel, Send and Send again.";

    /// <summary>Brings the outbox to where the plan has it.</summary>
    public async ValueTask Follow(MailPlan plan, Instant now)
    {
        await DropWhatIsNoLongerOwed(plan);
        await DropTestLetters(plan);
        await DropEarlierIntakes();
        var misaddressed = plan.Outbox.Where(plan.IsMisaddressed).ToList();
        foreach (var letter in misaddressed)
        {
            await Readdress(plan, letter, now);
        }

        await Owe(plan, misaddressed.Select(letter => letter.Letter.Key).ToHashSet(), now);
        var owed = await outbox.Read(program.Id, plan.Program.Intake.Id);
        var rush = RushIn(plan, owed);
        if (rush.Count > 0)
        {
            RoundLog.Rush(log, program.Id, rush.Count);
        }

        foreach (
            var letter in owed.Where(each =>
                !plan.Repeated.Waiting.Contains(each.Letter.Reference.Value)
            )
        )
        {
            await Decide(plan, letter, rush, now);
        }
    }

    private async ValueTask DropWhatIsNoLongerOwed(MailPlan plan)
    {
        var dropped = plan.Outbox.Where(letter =>
            !plan.DueKeys.Contains(letter.Letter.Key)
            && letter.State != LetterState.NeedsAttention
            && LetterProtocol.Allows(LetterStep.Cancel, letter.State)
        );
        foreach (var letter in dropped)
        {
            var isReplaced =
                plan.Program.Schedule.Find(letter.Letter.Key.ScheduledId) is { IsWeekly: true };
            if (
                isReplaced
                    ? await outbox.Expire(letter, "a newer one has taken its place.")
                    : await outbox.Cancel(letter, "it is no longer due.")
            )
            {
                RoundLog.Cancelled(log, program.Id, letter.Letter.Reference.Value);
            }
        }
    }

    /// <summary>When test mode is over, what it left unsent is nobody's.</summary>
    private async ValueTask DropTestLetters(MailPlan plan)
    {
        if (plan.Program.Mail.TestAddress is not null)
        {
            return;
        }

        foreach (var letter in await outbox.Read(program.Id, plan.Program.TestIntakeId))
        {
            if (LetterProtocol.Allows(LetterStep.Cancel, letter.State))
            {
                await outbox.Cancel(letter, "test mode is over.");
            }
        }
    }

    /// <summary>A new intake has begun: what an earlier one left unsent does not go any more.</summary>
    private async ValueTask DropEarlierIntakes()
    {
        var leftOver = await outbox.ReadLeftOver(
            program.Id,
            program.Intake.Id,
            program.TestIntakeId
        );
        foreach (var letter in leftOver)
        {
            await Cancel(letter, "its intake is over.");
        }
    }

    /// <summary>
    /// What waits is written anew, once no draft to the old address can be left; what came back from
    /// there is offered again. An armed letter may have gone, and stays.
    /// </summary>
    private async ValueTask Readdress(MailPlan plan, OutboxLetter letter, Instant now)
    {
        var due = plan.DueByKey[letter.Letter.Key];
        if (letter is { State: LetterState.Sent, Bounce: not null })
        {
            await outbox.Return(
                letter,
                $"it came back from {letter.Letter.To}, and the address has been corrected since. Type "
                    + "Send again to let it go there, or Cancel."
            );
        }
        else if (letter.State == LetterState.Cancelled)
        {
            if (
                !letter.IsUntidy
                && plan.Decisions.For(letter.Letter.Reference.Value) != OutboxDecision.Cancel
                && LetterWriter.WriteAnew(plan, due, letter) is { } anew
            )
            {
                await outbox.Readdress(letter, anew, now);
            }
        }
        else if (letter.State != LetterState.NeedsAttention)
        {
            await Cancel(letter, Readdressed);
        }
    }

    /// <param name="readdressed">Letters that are looked after already.</param>
    private async ValueTask Owe(MailPlan plan, IReadOnlySet<LetterKey> readdressed, Instant now)
    {
        foreach (var rendered in plan.New.Where(each => !readdressed.Contains(each.Due.Key)))
        {
            var letter = rendered.Letter;
            // A reference that another letter carries already: the next attempt derives another one.
            for (var attempt = 1; attempt <= LetterWriter.AttemptsMax; attempt++)
            {
                var answer = await outbox.Owe(program.Id, letter, rendered.Due.LeavesAt, now);
                if (answer != OweAnswer.ReferenceTaken)
                {
                    break;
                }

                letter = LetterWriter.WriteAgain(plan, rendered.Due, attempt);
            }
        }
    }

    private static IReadOnlySet<LetterKey> RushIn(
        MailPlan plan,
        IReadOnlyList<OutboxLetter> owed
    ) =>
        LetterRush.In(
            owed.Where(letter =>
                    LetterProtocol.Allows(LetterStep.Hold, letter.State) && letter.LetGoAt is null
                )
                .Select(letter => plan.DueByKey.GetValueOrDefault(letter.Letter.Key))
                .OfType<DueLetter>()
        );

    private async ValueTask Decide(
        MailPlan plan,
        OutboxLetter letter,
        IReadOnlySet<LetterKey> rush,
        Instant now
    )
    {
        if (plan.DueByKey.GetValueOrDefault(letter.Letter.Key) is not { } due)
        {
            return;
        }

        switch (plan.Decisions.For(letter.Letter.Reference.Value))
        {
            case OutboxDecision.Cancel:
                await Cancel(letter, ByCommittee);
                break;
            case OutboxDecision.Hold:
                await Hold(letter, HeldByCommittee);
                break;
            case OutboxDecision.Unclear:
                await Hold(letter, Unclear);
                break;
            case OutboxDecision.Send
            or OutboxDecision.SendAgain when letter.State == LetterState.Held:
                await outbox.LetGo(letter, now);
                break;
            case OutboxDecision.SendAgain
                when LetterProtocol.Allows(LetterStep.SendAgain, letter.State):
                await SendAgain(plan, letter, due, now);
                break;
            case OutboxDecision.None when IsHeldByWord(letter):
                await outbox.LetGo(letter, now);
                break;
            case OutboxDecision.None
                when letter.LetGoAt is null && LetterProtocol.Allows(LetterStep.Hold, letter.State):
                await HoldWhatMustWait(plan, letter, due, rush, now);
                break;
            default:
                break;
        }
    }

    private async ValueTask HoldWhatMustWait(
        MailPlan plan,
        OutboxLetter letter,
        DueLetter due,
        IReadOnlySet<LetterKey> rush,
        Instant now
    )
    {
        if (plan.LostRows.Contains(letter.Letter.Reference.Value))
        {
            await Hold(letter, LostRows.Why);
        }
        else if (plan.Earlier.WhyHeld(due) is { } why)
        {
            await Hold(letter, why);
        }
        else if (rush.Contains(due.Key))
        {
            await Hold(
                letter,
                "it fell due together with others that lie weeks apart. Was the worker down, or its "
                    + "clock wrong? Type Send to let it go, or Cancel."
            );
        }
        else if (now > due.TooLateAt)
        {
            var day = due
                .DueAt.InZone(plan.Program.Intake.Zone)
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            await Hold(
                letter,
                $"it was due on {day}, and now it is too late to go by itself. "
                    + "Type Send to let it go, or Cancel."
            );
        }
    }

    private async ValueTask Hold(OutboxLetter letter, string why)
    {
        if (LetterProtocol.Allows(LetterStep.Hold, letter.State) && await outbox.Hold(letter, why))
        {
            RoundLog.Held(log, program.Id, letter.Letter.Reference.Value);
        }
    }

    private async ValueTask Cancel(OutboxLetter letter, string why)
    {
        if (
            LetterProtocol.Allows(LetterStep.Cancel, letter.State)
            && await outbox.Cancel(letter, why)
        )
        {
            RoundLog.Cancelled(log, program.Id, letter.Letter.Reference.Value);
        }
    }

    private async ValueTask SendAgain(
        MailPlan plan,
        OutboxLetter letter,
        DueLetter due,
        Instant now
    )
    {
        if (
            LetterWriter.WriteNext(plan, due, letter) is { } again
            && await outbox.SendAgain(letter, again, now)
        )
        {
            RoundLog.SendsAgain(
                log,
                program.Id,
                letter.Letter.Reference.Value,
                again.Reference.Value
            );
        }
    }

    private static bool IsHeldByWord(OutboxLetter letter) =>
        letter is { State: LetterState.Held, Note: HeldByCommittee or Unclear };
}
