using System.Collections.Immutable;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Snapshots;

namespace SheetsMatcher.LocalGoogle.Faults;

/// <summary>
/// The faults that wait for their requests. Paths below <c>/local/</c> are never hit.
/// </summary>
public sealed class FaultInjector(ChangeFeed changes) : ISnapshotPart
{
    private readonly Lock _lock = new();
    private State _state = new([], 0);

    /// <summary>Adds a rule; returns its id.</summary>
    public int Add(FaultRule rule)
    {
        int id;
        lock (_lock)
        {
            id = _state.LastId + 1;
            _state = new(_state.Waiting.Add(Waiting.Of(id, rule)), id);
        }

        changes.Say("fault");
        return id;
    }

    /// <summary>The rules with their id and how many matching requests each has seen.</summary>
    public IReadOnlyList<(int Id, FaultRule Rule, int Seen)> All()
    {
        lock (_lock)
        {
            return [.. _state.Waiting.Select(waiting => (waiting.Id, waiting.Rule, waiting.Seen))];
        }
    }

    public bool Remove(int id)
    {
        bool isThere;
        lock (_lock)
        {
            var left = _state.Waiting.RemoveAll(waiting => waiting.Id == id);
            isThere = left.Count < _state.Waiting.Count;
            _state = _state with { Waiting = left };
        }

        changes.Say("fault");
        return isThere;
    }

    public void Clear()
    {
        lock (_lock)
        {
            _state = _state with { Waiting = [] };
        }

        changes.Say("fault");
    }

    /// <summary>The fault that befalls this request: the oldest rule whose turn it is.</summary>
    internal FaultRule? Strike(LocalRequest request)
    {
        FaultRule? struck = null;
        bool isAnySpent;
        lock (_lock)
        {
            var left = ImmutableList.CreateBuilder<Waiting>();
            foreach (var waiting in _state.Waiting)
            {
                var (next, hit) = waiting.Rule.Fits(request)
                    ? waiting.See(mayStrike: struck is null)
                    : (waiting, null);
                struck ??= hit;
                if (!next.IsSpent)
                {
                    left.Add(next);
                }
            }

            isAnySpent = left.Count < _state.Waiting.Count;
            _state = _state with { Waiting = left.ToImmutable() };
        }

        if (isAnySpent)
        {
            changes.Say("fault");
        }

        return struck;
    }

    object ISnapshotPart.Capture() => _state;

    void ISnapshotPart.Restore(object captured)
    {
        lock (_lock)
        {
            _state = (State)captured;
        }
    }

    private sealed record State(ImmutableList<Waiting> Waiting, int LastId);

    /// <param name="Seen">Matching requests so far.</param>
    /// <param name="Turns">Requests that it befell, or would have had no other been first.</param>
    private sealed record Waiting(
        int Id,
        FaultRule Rule,
        int Seen,
        int Turns,
        RandomSource RandomSource
    )
    {
        public bool IsSpent => Rule.Count is { } count && Turns >= count;

        public static Waiting Of(int id, FaultRule rule) =>
            new(id, rule, 0, 0, new RandomSource((ulong)rule.Seed));

        public (Waiting Next, FaultRule? Struck) See(bool mayStrike)
        {
            var seen = this with { Seen = Seen + 1 };
            if (seen.Seen < Rule.Nth)
            {
                return (seen, null);
            }

            var (share, afterShare) = RandomSource.DrawShare();
            var (pick, afterPick) = afterShare.Draw();
            seen = seen with { RandomSource = afterPick };
            if (Rule.RandomSource is { } chance && share >= chance)
            {
                return (seen, null);
            }

            var kind =
                Rule.Kinds.Length > 0
                    ? Rule.Kinds[(int)(pick % (ulong)Rule.Kinds.Length)]
                    : Rule.Kind;
            return (seen with { Turns = Turns + 1 }, mayStrike ? Rule with { Kind = kind } : null);
        }
    }
}
