using NodaTime;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Mail.Sending;

/// <summary>The send budget of one program's mailbox.</summary>
internal sealed class MailboxBudget(ISendBudget budget, IMailbox mailbox, SendLimits limits)
{
    /// <summary>When the mailbox may send again; null when it may now.</summary>
    public async ValueTask<Instant?> ClosedUntil(Instant now) =>
        await budget.ClosedUntil(await Address(), limits, now);

    public async ValueTask<bool> IsSpent(Instant now) => await ClosedUntil(now) is not null;

    public async ValueTask<bool> Take(OutboxLetter letter, Instant now) =>
        await budget.Take(await Address(), letter.ProgramId, letter.Letter.Reference, limits, now);

    public async ValueTask GiveBack(OutboxLetter letter) =>
        await budget.GiveBack(await Address(), letter.ProgramId, letter.Letter.Reference);

    /// <summary>Closes the mailbox for as long as Gmail said.</summary>
    public async ValueTask Close(SendAnswer.Limited limit, Instant now)
    {
        var until =
            limit.Until is { } named && named > now
                ? named
                : now + Duration.FromTimeSpan(limit.Wait);
        await budget.Close(await Address(), until, limit.Why);
    }

    /// <summary>Closes the mailbox until a moment that is known.</summary>
    public async ValueTask CloseUntil(Instant until, string why) =>
        await budget.Close(await Address(), until, why);

    private ValueTask<string> Address() => mailbox.ReadAddress(CancellationToken.None);
}
