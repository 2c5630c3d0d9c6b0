using NodaTime;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>What became of a letter in this round.</summary>
internal enum SendProgress
{
    Sent,

    /// <summary>A person has to look at it; it will not be sent by itself.</summary>
    Parked,

    /// <summary>Unclear or not yet possible; the next round goes on from here.</summary>
    Waiting,

    /// <summary>Gmail wants no more letters for now.</summary>
    Limited,
}

/// <summary>
/// Takes one letter from owed to sent, each step committed before the next: at most one accepted
/// send a letter, through any crash. See docs/architecture.md for the protocol.
/// </summary>
internal sealed class LetterSender(
    IMailbox mailbox,
    IOutbox outbox,
    TimeProvider realTime,
    string owner
)
{
    /// <summary>Longer than any call may take, so that a lease outlives the step it covers.</summary>
    private static readonly Duration LeaseLength = Duration.FromMinutes(10);

    /// <summary>How long Gmail's search may lag behind a send before a missing draft is given up.</summary>
    private static readonly Duration ProofGrace = Duration.FromMinutes(30);

    /// <param name="mayGo">
    /// False for an armed letter that is no longer due: what became of it is still found out, but
    /// a draft that has not left stays where it is.
    /// </param>
    public async ValueTask<SendProgress> Advance(OutboxLetter letter, bool mayGo, Instant now)
    {
        var lease = new Lease(owner, Instant.FromDateTimeOffset(realTime.GetUtcNow()), LeaseLength);
        if (await outbox.Claim(letter, lease) is not { } claimed)
        {
            return SendProgress.Waiting;
        }

        try
        {
            return claimed.State switch
            {
                LetterState.Claimed => await FromClaimed(claimed, now),
                LetterState.Drafted => await ArmAndSend(claimed, now),
                LetterState.Armed => await Resume(claimed, mayGo, now),
                _ => throw new InvalidOperationException($"a claim on {claimed.State}"),
            };
        }
        finally
        {
            await outbox.Release(claimed);
        }
    }

    private async ValueTask<SendProgress> FromClaimed(OutboxLetter claimed, Instant now)
    {
        // An attempt that left no trace here may still have left a draft, or even a letter.
        if (claimed.CreateAttempted)
        {
            var reference = claimed.Letter.Reference;
            if (await mailbox.FindDraft(reference, CancellationToken.None) is { } found)
            {
                return await ArmAndSend(await outbox.KeepDraft(claimed, found), now);
            }

            if (await mailbox.FindSent(reference, null, CancellationToken.None) is { } proof)
            {
                await outbox.MarkSent(claimed, proof, now);
                return SendProgress.Sent;
            }
        }

        return await DraftAndSend(claimed, now);
    }

    private async ValueTask<SendProgress> DraftAndSend(OutboxLetter claimed, Instant now)
    {
        var noted = await outbox.NoteCreateAttempt(claimed, now);
        try
        {
            var draft = await mailbox.CreateDraft(noted.Letter, CancellationToken.None);
            return await ArmAndSend(await outbox.KeepDraft(noted, draft), now);
        }
        catch (OutcomeUnknownException)
        {
            return SendProgress.Waiting;
        }
        catch (GoogleRefusedException refusal) when (!refusal.IsAboutMailbox)
        {
            await outbox.Park(noted, $"Gmail refused the letter: {refusal.Message}");
            return SendProgress.Parked;
        }
    }

    private async ValueTask<SendProgress> ArmAndSend(OutboxLetter drafted, Instant now) =>
        await Send(await outbox.Arm(drafted), now);

    /// <summary>An armed letter met again may have gone out before its reply or the crash.</summary>
    private async ValueTask<SendProgress> Resume(OutboxLetter armed, bool mayGo, Instant now)
    {
        if (!await mailbox.IsStillDraft(DraftIdOf(armed), CancellationToken.None))
        {
            return await LookForProof(armed, now);
        }

        return mayGo ? await Send(armed, now) : SendProgress.Waiting;
    }

    private async ValueTask<SendProgress> Send(OutboxLetter armed, Instant now)
    {
        switch (await mailbox.SendDraft(DraftIdOf(armed), CancellationToken.None))
        {
            case SendAnswer.Accepted accepted:
                await outbox.MarkSent(armed, accepted.Message, now);
                return SendProgress.Sent;
            case SendAnswer.DraftGone:
                return await LookForProof(armed, now);
            case SendAnswer.Limited:
                return SendProgress.Limited;
            case SendAnswer.Refused refusal:
                await outbox.Park(armed, $"Gmail refused the letter: {refusal.Why}");
                return SendProgress.Parked;
            default:
                return SendProgress.Waiting;
        }
    }

    private async ValueTask<SendProgress> LookForProof(OutboxLetter armed, Instant now)
    {
        var proof = await mailbox.FindSent(
            armed.Letter.Reference,
            armed.Draft?.ThreadId,
            CancellationToken.None
        );
        if (proof is not null)
        {
            await outbox.MarkSent(armed, proof, now);
            return SendProgress.Sent;
        }

        var missing = await outbox.NoteMissing(armed, now);
        if (now - missing.MissingSince < ProofGrace)
        {
            return SendProgress.Waiting;
        }

        await outbox.Park(
            missing,
            "Its draft is gone and no sent letter with this reference was found. "
                + "Look in the mailbox; it is not sent again by itself."
        );
        return SendProgress.Parked;
    }

    private static string DraftIdOf(OutboxLetter armed) =>
        armed.ArmedDraftId
        ?? throw new InvalidOperationException(
            $"{armed.Letter.Reference} is armed without a draft"
        );
}
