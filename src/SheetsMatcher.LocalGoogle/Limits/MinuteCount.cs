namespace SheetsMatcher.LocalGoogle.Limits;

/// <summary>Units used in the latest sixty seconds of real time.</summary>
internal sealed class MinuteCount(TimeProvider real)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Queue<(long At, int Units)> _used = new();
    private int _sum;

    public bool TryAdd(int units, int most)
    {
        while (_used.TryPeek(out var oldest) && real.GetElapsedTime(oldest.At) >= Window)
        {
            _sum -= _used.Dequeue().Units;
        }

        if (_sum + units > most)
        {
            return false;
        }

        _used.Enqueue((real.GetTimestamp(), units));
        _sum += units;
        return true;
    }
}
