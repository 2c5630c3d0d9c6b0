using SheetsMatcher.Worker.Polling;

namespace SheetsMatcher.Worker.Commands;

/// <summary>
/// The programs of a running worker that have not stopped. It ends when none is left, or at once for
/// a failure of the worker itself.
/// </summary>
/// <param name="cancellation">Ends the worker from outside.</param>
internal sealed class ProgramsLeft(IEnumerable<string> programIds, CancellationToken cancellation)
    : IDisposable
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _left = [.. programIds];

    private readonly CancellationTokenSource _ending =
        CancellationTokenSource.CreateLinkedTokenSource(cancellation);

    public CancellationToken WhileAny => _ending.Token;

    /// <summary>Why the worker ends by itself; null while it does not.</summary>
    public string? Reason { get; private set; }

    public void Stop(string programId, Failure failure)
    {
        lock (_lock)
        {
            _left.Remove(programId);
            if (Reason is not null || (failure.Stops != Stops.Worker && _left.Count > 0))
            {
                return;
            }

            Reason = $"program {programId}: {failure.Message}";
        }

        _ending.Cancel();
    }

    public void Dispose() => _ending.Dispose();
}
