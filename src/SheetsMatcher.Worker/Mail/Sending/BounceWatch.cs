using Microsoft.Extensions.Logging;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Mail.Sending;

/// <summary>
/// Looks for letters that came back. That Gmail took a letter does not mean that it arrived: where a
/// report says that it did not, later letters to the same address are held.
/// </summary>
internal sealed class BounceWatch(
    Program program,
    IMailbox mailbox,
    IOutbox outbox,
    IBounces bounces,
    MailboxBudget budget,
    ILogger log
)
{
    private static readonly Duration s_pause = Duration.FromMinutes(15);

    /// <summary>A mail server may try for days before it gives up.</summary>
    private static readonly Duration s_lookBack = Duration.FromDays(7);

    /// <summary>The letter's moment is by this machine's clock, the notice's by Google's.</summary>
    private static readonly Duration s_clocksApart = Duration.FromMinutes(5);

    /// <summary>
    /// "You should be able to send again within 1 to 24 hours" (Gmail Help, "You have reached a limit
    /// for sending mail"): each letter sent before is lost to a person's attention, so all wait.
    /// </summary>
    private static readonly Duration s_limitPause = Duration.FromHours(24);

    private const string NotSent =
        "Gmail did not send it, because the mailbox had reached its limit. The address is good. Type "
        + "Send again to let it go; no letter goes within a day of Gmail's notice.";

    private Instant? _lookedAt;

    /// <summary>Notes the notices that are new; at most one look in a quarter of an hour.</summary>
    public async ValueTask Look(
        IReadOnlyList<OutboxLetter> letters,
        Instant now,
        CancellationToken cancellation
    )
    {
        var since = now - s_lookBack;
        if (
            (_lookedAt is { } before && now >= before && now - before < s_pause)
            || !letters.Any(letter => letter.SentAt > since)
        )
        {
            return;
        }

        var notices = await mailbox.FindBounces(since, cancellation);
        _lookedAt = now;
        var sent = await bounces.ReadSent(program.Id, notices);
        foreach (var notice in notices.OrderBy(notice => notice.At))
        {
            if (LetterOf(notice, sent) is { } letter)
            {
                await Note(letter, notice, now);
            }
        }
    }

    private async ValueTask Note(OutboxLetter letter, BounceNotice notice, Instant now)
    {
        if (!notice.IsOwnLimit)
        {
            if (
                notice.SaidOf(letter.Letter.To) is { } said
                && await bounces.Note(letter, new(notice.MessageId, notice.At, said))
            )
            {
                RoundLog.Bounced(log, program.Id, letter.Letter.Reference.Value);
            }

            return;
        }

        // The pause first: with the letter returned the notice is never met again.
        if (notice.At + s_limitPause is var until && until > now)
        {
            await budget.CloseUntil(until, notice.Said);
        }

        if (await outbox.Return(letter, NotSent))
        {
            RoundLog.NotSent(log, program.Id, letter.Letter.Reference.Value);
        }
    }

    /// <summary>
    /// Holds what is on its way to an address at which the latest letter bounced.
    /// </summary>
    public async ValueTask HoldWhatWouldBounce(IReadOnlyList<OutboxLetter> letters)
    {
        var open = letters
            .Where(letter => LetterProtocol.Allows(LetterStep.Hold, letter.State))
            .ToList();
        if (open.Count == 0)
        {
            return;
        }

        var addresses = await bounces.ReadAddresses(program.Id);
        var bounced = addresses.ToDictionary(each => each.Address);
        foreach (var letter in open)
        {
            if (
                bounced.TryGetValue(letter.Letter.To, out var address)
                && !(letter.LetGoAt > address.Bounce.At)
            )
            {
                await outbox.Hold(
                    letter,
                    $"letter {address.Reference} to the same address came back: "
                        + address.Bounce.Said
                );
            }
        }
    }

    /// <summary>
    /// The letter that the notice quotes or answers. One that names no letter is about the letter in
    /// its thread to an address that it names; where it names none of them, the latest before it.
    /// </summary>
    private static OutboxLetter? LetterOf(BounceNotice notice, IReadOnlyList<OutboxLetter> sent)
    {
        if (notice.References.Count + notice.Answers.Count > 0)
        {
            return sent.FirstOrDefault(letter =>
                    notice.References.Contains(letter.Letter.Reference)
                )
                ?? sent.FirstOrDefault(letter =>
                    letter.Proof is { MessageId: var id } && notice.Answers.Contains(id)
                );
        }

        var inThread = sent.Where(letter =>
                letter.Proof?.ThreadId == notice.ThreadId
                && letter.SentAt <= notice.At + s_clocksApart
            )
            .ToList();
        return inThread.FirstOrDefault(letter =>
                notice.Addresses.Any(address =>
                    EmailAddress.TryParse(address, out var named) && named == letter.Letter.To
                )
            ) ?? inThread.FirstOrDefault();
    }
}
