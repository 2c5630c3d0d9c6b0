using NodaTime;

namespace SheetsMatcher.Worker.Tests.Scheduling;

/// <summary>How much was read, and how long each program waited from one poll to the next.</summary>
internal sealed class ReadTally
{
    private readonly Lock _lock = new();
    private readonly Queue<(Instant At, int Reads)> _lastMinute = new();
    private readonly Dictionary<string, Instant> _polledAt = [];
    private readonly Dictionary<bool, List<double>> _delays = new() { [true] = [], [false] = [] };
    private int _readsInMinute;

    public int ReadsInAnyMinuteMax { get; private set; }

    public int Polls { get; private set; }

    public void Count(string programId, bool isBusy, int reads, Instant now)
    {
        lock (_lock)
        {
            Polls++;
            _lastMinute.Enqueue((now, reads));
            _readsInMinute += reads;
            while (now - _lastMinute.Peek().At >= Duration.FromMinutes(1))
            {
                _readsInMinute -= _lastMinute.Dequeue().Reads;
            }

            ReadsInAnyMinuteMax = Math.Max(ReadsInAnyMinuteMax, _readsInMinute);
            if (_polledAt.TryGetValue(programId, out var before))
            {
                _delays[isBusy].Add((now - before).TotalSeconds);
            }

            _polledAt[programId] = now;
        }
    }

    /// <summary>In seconds; 0 where there are none.</summary>
    public double MedianDelay(bool ofBusy)
    {
        var sorted = _delays[ofBusy].Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[sorted.Count / 2];
    }
}
