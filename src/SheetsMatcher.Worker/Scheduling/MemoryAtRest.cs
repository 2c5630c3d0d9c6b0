namespace SheetsMatcher.Worker.Scheduling;

/// <summary>
/// Gives back the memory that rounds used. The collector would keep it for the next busy spell, which
/// for a worker that mostly finds nothing to do may be days away.
/// </summary>
internal sealed class MemoryAtRest(TimeProvider time)
{
    /// <summary>Less garbage than this is not worth a collection.</summary>
    private const long WorthwhileBytes = 8 * 1024 * 1024;

    /// <summary>Rounds in quick succession, as in the demo, share a collection.</summary>
    private static readonly TimeSpan PauseMin = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private long _allocatedBefore;
    private long _collectedAt = time.GetTimestamp();

    /// <summary>To be called after each round.</summary>
    public void AfterRound()
    {
        lock (_lock)
        {
            var allocated = GC.GetTotalAllocatedBytes();
            if (
                allocated - _allocatedBefore > WorthwhileBytes
                && time.GetElapsedTime(_collectedAt) > PauseMin
            )
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, true, true);
                _allocatedBefore = allocated;
                _collectedAt = time.GetTimestamp();
            }
        }
    }
}
