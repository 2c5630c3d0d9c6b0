using NodaTime;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Mail.Sending;

/// <summary>What became of a letter in this round.</summary>
internal enum SendProgress
{
    Sent,

    /// <summary>A person has to look at it; it will not be sent by itself.</summary>
    Parked,

    /// <summary>Unclear or not yet possible; the next round goes on from here.</summary>
    Waiting,

    /// <summary>The mailbox may send no more letters for now.</summary>
    Limited,
}

/// <param name="ForGood">
/// What has changed so that the letter must not go as it was written; null where it may again.
/// </param>
internal sealed record Obstacle(string? ForGood);

/// <summary>
/// Takes one letter from owed to sent, each step committed before the next: at most one accepted
/// send a letter, through any crash. See docs/sending.md for the protocol.
/// </summary>
/// <param name="realTime">For leases, which do not follow the intake's clock.</param>
internal sealed class LetterSender(
    IMailbox mailbox,
    IOutbox outbox,
    MailboxBudget budget,
    TimeProvider realTime,
    string owner
)
{
    /// <summary>Longer than any call may take, so that a lease outlives the step it covers.</summary>
    internal static readonly Duration LeaseLength = Duration.FromMinutes(10);

    /// <summary>How long Gmail's search may lag behind a send before a missing draft is given up.</summary>
    public static readonly Duration ProofGrace = Duration.FromMinutes(30);

    /// <summary>An older mark is as true, but leaves more history to look through.</summary>
    private static readonly TimeSpan MarkAge = TimeSpan.FromMinutes(10);

    private string? _historyMark;
    private long _markedAt;

    /// <param name="obstacle">
    /// Why an armed letter must not go, null for any that may: what became of it is still found out, but
    /// a draft that has not left stays where it is.
    /// </param>
    /// <param name="cancellation">
    /// Begins nothing more and breaks off what only reads; a draft that was made is still sent.
    /// </param>
    public async ValueTask<SendProgress> Advance(
        OutboxLetter letter,
        Obstacle? obstacle,
        Instant now,
        CancellationToken cancellation
    )
    {
        if (letter.State != LetterState.Armed && await budget.IsSpent(now))
        {
            return SendProgress.Limited;
        }

        if (await outbox.Claim(letter, NewLease()) is not { } claimed)
        {
            return SendProgress.Waiting;
        }

        try
        {
            return claimed.State switch
            {
                LetterState.Claimed => await FromClaimed(claimed, now, cancellation),
                LetterState.Drafted => await ArmAndSend(claimed, now, cancellation),
                LetterState.Armed => await Resume(claimed, obstacle, now, cancellation),
                _ => throw new InvalidOperationException($"a claim on {claimed.State}"),
            };
        }
        catch (GoogleUnavailableException busy) when (busy.Limit is { } limit)
        {
            await budget.Close(limit, now);
            return SendProgress.Limited;
        }
        catch (Exception failure) when (LetterFailure.IsOfOneLetter(failure))
        {
            if (LetterFailure.IsHopeless(failure, claimed.Failures + 1))
            {
                await outbox.Park(claimed, $"Google refused it again and again: {failure.Message}");
                return SendProgress.Parked;
            }

            await outbox.NoteFailure(claimed, now + LetterFailure.PauseAfter(claimed.Failures));
            throw;
        }
        finally
        {
            await outbox.Release(claimed);
        }
    }

    private Lease NewLease() =>
        new(owner, Instant.FromDateTimeOffset(realTime.GetUtcNow()), LeaseLength);

    private async ValueTask<SendProgress> FromClaimed(
        OutboxLetter claimed,
        Instant now,
        CancellationToken cancellation
    )
    {
        // An attempt that left no trace here may still have left a draft, or even a letter.
        if (claimed.CreateAttempted)
        {
            var trace = ProofOfSending.TraceOf(claimed);
            if (await mailbox.FindDraft(trace, cancellation) is { } found)
            {
                return await ArmAndSend(await outbox.KeepDraft(claimed, found), now, cancellation);
            }

            if (await mailbox.FindProof(claimed, cancellation) is { } proof)
            {
                await outbox.MarkSent(claimed, proof, now);
                return SendProgress.Sent;
            }
        }

        return await DraftAndSend(claimed, now, cancellation);
    }

    private async ValueTask<SendProgress> DraftAndSend(
        OutboxLetter claimed,
        Instant now,
        CancellationToken cancellation
    )
    {
        // Read before the draft is made: whoever sends it, that stands behind the mark.
        var mark = await HistoryMark(cancellation);
        var noted = await outbox.NoteCreateAttempt(claimed, mark, now);
        try
        {
            var draft = await mailbox.CreateDraft(noted.Letter, cancellation);
            return await ArmAndSend(await outbox.KeepDraft(noted, draft), now, cancellation);
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

    private async ValueTask<SendProgress> ArmAndSend(
        OutboxLetter drafted,
        Instant now,
        CancellationToken cancellation
    ) => await Send(await outbox.Arm(drafted), now, cancellation);

    private async ValueTask<string?> HistoryMark(CancellationToken cancellation)
    {
        if (_historyMark is null || realTime.GetElapsedTime(_markedAt) > MarkAge)
        {
            _historyMark = await mailbox.ReadHistoryMark(cancellation);
            _markedAt = realTime.GetTimestamp();
        }

        return _historyMark;
    }

    /// <summary>An armed letter met again may have gone out before its reply or the crash.</summary>
    private async ValueTask<SendProgress> Resume(
        OutboxLetter armed,
        Obstacle? obstacle,
        Instant now,
        CancellationToken cancellation
    )
    {
        if (!await mailbox.IsStillDraft(DraftIdOf(armed), cancellation))
        {
            return await LookForProof(armed, now, cancellation);
        }

        if (obstacle is null)
        {
            return await Send(armed, now, cancellation);
        }

        if (obstacle.ForGood is not { } why)
        {
            return SendProgress.Waiting;
        }

        await outbox.Park(
            armed,
            $"{why} Its draft is still in Gmail: delete it there. To let the letter go after all, written "
                + "anew, type Send again."
        );
        return SendProgress.Parked;
    }

    private async ValueTask<SendProgress> Send(
        OutboxLetter armed,
        Instant now,
        CancellationToken cancellation
    )
    {
        if (!await budget.Take(armed, now))
        {
            return SendProgress.Limited;
        }

        switch (await mailbox.SendDraft(DraftIdOf(armed), CancellationToken.None))
        {
            case SendAnswer.Accepted accepted:
                await outbox.MarkSent(armed, accepted.Message, now);
                return SendProgress.Sent;
            case SendAnswer.DraftGone:
                return await LookForProof(armed, now, cancellation);
            case SendAnswer.Limited limited:
                await budget.GiveBack(armed);
                await budget.Close(limited, now);
                return SendProgress.Limited;
            case SendAnswer.Refused refusal:
                await budget.GiveBack(armed);
                await outbox.Park(armed, $"Gmail refused the letter: {refusal.Why}");
                return SendProgress.Parked;
            default:
                return SendProgress.Waiting;
        }
    }

    private async ValueTask<SendProgress> LookForProof(
        OutboxLetter armed,
        Instant now,
        CancellationToken cancellation
    )
    {
        if (await mailbox.FindProof(armed, cancellation) is { } proof)
        {
            await outbox.MarkSent(armed, proof, now);
            return SendProgress.Sent;
        }

        if (!mailbox.CanRead)
        {
            await outbox.Park(
                armed,
                "Without the permission to read mail nobody can tell here whether it went. Look for "
                    + "its reference among the sent mail; it is not sent again by itself."
            );
            return SendProgress.Parked;
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
