using NodaTime;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Mail.Sending;

/// <summary>Looks after the drafts of letters that will not be sent.</summary>
/// <param name="realTime">For leases, which do not follow the intake's clock.</param>
internal sealed class DraftTidier(
    IMailbox mailbox,
    IOutbox outbox,
    TimeProvider realTime,
    string owner
)
{
    /// <summary>
    /// Removes the draft that a dropped letter left, unless it was armed, or is no draft any more,
    /// or a person has taken it over.
    /// </summary>
    /// <returns>False when a person's edited draft was left standing.</returns>
    public async ValueTask<bool> Tidy(
        OutboxLetter letter,
        Instant now,
        CancellationToken cancellation
    )
    {
        if (
            await outbox.ClaimTidying(
                letter,
                new Lease(
                    owner,
                    Instant.FromDateTimeOffset(realTime.GetUtcNow()),
                    LetterSender.LeaseLength
                )
            )
            is not { } claimed
        )
        {
            return true;
        }

        try
        {
            var draft =
                claimed.Draft
                ?? await mailbox.FindDraft(ProofOfSending.TraceOf(claimed), cancellation);
            var removal =
                draft is null ? DraftRemoval.NoDraft
                : claimed.Draft is null && !IsUntouched(draft) ? DraftRemoval.Edited
                : await mailbox.RemoveDraft(draft, cancellation);
            if (
                removal == DraftRemoval.NoDraft
                && await mailbox.FindProof(claimed with { Draft = draft }, cancellation)
                    is { } proof
            )
            {
                // Somebody has sent the draft by hand.
                await outbox.MarkSent(claimed, proof, now);
                return true;
            }

            await outbox.ForgetDraft(claimed);
            return removal != DraftRemoval.Edited;
        }
        finally
        {
            await outbox.Release(claimed);
        }
    }

    /// <summary>
    /// Of a draft that was found, and not kept when it was made, nobody knows its first message. A
    /// thread has the id of the message that began it, and an edited draft has another message.
    /// </summary>
    private static bool IsUntouched(Draft found) => found.MessageId == found.ThreadId;
}
