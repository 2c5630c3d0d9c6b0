using NodaTime;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Reading;

namespace SheetsMatcher.Worker.Mail;

/// <param name="Waiting">Letters that are owed and have not gone out yet.</param>
/// <param name="NextAt">When a letter may go again, or falls due; null when none will soon.</param>
/// <param name="Now">The moment of the round.</param>
internal sealed record MailReport(int Sent, int Waiting, Instant? NextAt, Instant Now)
{
    /// <summary>From the round's moment on; null when none will soon.</summary>
    public Duration? Waits => NextAt - Now;
}

/// <summary>
/// Clock to mailbox: what is due follows from the sheet, the schedule and the time; what is done
/// stands in the outbox; the difference is written, sent and shown in the Outbox tab.
/// </summary>
internal sealed class MailRound(
    Program program,
    SheetReader reader,
    MailPlanner planner,
    SpreadsheetCustody custody,
    LedgerRebuild rebuild,
    OutboxReconciler steward,
    LetterDelivery delivery,
    SheetWriter writer,
    ISheetMemory memory,
    IMailMemory mail,
    IApprovals approvals,
    IOutbox outbox
)
{
    public async ValueTask<MailReport> Run(AskTime clock, CancellationToken cancellation)
    {
        var plan = await PlanOrHold(clock, cancellation);
        var now = plan.Reading.ReadAt;
        await reader.Watch.Keep(plan.Reading.Watched);
        await approvals.Keep(program.Id, plan.Reading.Committee.News);
        await custody.NotePeople(plan.Reading.Roster.Marks);
        await custody.NoteMailSince(plan.Program.Intake.Id, now, cancellation);
        await plan.Reading.MailTabs.Keep(program, memory, mail);
        await memory.KeepNews(program.Id, SheetFact.OutboxWord, plan.Decisions.Facts);
        await memory.KeepNews(program.Id, SheetFact.SpentRepeat, plan.Repeated.Facts);
        await steward.Follow(plan, now);
        var report = await delivery.Run(plan, new SendGuard(reader, plan), now, cancellation);
        var outcome = await outbox.Read(program.Id, plan.Program.Intake.Id);
        await Show(outcome, plan, cancellation);
        // The other letters have gone and the tab is right: now the round may fail.
        report.Problem?.Throw();
        return new MailReport(
            report.Sent,
            outcome.Count(letter => !letter.IsSettled),
            Earlier(
                report.NextAt,
                plan.Ahead.Count > 0 ? plan.Ahead.Min(each => each.LeavesAt) : null
            ),
            now
        );
    }

    /// <summary>What is held, and that a blocked round holds everything, is kept for the status.</summary>
    private async ValueTask<MailPlan> PlanOrHold(AskTime clock, CancellationToken cancellation)
    {
        try
        {
            await rebuild.IfBehind(clock, cancellation);
            var plan = await rebuild.Complete(await Plan(clock, cancellation));
            await HeldBrakes.Keep(memory, plan.Program);
            return plan;
        }
        catch (RoundBlockedException blocked) when (blocked.InForce is { } inForce)
        {
            await HeldBrakes.Keep(memory, inForce);
            throw;
        }
        catch (Exception problem) when (problem is RoundBlockedException or GoogleRefusedException)
        {
            await HeldBrakes.KeepBlocked(memory, program);
            throw;
        }
    }

    /// <summary>Everything up to the first letter; nothing is sent and no letter is owed yet.</summary>
    public ValueTask<MailPlan> Plan(AskTime clock, CancellationToken cancellation) =>
        planner.Plan(clock, cancellation);

    private static Instant? Earlier(Instant? one, Instant? other) =>
        one is { } first && other is { } second ? Instant.Min(first, second) : one ?? other;

    private async ValueTask Show(
        IReadOnlyList<OutboxLetter> outcome,
        MailPlan plan,
        CancellationToken cancellation
    )
    {
        var rows = OutboxRows.Of(plan, outcome);
        var shown = TabMerge.Of(WorkerTabs.Outbox, rows, plan.OutboxBase, plan.Reading.Outbox);
        var flags = await plan.Reading.MailTabs.Merges(
            program.Id,
            [.. plan.Refused.Select(letter => letter.Refusal)],
            memory
        );
        await writer.Write([shown, .. flags], cancellation);
    }
}
