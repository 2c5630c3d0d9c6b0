using NodaTime;
using SheetsMatcher.Core.Letters;

namespace SheetsMatcher.Worker.Ports;

/// <summary>Where a letter stands on its way out; see docs/architecture.md for the arrows.</summary>
public enum LetterState
{
    Owed,
    Claimed,
    Drafted,
    Armed,
    Sent,
    Cancelled,
    NeedsAttention,
}

/// <summary>One letter owed, with everything known of its way out.</summary>
/// <param name="Epoch">Counts claims: a change made under an older epoch is refused.</param>
/// <param name="CreateAttempted">A draft may exist, even where <paramref name="Draft"/> is null.</param>
/// <param name="ArmedDraftId">The only draft id that may ever be sent for this letter.</param>
/// <param name="MissingSince">When its draft was first found gone without proof of sending.</param>
public sealed record OutboxLetter(
    string ProgramId,
    Letter Letter,
    Instant DueAt,
    LetterState State,
    long Epoch,
    bool CreateAttempted,
    Draft? Draft,
    string? ArmedDraftId,
    Instant? MissingSince,
    SentMessage? Proof,
    Instant? SentAt,
    string Note
)
{
    public bool IsSettled =>
        State is LetterState.Sent or LetterState.Cancelled or LetterState.NeedsAttention;
}

public enum OweAnswer
{
    Owed,

    /// <summary>A letter with this key is owed or settled already; nothing was changed.</summary>
    KnownBefore,

    /// <summary>Another letter carries this reference; render again with the next attempt.</summary>
    ReferenceTaken,
}

/// <summary>Who works on a letter, and until when others keep off; real time, not the intake's.</summary>
public sealed record Lease(string Owner, Instant Now, Duration Length);

/// <summary>
/// Every letter owed and its state. Each change is one conditional update, committed before the
/// next step is taken; a change under a stale epoch or from a wrong state throws
/// <see cref="StaleClaimException"/> and changes nothing.
/// </summary>
public interface IOutbox
{
    /// <summary>
    /// Commits to a letter. One that was cancelled and is due again is owed as it was written
    /// first, since a draft of it may stand in the mailbox.
    /// </summary>
    ValueTask<OweAnswer> Owe(string programId, Letter letter, Instant dueAt, Instant now);

    /// <summary>All letters of an intake, the earliest due first.</summary>
    ValueTask<IReadOnlyList<OutboxLetter>> Read(string programId, string intakeId);

    /// <summary>Takes an unsettled letter; null while another worker's lease runs.</summary>
    ValueTask<OutboxLetter?> Claim(OutboxLetter letter, Lease lease);

    /// <summary>Says, before the attempt, that a draft is about to be made.</summary>
    ValueTask<OutboxLetter> NoteCreateAttempt(OutboxLetter claimed, Instant now);

    ValueTask<OutboxLetter> KeepDraft(OutboxLetter claimed, Draft draft);

    /// <summary>Makes the kept draft the one that may be sent. Happens once in a letter's life.</summary>
    ValueTask<OutboxLetter> Arm(OutboxLetter claimed);

    ValueTask<OutboxLetter> NoteMissing(OutboxLetter claimed, Instant now);

    ValueTask<OutboxLetter> MarkSent(OutboxLetter claimed, SentMessage proof, Instant now);

    /// <summary>Parks the letter for a person; it is never sent by itself after that.</summary>
    ValueTask<OutboxLetter> Park(OutboxLetter claimed, string note);

    /// <summary>Gives the letter back unfinished.</summary>
    ValueTask Release(OutboxLetter claimed);

    /// <summary>Drops a letter that is no longer owed; false when it was armed or settled before.</summary>
    ValueTask<bool> Cancel(OutboxLetter letter, string note);

    /// <summary>How many letters went out after the given moment.</summary>
    ValueTask<int> CountSentSince(string programId, Instant moment);

    /// <summary>Lets go of every lease of an earlier process that used this ledger alone.</summary>
    ValueTask ReleaseAll();
}

public sealed class StaleClaimException(string reference, string step)
    : Exception($"letter {reference}: {step} came too late, another worker has it")
{
    public string Reference { get; } = reference;
}
