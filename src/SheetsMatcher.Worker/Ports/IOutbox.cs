using NodaTime;
using SheetsMatcher.Core.Letters;

namespace SheetsMatcher.Worker.Ports;

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
    /// <summary>Tries in a row that ended in a failure of this letter alone.</summary>
    public int Failures { get; init; }

    /// <summary>After a failure, not to be tried before.</summary>
    public Instant? NextTryAt { get; init; }

    /// <summary>
    /// The mailbox's history id before its first draft: where it was sent, that stands after it.
    /// </summary>
    public string? HistoryMark { get; init; }

    /// <summary>When a person let it go; a bounce before that holds it no more.</summary>
    public Instant? LetGoAt { get; init; }

    /// <summary>What a mail server wrote back about the letter; null while none did.</summary>
    public Bounce? Bounce { get; init; }

    /// <summary>Nothing more happens to it by itself.</summary>
    public bool IsSettled =>
        State
            is LetterState.Sent
                or LetterState.Held
                or LetterState.Cancelled
                or LetterState.Expired
                or LetterState.NeedsAttention;

    /// <summary>It was dropped before it was armed, and may have left a draft in the mailbox.</summary>
    public bool IsUntidy =>
        State is LetterState.Cancelled or LetterState.Expired
        && ArmedDraftId is null
        && (CreateAttempted || Draft is not null);
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
/// Every letter owed and its state. Each change is one conditional update along an arrow of
/// <see cref="LetterProtocol"/>, committed before the next step is taken. A change under a stale
/// epoch throws <see cref="StaleClaimException"/>, one without an arrow
/// <see cref="ForbiddenStepException"/>; both change nothing.
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

    /// <summary>
    /// Letters of every intake but this one, and but its test, that still wait, are armed, or may
    /// have left a draft.
    /// </summary>
    ValueTask<IReadOnlyList<OutboxLetter>> ReadLeftOver(
        string programId,
        string intakeId,
        string testId
    );

    /// <summary>Takes an unsettled letter; null while another worker's lease runs.</summary>
    ValueTask<OutboxLetter?> Claim(OutboxLetter letter, Lease lease);

    /// <summary>Says, before the attempt, that a draft is about to be made.</summary>
    /// <param name="historyMark">The mailbox's history id now; the first one noted counts.</param>
    ValueTask<OutboxLetter> NoteCreateAttempt(
        OutboxLetter claimed,
        string? historyMark,
        Instant now
    );

    ValueTask<OutboxLetter> KeepDraft(OutboxLetter claimed, Draft draft);

    /// <summary>Makes the kept draft the one that may be sent. Happens once in a letter's life.</summary>
    ValueTask<OutboxLetter> Arm(OutboxLetter claimed);

    ValueTask<OutboxLetter> NoteMissing(OutboxLetter claimed, Instant now);

    /// <summary>Counts a failure of this letter, which goes behind the others from now on.</summary>
    ValueTask<OutboxLetter> NoteFailure(OutboxLetter claimed, Instant? nextTryAt);

    ValueTask<OutboxLetter> MarkSent(OutboxLetter claimed, SentMessage proof, Instant now);

    /// <summary>Parks the letter for a person; it is never sent by itself after that.</summary>
    ValueTask<OutboxLetter> Park(OutboxLetter claimed, string note);

    /// <summary>
    /// A letter that was taken and not sent, by Gmail's own word, waits for a person. What it was
    /// sent as stays known, so that its copy among the sent ones is no proof; false when somebody
    /// changed it meanwhile.
    /// </summary>
    ValueTask<bool> Return(OutboxLetter letter, string note);

    /// <summary>Gives the letter back unfinished.</summary>
    ValueTask Release(OutboxLetter claimed);

    /// <summary>Stops a letter until it is let go; false when somebody changed it meanwhile.</summary>
    ValueTask<bool> Hold(OutboxLetter letter, string note);

    /// <summary>Owes a held letter again; false when somebody changed it meanwhile.</summary>
    ValueTask<bool> LetGo(OutboxLetter letter, Instant now);

    /// <summary>Drops a letter that is no longer owed; false when somebody changed it meanwhile.</summary>
    ValueTask<bool> Cancel(OutboxLetter letter, string note);

    /// <summary>Drops a letter that is too late; false when somebody changed it meanwhile.</summary>
    ValueTask<bool> Expire(OutboxLetter letter, string note);

    /// <summary>
    /// Owes a settled letter once more, by a person's order: with a new reference, written anew, and
    /// without anything of its earlier way. False when somebody changed it meanwhile.
    /// </summary>
    ValueTask<bool> SendAgain(OutboxLetter letter, Letter again, Instant now);

    /// <summary>
    /// Owes a cancelled letter that has left no draft, as it is written now: it was to go to an
    /// address that has been corrected since. False when somebody changed it meanwhile.
    /// </summary>
    ValueTask<bool> Readdress(OutboxLetter letter, Letter anew, Instant now);

    /// <summary>Takes a dropped letter to tidy up after it; null while somebody else has it.</summary>
    ValueTask<OutboxLetter?> ClaimTidying(OutboxLetter letter, Lease lease);

    /// <summary>The dropped letter has no draft any more.</summary>
    ValueTask<OutboxLetter> ForgetDraft(OutboxLetter claimed);

    /// <summary>Which of these messages are the proof of a letter of any program.</summary>
    ValueTask<IReadOnlySet<string>> KnownMessages(IReadOnlyCollection<string> messageIds);

    /// <summary>Lets go of every lease, of a program or of all, since its holder has ended.</summary>
    ValueTask ReleaseAll(string? programId = null);
}

public sealed class StaleClaimException(string reference, string step)
    : Exception($"letter {reference}: {step} came too late, another worker has it")
{
    public string Reference { get; } = reference;
}
