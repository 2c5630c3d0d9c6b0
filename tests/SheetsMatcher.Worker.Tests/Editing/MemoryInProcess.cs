using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Applications.Identity;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Seen;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Tests.Editing;

/// <summary>A ledger in memory, for thousands of short lives.</summary>
internal sealed class MemoryInProcess
    : ISheetMemory,
        IApprovals,
        IIntakeHistory,
        IMailMemory,
        ILastSeen,
        IPeople,
        IBounces,
        IMailSwitch
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _goodRows = [];
    private Instant? _start;
    private readonly Dictionary<string, int> _tabs = [];
    private readonly Dictionary<string, MergeBase> _bases = [];
    private readonly Dictionary<SheetFact, Dictionary<string, string>> _facts = [];
    private readonly Dictionary<ApprovedPair, Instant> _seen = [];
    private readonly Dictionary<MatchId, RowMemory> _rows = [];
    private readonly Dictionary<string, SeenTab> _seenTabs = [];
    private readonly HashSet<PersonSighting> _people = [];

    /// <summary>The same for another life to go on from.</summary>
    public MemoryInProcess Copy()
    {
        var copy = new MemoryInProcess { _start = _start };
        Fill(copy._goodRows, _goodRows);
        Fill(copy._tabs, _tabs);
        Fill(copy._bases, _bases);
        Fill(copy._facts, _facts);
        Fill(copy._seen, _seen);
        Fill(copy._rows, _rows);
        Fill(copy._seenTabs, _seenTabs);
        copy._people.UnionWith(_people);
        return copy;

        // What is kept is replaced and never changed, so that sharing it does no harm.
        static void Fill<TKey, TValue>(Dictionary<TKey, TValue> into, Dictionary<TKey, TValue> from)
            where TKey : notnull
        {
            foreach (var (key, value) in from)
            {
                into.Add(key, value);
            }
        }
    }

    ValueTask<IReadOnlyList<PersonSighting>> IPeople.Read(string programId) => new([.. _people]);

    ValueTask IPeople.Keep(string programId, IReadOnlyCollection<PersonSighting> sightings)
    {
        _people.UnionWith(sightings);
        return default;
    }

    public ValueTask<IReadOnlyDictionary<string, int>> ReadTabs(string programId) =>
        new(new Dictionary<string, int>(_tabs));

    public ValueTask KeepTab(string programId, string role, int sheetId)
    {
        _tabs[role] = sheetId;
        return default;
    }

    public ValueTask DropTab(string programId, string role)
    {
        throw new NotSupportedException("no tab is dropped here");
    }

    public ValueTask<MergeBase> ReadBase(string programId, string tab) =>
        new(_bases.GetValueOrDefault(tab, MergeBase.Empty));

    public ValueTask KeepBase(string programId, string tab, MergeBase merged)
    {
        _bases[tab] = merged;
        return default;
    }

    public ValueTask<IReadOnlyDictionary<string, string>> ReadFacts(
        string programId,
        SheetFact kind
    ) => new(_facts.GetValueOrDefault(kind, []));

    public ValueTask KeepFacts(
        string programId,
        SheetFact kind,
        IReadOnlyDictionary<string, string> facts
    )
    {
        var kept = new Dictionary<string, string>(_facts.GetValueOrDefault(kind, []));
        foreach (var (name, value) in facts)
        {
            kept[name] = value;
        }

        _facts[kind] = kept;
        return default;
    }

    public ValueTask<IReadOnlyDictionary<ApprovedPair, Instant>> Read(string programId) =>
        new(new Dictionary<ApprovedPair, Instant>(_seen));

    public ValueTask<IReadOnlyDictionary<MatchId, RowMemory>> ReadRows(string programId) =>
        new(new Dictionary<MatchId, RowMemory>(_rows));

    public ValueTask Keep(string programId, ApprovalNews news)
    {
        foreach (var pair in news.TakenBack)
        {
            _seen.Remove(pair);
        }

        foreach (var (pair, at) in news.Seen)
        {
            _seen.TryAdd(pair, at);
        }

        foreach (var (match, row) in news.Rows)
        {
            _rows[match] = row;
        }

        return default;
    }

    ValueTask<IntakeHistory> IIntakeHistory.Read(string programId) =>
        new(new IntakeHistory([], []));

    public ValueTask Note(string programId, IntakeNews news, Instant now) => default;

    public ValueTask<IReadOnlyDictionary<string, string>> ReadGoodRows(
        string programId,
        string tab
    ) => new(_goodRows.GetValueOrDefault(tab, new Dictionary<string, string>()));

    public ValueTask KeepGoodRows(
        string programId,
        string tab,
        IReadOnlyDictionary<string, string> rows
    )
    {
        _goodRows[tab] = rows;
        return default;
    }

    public ValueTask<Instant?> ReadStart(string programId, string intakeId) => new(_start);

    public ValueTask<IReadOnlyDictionary<string, Instant>> ReadStarts(string programId) =>
        new(new Dictionary<string, Instant>());

    public ValueTask NoteStart(string programId, string intakeId, Instant now)
    {
        _start ??= now;
        return default;
    }

    public ValueTask<IReadOnlyDictionary<string, SeenHead>> ReadHeads(string programId) =>
        new(_seenTabs.ToDictionary(each => each.Key, each => each.Value.Head));

    public ValueTask<IReadOnlyList<SeenRow>> ReadRows(string programId, string tab) =>
        new(_seenTabs[tab].Rows);

    public ValueTask Keep(string programId, string tab, SeenTab seen)
    {
        _seenTabs[tab] = seen;
        return default;
    }

    /// <summary>No mail goes out of these programs, so that none comes back.</summary>
    public ValueTask<bool> Note(OutboxLetter letter, Bounce bounce) => new(false);

    public ValueTask<IReadOnlyList<OutboxLetter>> ReadSent(
        string programId,
        IReadOnlyCollection<BounceNotice> notices
    ) => new((IReadOnlyList<OutboxLetter>)[]);

    public ValueTask<IReadOnlyList<BouncedAddress>> ReadAddresses(string programId) =>
        new((IReadOnlyList<BouncedAddress>)[]);

    public ValueTask<bool> Stop(string programId, Instant now) =>
        throw new NotSupportedException("no mail is stopped here");

    public ValueTask<bool> Resume(string programId) =>
        throw new NotSupportedException("no mail is stopped here");

    public ValueTask<Instant?> StoppedAt(string programId) => new((Instant?)null);
}
