using NodaTime;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Mail.Sending;

/// <summary>
/// At each start, before the first letter: what the newest sent mail knows of letters that wait, lest
/// a ledger that was copied back in the middle of a round send them again.
/// </summary>
internal sealed class OutboxRecovery(IMailbox mailbox, IOutbox outbox)
{
    private const int SentMax = 100;

    private bool _isStarted;

    /// <summary>To be called while letters wait, before any of them goes.</summary>
    /// <returns>Whether the ledger has learnt anything: the letters must be read anew.</returns>
    public async ValueTask<bool> LearnAtStart(
        IReadOnlyList<OutboxLetter> letters,
        Instant now,
        CancellationToken cancellation
    )
    {
        if (_isStarted)
        {
            return false;
        }

        var unsent = letters
            .Where(letter => letter.State != LetterState.Sent)
            .ToDictionary(letter => letter.Letter.Reference);
        var ids = await mailbox.ListSent(SentMax, cancellation);
        var known = await outbox.KnownMessages(ids);
        var hasLearnt = false;
        foreach (var id in ids.Where(id => !known.Contains(id)))
        {
            if (await mailbox.ReadSent(id, cancellation) is not { } sent)
            {
                continue;
            }

            foreach (var reference in sent.References)
            {
                if (
                    unsent.GetValueOrDefault(reference) is { } letter
                    && sent.IsProofOf(ProofOfSending.TraceOf(letter))
                    && unsent.Remove(reference)
                )
                {
                    await outbox.MarkSent(letter, sent.Message, now);
                    hasLearnt = true;
                }
            }
        }

        _isStarted = true;
        return hasLearnt;
    }
}
