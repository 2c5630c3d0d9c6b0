using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Review;

/// <summary>What the committee typed under Decision.</summary>
public enum Decision
{
    Undecided,
    Approve,
    Reject,
    Hold,

    /// <summary>The pair met and stopped before the end: it counts as one that was.</summary>
    EndEarly,

    /// <summary>The mentor takes part no longer, although the application stands.</summary>
    WithdrawMentor,

    /// <summary>The mentee takes part no longer, although the application stands.</summary>
    WithdrawMentee,

    /// <summary>Something that is none of these: the pair is held until it is clear.</summary>
    Unclear,
}

/// <summary>Where a row of the Matches tab stands.</summary>
public enum MatchStatus
{
    Proposed,
    Approved,
    Rejected,
    OnHold,

    /// <summary>An undecided proposal that the matchmaker would no longer make.</summary>
    Superseded,

    /// <summary>One of the two people has withdrawn.</summary>
    Withdrawn,

    /// <summary>The committee ended the match before the intake's end; no further letter goes.</summary>
    EndedEarly,

    /// <summary>The row was made in an earlier intake: it is kept to be read, and nothing more.</summary>
    EarlierIntake,

    /// <summary>The row cannot be followed until a person mends it; Flags says how.</summary>
    NeedsAttention,
}

/// <summary>One row of the Matches tab, as the committee left it.</summary>
/// <param name="Id">
/// The row's match id: as it stands in the sheet, or, for a row that has none yet, the one that it
/// is given in this round; null when the row cannot be given one.
/// </param>
/// <param name="Row">Zero-based row as read in this round.</param>
/// <param name="Mentor">Whom the row now names, with every override applied; null when unclear.</param>
public sealed record MatchRow(
    MatchId? Id,
    int Row,
    Decision Decision,
    Mentor? Mentor,
    Mentee? Mentee
)
{
    /// <summary>A person entered the row, rather than the worker.</summary>
    public bool IsManual { get; init; }

    /// <summary>The committee retyped the mentor or the mentee of a row.</summary>
    public bool IsOverride { get; init; }

    /// <summary>A person chose the two, rather than the worker.</summary>
    public bool IsTheCommittees => IsManual || IsOverride;

    /// <summary>The row stands in the sheet without its id, which is to be written there.</summary>
    public bool LacksId { get; init; }

    /// <summary>The id that a person typed over in this row, as far as it can be told.</summary>
    public string? TypedOverId { get; init; }

    /// <summary>The ledger knows what the worker wrote in this row.</summary>
    public bool IsInLedger { get; init; }

    /// <summary>Names of people in the row who have withdrawn.</summary>
    public IReadOnlyList<string> Withdrawn { get; init; } = [];

    public IReadOnlyList<ApplicationProblem> Problems { get; init; } = [];

    /// <summary>Worker's columns of the row that a person typed over; they are left alone.</summary>
    public IReadOnlyList<string> TypedOver { get; init; } = [];

    /// <summary>Why the match was ended early, as typed with the decision or as a note.</summary>
    public string EndReason { get; init; } = "";

    /// <summary>The status that the sheet shows; empty in a row that the worker has not seen.</summary>
    public string ShownStatus { get; init; } = "";

    /// <summary>What the sheet shows as the last change.</summary>
    public string ShownChange { get; init; } = "";

    /// <summary>What the sheet shows under Flags.</summary>
    public string ShownFlags { get; init; } = "";

    /// <summary>
    /// Rules that the pair broke when it was approved, one a line; null while it is not approved.
    /// </summary>
    public string? AcceptedRules { get; init; }

    /// <summary>The row's status, as last written, is Proposed.</summary>
    public bool IsMarkedProposed { get; init; }

    /// <summary>What the committee noted of the pair since its approval.</summary>
    public PairProgress Progress { get; init; } = PairProgress.None;

    /// <summary>When the approval of this very pair was first seen; null: it never was.</summary>
    public Instant? ApprovedAt { get; init; }

    /// <summary>From when letters may follow from the approval; null while it does not stand.</summary>
    public Instant? LettersFrom { get; init; }

    /// <summary>The same while it is still ahead.</summary>
    public Instant? WaitsUntil { get; init; }

    /// <summary>It was approved after the intake's last day, and gets no letters.</summary>
    public bool ComesTooLate { get; init; }

    /// <summary>Why the row does not count with the people that it names; null: it does.</summary>
    public ChangeDoubt? Doubt { get; init; }

    /// <summary>
    /// The pair was approved before the ledger was lost, and neither the ledger nor the row says when:
    /// <see cref="ApprovedAt"/> is no more than the day of its first letter.
    /// </summary>
    public bool IsApprovalGuessed { get; init; }

    /// <summary>What the sheet shows as the moment of approval.</summary>
    public string ShownApproved { get; init; } = "";

    /// <summary>Its decision may have slipped here from another row; nothing follows from it.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Sentences about other rows that contradict this one.</summary>
    public IReadOnlyList<string> Conflicts { get; init; } = [];

    /// <summary>
    /// Whose places the row keeps while it names somebody who cannot be found; null: nobody's.
    /// </summary>
    public KeptPair? Keeps { get; init; }

    /// <summary>
    /// Whether the committee has said something about the pair, so that the matchmaker must leave
    /// it as it is. A rejection is no such word, nor is a row that names no pair.
    /// </summary>
    public bool IsLocked =>
        Pair is not null
        && Withdrawn.Count == 0
        && Decision is not (Decision.Reject or Decision.WithdrawMentor or Decision.WithdrawMentee)
        && (Decision != Decision.Undecided || IsTheCommittees || IsHeld);

    /// <summary>Whether the committee approved the pair and nothing contradicts it.</summary>
    public bool MayBeMailed =>
        this
            is {
                Decision: Decision.Approve,
                LacksId: false,
                Id: not null,
                Pair: not null,
                Doubt: null,
                Problems: [],
                Conflicts: [],
                Withdrawn: [],
            };

    /// <summary>The pair whose places the row takes; null: it takes none.</summary>
    public PersonPair? Takes => Keeps?.Pair ?? (IsLocked ? Pair : null);

    public PersonPair? Pair =>
        Mentor is null || Mentee is null ? null : new PersonPair(Mentor.Id, Mentee.Id);
}

/// <summary>A match that the committee approved and that nothing contradicts: it may be mailed.</summary>
/// <param name="ApprovedAt">When the approval of this very pair was first seen, to the minute.</param>
/// <param name="LettersFrom">No letter follows from the approval before.</param>
public sealed record Approval(
    MatchId Id,
    Mentor Mentor,
    Mentee Mentee,
    Instant ApprovedAt,
    Instant LettersFrom
)
{
    /// <summary>Its moment is a guess: see <see cref="MatchRow.IsApprovalGuessed"/>.</summary>
    public bool IsGuessed { get; init; }

    public PairProgress Progress { get; init; } = PairProgress.None;
}
