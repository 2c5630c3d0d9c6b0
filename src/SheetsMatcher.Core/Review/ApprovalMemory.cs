using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Review;

/// <summary>A pair in the row that it was approved in.</summary>
public sealed record ApprovedPair(MatchId Match, ApplicantId Mentor, ApplicantId Mentee)
{
    public static ApprovedPair Of(MatchId match, PersonPair pair) =>
        new(match, pair.Mentor, pair.Mentee);
}

/// <summary>How the committee is asked about other people in a row.</summary>
public enum Asked
{
    /// <summary>Not at all: the row counts with the people that it names.</summary>
    Nothing,

    /// <summary>By a question of the row's own.</summary>
    Alone,

    /// <summary>By one question with the other rows that changed in the same look.</summary>
    Together,
}

/// <summary>The people with whom a row of Matches counts, as the last look left it.</summary>
/// <param name="Since">When the row began to count with them.</param>
/// <param name="ApprovedAt">
/// Since when their approval has stood without a break; null while it does not.
/// </param>
/// <param name="Asked">Whether the row has come to name other people, who are asked about.</param>
public sealed record RowMemory(PersonPair Pair, Instant Since, Instant? ApprovedAt, Asked Asked)
{
    /// <summary>See <see cref="MatchRow.AcceptedRules"/>.</summary>
    public string? AcceptedRules { get; init; }
}

/// <summary>What is known of approvals when the Matches tab is looked at.</summary>
/// <param name="Now">The moment of the look.</param>
/// <param name="Zone">The intake's, in which the tab shows days and times.</param>
/// <param name="Pause">How long an approval can be taken back before letters follow from it.</param>
/// <param name="FirstSeen">When each pair was first seen approved, to the minute.</param>
/// <param name="Rows">What the look before left of each row; a lost ledger knows none.</param>
public sealed record ApprovalMemory(
    Instant Now,
    DateTimeZone Zone,
    Duration Pause,
    IReadOnlyDictionary<ApprovedPair, Instant> FirstSeen,
    IReadOnlyDictionary<MatchId, RowMemory> Rows
)
{
    /// <summary>The intake's last day; what is approved later gets no letters.</summary>
    public LocalDate LastDay { get; init; } = LocalDate.MaxIsoValue;

    internal bool IsTooLate(Instant approvedAt) => approvedAt.InZone(Zone).Date > LastDay;

    /// <summary>
    /// The ledger was lost, or is an old one: what the tab shows of approvals that it does not know
    /// counts, until it has learnt them.
    /// </summary>
    public bool IsBehind { get; init; }

    /// <summary>
    /// For a ledger that is behind: when the first letter of each match that stands in the Outbox tab
    /// was to go.
    /// </summary>
    public IReadOnlyDictionary<string, Instant> FirstDue { get; init; } =
        new Dictionary<string, Instant>();

    /// <summary>
    /// For a ledger that is behind: whether the Outbox tab has letters of the match to this very pair;
    /// null where it has none of the match.
    /// </summary>
    public Func<MatchId, PersonPair, bool?> ShownInOutbox { get; init; } = (_, _) => null;

    /// <summary>
    /// Pairs to whom letters had gone when the ledger was lost, whatever has become of their rows.
    /// </summary>
    public IReadOnlyList<IntroducedPair> Introduced { get; init; } = [];

    /// <summary>Stands for people whom nobody knows any more.</summary>
    internal static readonly PersonPair Unknown = new(new("?"), new("?"));

    /// <summary>With whom a row last counted; a lost ledger's letters tell it too. Null: nobody knows.</summary>
    internal PersonPair? LastPair(MatchRow row) =>
        Of(row) is { } known && known.Pair != Unknown
            ? known.Pair
            : Introduced.FirstOrDefault(each => each.Match == row.Id)?.Pair;

    internal bool WasApproved(MatchId match, PersonPair pair) =>
        FirstSeen.ContainsKey(ApprovedPair.Of(match, pair))
        || Introduced.Any(each => each.Match == match && each.Pair == pair);

    internal RowMemory? Of(MatchRow row) => row.Id is { } id ? Rows.GetValueOrDefault(id) : null;

    /// <summary>When this pair was first seen approved in this row; null: it never was.</summary>
    internal Instant? SeenIn(MatchRow row) => Shown(row) ?? InLedger(row);

    /// <summary>The ledger has another moment for the pair than the tab, which knows better.</summary>
    internal bool IsOutdated(MatchRow row) =>
        Shown(row) is { } shown && InLedger(row) is { } known && known != shown;

    private Instant? Shown(MatchRow row) =>
        IsBehind && row.Pair is not null ? LocalMinute.Read(row.ShownApproved, Zone) : null;

    private Instant? InLedger(MatchRow row) =>
        row is { Id: { } id, Pair: { } pair }
        && FirstSeen.TryGetValue(ApprovedPair.Of(id, pair), out var seen)
            ? seen
            : null;

    /// <summary>
    /// For a row that was approved before the ledger was lost, and no longer says when: what is known
    /// is the day of its first letter.
    /// </summary>
    internal Instant? Guess(MatchRow row) =>
        IsBehind
        && row is { MayBeMailed: true, Id: { } id }
        && SeenIn(row) is null
        && FirstDue.TryGetValue(id.Value, out var due)
            ? due
            : null;
}

/// <summary>What a look at the Matches tab adds to what is known of approvals.</summary>
/// <param name="Seen">Pairs seen approved, with the moment that counts.</param>
/// <param name="TakenBack">Pairs whose approval was taken back in time: it was never given.</param>
/// <param name="Rows">Rows that changed since the look before.</param>
public sealed record ApprovalNews(
    IReadOnlyDictionary<ApprovedPair, Instant> Seen,
    IReadOnlyList<ApprovedPair> TakenBack,
    IReadOnlyDictionary<MatchId, RowMemory> Rows
)
{
    public static readonly ApprovalNews None = new(
        new Dictionary<ApprovedPair, Instant>(),
        [],
        new Dictionary<MatchId, RowMemory>()
    );
}
