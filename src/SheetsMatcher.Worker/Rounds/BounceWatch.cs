using Microsoft.Extensions.Logging;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>
/// Looks for letters that came back. That Gmail took a letter does not mean that it arrived: a
/// notice in its thread says so, and later letters to the same address are held.
/// </summary>
internal sealed class BounceWatch(
    Program program,
    IMailbox mailbox,
    IOutbox outbox,
    IBounces bounces,
    ILogger log
)
{
    private static readonly Duration s_pause = Duration.FromMinutes(15);

    /// <summary>A mail server may try for days before it gives up.</summary>
    private static readonly Duration s_lookBack = Duration.FromDays(7);

    /// <summary>The letter's moment is by this machine's clock, the notice's by Google's.</summary>
    private static readonly Duration s_clocksApart = Duration.FromMinutes(5);

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
        var sent = await bounces.ReadThreads(
            program.Id,
            [.. notices.Select(notice => notice.ThreadId).Where(id => id.Length > 0).Distinct()]
        );
        foreach (var notice in notices.OrderBy(notice => notice.At))
        {
            if (
                LetterOf(notice, sent) is { } letter
                && await bounces.Note(letter, new(notice.MessageId, notice.At, notice.Said))
            )
            {
                RoundLog.Bounced(log, program.Id, letter.Letter.Reference.Value);
            }
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
                    $"letter {address.Reference} to the same address came back."
                );
            }
        }
    }

    /// <summary>
    /// The letter in the notice's thread to an address that it names; where it names none of them,
    /// the latest before it.
    /// </summary>
    private static OutboxLetter? LetterOf(BounceNotice notice, IReadOnlyList<OutboxLetter> sent)
    {
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
