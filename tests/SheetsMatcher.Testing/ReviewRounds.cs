using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Seen;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Sheet.Merging;

namespace SheetsMatcher.Testing;

/// <summary>
/// Plays rounds on a Matches tab in memory: reads what the committee left, matches, merges, and
/// keeps the base as the ledger would.
/// </summary>
public sealed class ReviewRounds(Roster roster)
{
    private const int RoundsMax = 5;

    public SheetModel Sheet { get; } = SheetModel.Of(WorkerTabs.Matches);

    public Roster Roster { get; set; } = roster;

    public string IntakeId { get; set; } = "2010-autumn";

    public MergeBase LastWritten { get; set; } = MergeBase.Empty;

    /// <summary>What the committee has decided, as the next round would read it.</summary>
    public CommitteeView View =>
        CommitteeView.Read(
            Sheet.Read(),
            LastWritten,
            Roster,
            IntakeId,
            NewMemory.Of(Now, Pause, Approvals, Rows),
            Answers,
            held: Sight?.Held
        );

    /// <summary>The tab as last seen without doubt; null: never.</summary>
    public SeenTab? Seen { get; private set; }

    /// <summary>Whether the tab is compared with what it last showed, as a round does.</summary>
    public bool LooksBack { get; set; } = true;

    /// <summary>The tab beside what it last showed; null where it cannot be read anyway.</summary>
    public TabSight? Sight =>
        LooksBack
            ? TabSight.Of(
                SeenLayout.Of(WorkerTabs.Matches.Title) ?? new(),
                Seen,
                Sheet.Read(),
                LastWritten,
                Answers ?? (_ => null)
            )
            : null;

    /// <summary>When the next look is taken.</summary>
    public Instant Now { get; set; } = NewMemory.Start;

    /// <summary>When each pair was first seen approved, as the ledger would have it.</summary>
    public Dictionary<ApprovedPair, Instant> Approvals { get; } = [];

    /// <summary>What the look before left of each row, as the ledger would have it.</summary>
    public Dictionary<MatchId, RowMemory> Rows { get; } = [];

    /// <summary>How long an approval can be taken back before letters follow from it.</summary>
    public Duration Pause { get; set; }

    /// <summary>What people answered in Problems; null: nothing.</summary>
    public AnswerTo? Answers { get; set; }

    public static ReviewRounds With(IReadOnlyList<Mentor> mentors, IReadOnlyList<Mentee> mentees) =>
        new(NewRoster.Of(mentors, mentees));

    /// <summary>One round whose write arrives; its changes.</summary>
    public IReadOnlyList<SheetChange> Play()
    {
        var view = View;
        var sight = Sight;
        var computed = Compute();
        Seen = sight?.Now ?? Seen;
        if (computed is not Reconciliation.Merged merged)
        {
            return [];
        }
        Keep(view);
        Sheet.Apply(merged.Changes);
        LastWritten = merged.Next;
        return merged.Changes;
    }

    /// <summary>Rounds until one has nothing to write.</summary>
    /// <exception cref="InvalidOperationException">The rounds do not come to rest.</exception>
    public ReviewRounds PlayUntilQuiet()
    {
        for (var round = 0; round < RoundsMax; round++)
        {
            if (Play().Count == 0)
            {
                return this;
            }
        }
        throw new InvalidOperationException($"still writing after {RoundsMax} rounds");
    }

    /// <summary>What a round would do, without the write.</summary>
    public Reconciliation Compute()
    {
        if (Sight?.Torn is { } torn)
        {
            return new Reconciliation.Frozen(torn.Found, torn.Remedy);
        }
        var view = View;
        if (view.Frozen is { } frozen)
        {
            return frozen;
        }
        var outcome = Matchmaker.Match(Roster, view.Standing, MatchingSettings.Default);
        var rows = MatchesTab.Rows(view, outcome, IntakeId, NewMemory.Zone);
        return Reconciler.Reconcile(WorkerTabs.Matches, rows, LastWritten, Sheet.Read());
    }

    private void Keep(CommitteeView view)
    {
        foreach (var pair in view.News.TakenBack)
        {
            Approvals.Remove(pair);
        }
        foreach (var (pair, at) in view.News.Seen)
        {
            Approvals.TryAdd(pair, at);
        }
        var outcome = Matchmaker.Match(Roster, view.Standing, MatchingSettings.Default);
        foreach (var (id, pairing) in MatchesTab.NewProposals(view, outcome, IntakeId))
        {
            Rows[id] = new RowMemory(pairing.Pair, Now, null, Asked.Nothing);
        }
        foreach (var (id, row) in view.News.Rows)
        {
            Rows[id] = row;
        }
    }

    public int RowOfMentee(string name) => Sheet.RowOf(MatchColumns.Mentee, name);

    public string TextAt(int row, string header) => Sheet.TextAt(row, header);

    public ReviewRounds Type(int row, string header, string text)
    {
        Sheet.Type(row, header, text);
        return this;
    }
}
