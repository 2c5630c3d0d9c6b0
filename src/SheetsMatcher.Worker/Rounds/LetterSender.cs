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

    /// <summary>The mailbox may send no more letters for now.</summary>
    Limited,
}

/// <summary>
/// Takes one letter from owed to sent, each step committed before the next: at most one accepted
/// send a letter, through any crash. See docs/architecture.md for the protocol.
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
    private static readonly Duration LeaseLength = Duration.FromMinutes(10);

    /// <summary>How long Gmail's search may lag behind a send before a missing draft is given up.</summary>
    public static readonly Duration ProofGrace = Duration.FromMinutes(30);

    /// <summary>An older mark is as true, but leaves more history to look through.</summary>
    private static readonly TimeSpan MarkAge = TimeSpan.FromMinutes(10);

    private string? _historyMark;
    private long _markedAt;

    /// <param name="mayGo">
    /// False for an armed letter that is no longer due: what became of it is still found out, but
    /// a draft that has not left stays where it is.
    /// </param>
    public async ValueTask<SendProgress> Advance(OutboxLetter letter, bool mayGo, Instant now)
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
                LetterState.Claimed => await FromClaimed(claimed, now),
                LetterState.Drafted => await ArmAndSend(claimed, now),
                LetterState.Armed => await Resume(claimed, mayGo, now),
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

    /// <summary>
    /// Removes the draft that a dropped letter left, unless it was armed, or is no draft any more,
    /// or a person has taken it over.
    /// </summary>
    /// <returns>False when a person's edited draft was left standing.</returns>
    public async ValueTask<bool> Tidy(OutboxLetter letter, Instant now)
    {
        if (await outbox.ClaimTidying(letter, NewLease()) is not { } claimed)
        {
            return true;
        }

        try
        {
            var reference = claimed.Letter.Reference;
            var draft = claimed.Draft ?? await mailbox.FindDraft(reference, CancellationToken.None);
            var removal =
                draft is null ? DraftRemoval.NoDraft
                : claimed.Draft is null && !IsUntouched(draft) ? DraftRemoval.Edited
                : await mailbox.RemoveDraft(draft, CancellationToken.None);
            if (
                removal == DraftRemoval.NoDraft
                && await FindProof(claimed with { Draft = draft }) is { } proof
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

    private Lease NewLease() =>
        new(owner, Instant.FromDateTimeOffset(realTime.GetUtcNow()), LeaseLength);

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

            if (await FindProof(claimed) is { } proof)
            {
                await outbox.MarkSent(claimed, proof, now);
                return SendProgress.Sent;
            }
        }

        return await DraftAndSend(claimed, now);
    }

    private async ValueTask<SendProgress> DraftAndSend(OutboxLetter claimed, Instant now)
    {
        // Read before the draft is made: whoever sends it, that stands behind the mark.
        var mark = await HistoryMark();
        var noted = await outbox.NoteCreateAttempt(claimed, mark, now);
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

    private async ValueTask<string?> HistoryMark()
    {
        if (_historyMark is null || realTime.GetElapsedTime(_markedAt) > MarkAge)
        {
            _historyMark = await mailbox.ReadHistoryMark(CancellationToken.None);
            _markedAt = realTime.GetTimestamp();
        }

        return _historyMark;
    }

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
                return await LookForProof(armed, now);
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

    private async ValueTask<SendProgress> LookForProof(OutboxLetter armed, Instant now)
    {
        if (await FindProof(armed) is { } proof)
        {
            await outbox.MarkSent(armed, proof, now);
            return SendProgress.Sent;
        }

        if (!mailbox.CanRead)
        {
            await outbox.Park(
                armed,
                "Its draft is gone, and without the permission to read mail nobody can tell here "
                    + "whether it went. Look in the mailbox; it is not sent again by itself."
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

    private ValueTask<SentMessage?> FindProof(OutboxLetter letter) =>
        mailbox.FindSent(
            new LetterTrace(letter.Letter.Reference, letter.Draft?.ThreadId, letter.HistoryMark),
            CancellationToken.None
        );

    private static string DraftIdOf(OutboxLetter armed) =>
        armed.ArmedDraftId
        ?? throw new InvalidOperationException(
            $"{armed.Letter.Reference} is armed without a draft"
        );
}
