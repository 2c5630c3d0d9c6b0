namespace SheetsMatcher.Worker.Ports;

/// <summary>Where a letter stands on its way out; see docs/sending.md for the arrows.</summary>
public enum LetterState
{
    Owed,
    Claimed,
    Drafted,
    Armed,
    Sent,

    /// <summary>Stopped until somebody lets it go again.</summary>
    Held,

    /// <summary>No longer due; owed again if that changes.</summary>
    Cancelled,

    /// <summary>Too late to be sent by itself.</summary>
    Expired,

    /// <summary>A person decides; never sent by itself.</summary>
    NeedsAttention,
}

/// <summary>Everything that can happen to a letter.</summary>
public enum LetterStep
{
    Claim,
    NoteCreateAttempt,
    KeepDraft,
    Arm,
    NoteMissing,
    NoteFailure,
    MarkSent,
    Park,
    Hold,
    LetGo,
    Cancel,
    Expire,

    /// <summary>Gmail says afterwards that it did not send a letter that it had taken.</summary>
    Return,

    /// <summary>A cancelled letter that is due again.</summary>
    OweAgain,

    /// <summary>A cancelled letter is written anew, to an address that was corrected.</summary>
    Readdress,

    /// <summary>A person wants the letter to go once more, under a new reference.</summary>
    SendAgain,

    /// <summary>Takes a dropped letter to remove what it left among the drafts.</summary>
    ClaimTidying,
    ForgetDraft,
}

/// <summary>A step that no letter may take from where it stands: a fault of the caller.</summary>
public sealed class ForbiddenStepException(LetterStep step, LetterState from)
    : InvalidOperationException($"a letter that is {from} cannot take the step {step}")
{
    public LetterStep Step { get; } = step;

    public LetterState From { get; } = from;
}

/// <summary>
/// The state machine of a letter, as one table. The ledger builds its conditional updates from it,
/// and the model check explores it, so that neither can drift from the other.
/// </summary>
public static class LetterProtocol
{
    private static readonly (LetterStep Step, LetterState From, LetterState To)[] s_arrows =
    [
        (LetterStep.Claim, LetterState.Owed, LetterState.Claimed),
        .. Staying(LetterStep.Claim, LetterState.Claimed, LetterState.Drafted, LetterState.Armed),
        .. Staying(LetterStep.NoteCreateAttempt, LetterState.Claimed),
        (LetterStep.KeepDraft, LetterState.Claimed, LetterState.Drafted),
        (LetterStep.Arm, LetterState.Drafted, LetterState.Armed),
        .. Staying(LetterStep.NoteMissing, LetterState.Armed),
        .. Staying(
            LetterStep.NoteFailure,
            LetterState.Claimed,
            LetterState.Drafted,
            LetterState.Armed
        ),
        // A letter that stands among the sent ones is sent, whatever was meant to become of it.
        .. Into(
            LetterState.Sent,
            LetterStep.MarkSent,
            [.. Enum.GetValues<LetterState>().Where(state => state != LetterState.Sent)]
        ),
        .. Into(LetterState.NeedsAttention, LetterStep.Park, [.. Unarmed, LetterState.Armed]),
        (LetterStep.Return, LetterState.Sent, LetterState.NeedsAttention),
        .. Into(LetterState.Held, LetterStep.Hold, Unarmed),
        (LetterStep.LetGo, LetterState.Held, LetterState.Owed),
        .. Into(
            LetterState.Cancelled,
            LetterStep.Cancel,
            [.. Unarmed, LetterState.Held, LetterState.NeedsAttention]
        ),
        .. Into(LetterState.Expired, LetterStep.Expire, [.. Unarmed, LetterState.Held]),
        (LetterStep.OweAgain, LetterState.Cancelled, LetterState.Owed),
        (LetterStep.Readdress, LetterState.Cancelled, LetterState.Owed),
        .. Into(
            LetterState.Owed,
            LetterStep.SendAgain,
            LetterState.Sent,
            LetterState.Cancelled,
            LetterState.Expired,
            LetterState.NeedsAttention
        ),
        .. Staying(LetterStep.ClaimTidying, LetterState.Cancelled, LetterState.Expired),
        .. Staying(LetterStep.ForgetDraft, LetterState.Cancelled, LetterState.Expired),
    ];

    /// <summary>
    /// Nothing has been asked to leave yet. An armed letter may be gone already, so it is never
    /// held, cancelled or expired.
    /// </summary>
    private static LetterState[] Unarmed =>
        [LetterState.Owed, LetterState.Claimed, LetterState.Drafted];

    /// <summary>Where the step may start, and where it ends.</summary>
    public static IReadOnlyList<(LetterState From, LetterState To)> ArrowsOf(LetterStep step) =>
        [.. s_arrows.Where(arrow => arrow.Step == step).Select(arrow => (arrow.From, arrow.To))];

    public static bool Allows(LetterStep step, LetterState from) =>
        Array.Exists(s_arrows, arrow => arrow.Step == step && arrow.From == from);

    /// <exception cref="ForbiddenStepException">The table has no such arrow.</exception>
    public static LetterState Next(LetterStep step, LetterState from)
    {
        foreach (var arrow in s_arrows)
        {
            if (arrow.Step == step && arrow.From == from)
            {
                return arrow.To;
            }
        }

        throw new ForbiddenStepException(step, from);
    }

    private static IEnumerable<(LetterStep, LetterState, LetterState)> Staying(
        LetterStep step,
        params LetterState[] states
    ) => states.Select(state => (step, state, state));

    private static IEnumerable<(LetterStep, LetterState, LetterState)> Into(
        LetterState to,
        LetterStep step,
        params LetterState[] from
    ) => from.Select(state => (step, state, to));
}
