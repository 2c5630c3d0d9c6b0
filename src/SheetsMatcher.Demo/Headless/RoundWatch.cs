using SheetsMatcher.Demo.Running;
using SheetsMatcher.LocalGoogle;
using SheetsMatcher.LocalGoogle.Control;

namespace SheetsMatcher.Demo.Headless;

/// <summary>
/// Knows when the worker has come round: it looks at the clock before each round, and its rounds
/// take turns, so a look says that the round before it is over.
/// </summary>
internal sealed class RoundWatch : IDisposable
{
    private const string ClockPath = "/local/clock?reader=";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly LocalGoogleService _google;
    private readonly Lock _lock = new();
    private readonly List<Waiting> _waiting = [];

    public RoundWatch(LocalGoogleService google)
    {
        _google = google;
        _google.Requests.Completed += Notice;
    }

    /// <summary>
    /// Returns when a matching round that began after this call is over, and after it a mail round.
    /// </summary>
    /// <exception cref="DemoException">The worker has ended, or does not come round.</exception>
    public Task NextRounds(ChildProgram worker) =>
        Looks(worker, ["matching", "matching", "mail", "matching"]);

    /// <summary>Returns when a new worker's first matching round is over.</summary>
    /// <exception cref="DemoException">The worker has ended, or does not come round.</exception>
    public Task FirstMatchingRound(ChildProgram worker) => Looks(worker, ["matching", "mail"]);

    /// <summary>
    /// Returns when a mail round that began after this call is over: enough where only the clock
    /// was moved.
    /// </summary>
    /// <exception cref="DemoException">The worker has ended, or does not come round.</exception>
    public Task NextMailRound(ChildProgram worker) => Looks(worker, ["mail", "matching"]);

    public void Dispose() => _google.Requests.Completed -= Notice;

    /// <param name="readers">
    /// The looks to wait for, in this order; the one after a round says that it is over.
    /// </param>
    private async Task Looks(ChildProgram worker, IEnumerable<string> readers)
    {
        var waiting = new Waiting(_google.Clock.GetUtcNow(), readers);
        lock (_lock)
        {
            _waiting.Add(waiting);
        }

        using var patience = new CancellationTokenSource(Patience);
        var ended = worker.WaitForExit(patience.Token);
        if (await Task.WhenAny(waiting.Done.Task, ended) == waiting.Done.Task)
        {
            await patience.CancelAsync();
            return;
        }

        var what = ended.IsCanceled
            ? $"The worker has not come round for {Patience.TotalSeconds} seconds."
            : $"The worker ended by itself with {await ended}.";
        throw new DemoException($"{what} Its last lines: {worker.Output.Latest(10)}");
    }

    private void Notice(CompletedRequest request)
    {
        if (!request.Target.StartsWith(ClockPath, StringComparison.Ordinal))
        {
            return;
        }

        var reader = request.Target[ClockPath.Length..];
        lock (_lock)
        {
            _waiting.RemoveAll(waiting => waiting.Notice(request.At, reader));
        }
    }

    /// <summary>The looks still to come, in their order.</summary>
    private sealed class Waiting(DateTimeOffset since, IEnumerable<string> readers)
    {
        private readonly Queue<string> _readers = new(readers);

        public TaskCompletionSource Done { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Whether the last look waited for has come.</summary>
        public bool Notice(DateTimeOffset at, string reader)
        {
            // A look from before the clock was moved may be announced after it.
            if (at >= since && _readers.Peek() == reader)
            {
                _readers.Dequeue();
            }

            return _readers.Count == 0 && Done.TrySetResult();
        }
    }
}
