using NodaTime;

namespace SheetsMatcher.Worker.Scheduling;

/// <summary>Places for polls: so many in any five seconds, and no more.</summary>
internal sealed class PollSlots(int pollsPerMinuteMax)
{
    private const int Seconds = 5;

    private readonly int _each = Math.Max(1, pollsPerMinuteMax * Seconds / 60);
    private readonly SortedDictionary<long, int> _taken = [];

    /// <summary>The first moment not before the wanted one that has a place left; it is taken.</summary>
    public Instant Take(Instant wanted)
    {
        var slot = SlotOf(wanted);
        while (_taken.GetValueOrDefault(slot) >= _each)
        {
            slot++;
        }

        _taken[slot] = _taken.GetValueOrDefault(slot) + 1;
        return Instant.Max(wanted, Instant.FromUnixTimeSeconds(slot * Seconds));
    }

    public void ForgetBefore(Instant now)
    {
        var current = SlotOf(now);
        foreach (var past in _taken.Keys.TakeWhile(slot => slot < current).ToList())
        {
            _taken.Remove(past);
        }
    }

    private static long SlotOf(Instant moment) => moment.ToUnixTimeSeconds() / Seconds;
}
