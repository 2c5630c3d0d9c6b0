using SheetsMatcher.LocalGoogle.Http;

namespace SheetsMatcher.LocalGoogle.Faults;

/// <summary>
/// The faults that wait for their requests. Paths below <c>/local/</c> are never hit.
/// </summary>
public sealed class FaultBox(ChangeFeed changes)
{
    private readonly Lock _lock = new();
    private readonly List<Waiting> _waiting = [];
    private int _lastId;

    /// <summary>Adds a rule; returns its id.</summary>
    public int Add(FaultRule rule)
    {
        lock (_lock)
        {
            _waiting.Add(new Waiting(++_lastId, rule));
        }

        changes.Say("fault");
        return _lastId;
    }

    /// <summary>The rules with their id and how many matching requests each has seen.</summary>
    public IReadOnlyList<(int Id, FaultRule Rule, int Seen)> All()
    {
        lock (_lock)
        {
            return [.. _waiting.Select(waiting => (waiting.Id, waiting.Rule, waiting.Seen))];
        }
    }

    public bool Remove(int id)
    {
        lock (_lock)
        {
            return _waiting.RemoveAll(waiting => waiting.Id == id) > 0;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _waiting.Clear();
        }

        changes.Say("fault");
    }

    /// <summary>The fault that befalls this request: the oldest rule whose turn it is.</summary>
    internal FaultRule? Strike(LocalRequest request)
    {
        FaultRule? struck = null;
        lock (_lock)
        {
            foreach (var waiting in _waiting.Where(waiting => waiting.Rule.Fits(request)))
            {
                waiting.Seen++;
                struck ??= waiting.IsDue ? waiting.Rule : null;
            }

            _waiting.RemoveAll(waiting => waiting.IsSpent);
        }

        return struck;
    }

    private sealed class Waiting(int id, FaultRule rule)
    {
        public int Id => id;

        public FaultRule Rule => rule;

        public int Seen { get; set; }

        public bool IsDue => Seen >= rule.Nth && Seen < rule.Nth + rule.Count;

        public bool IsSpent => Seen >= rule.Nth + rule.Count - 1;
    }
}
