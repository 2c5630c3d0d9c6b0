using SheetsMatcher.Demo.Running;
using SheetsMatcher.LocalGoogle.Control;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>
/// Ends the worker by force as soon as the nth request of a kind has been answered, when it may or
/// may not have read the answer yet.
/// </summary>
internal sealed class KillSwitch : IDisposable
{
    private readonly RequestLog _requests;
    private readonly ChildProgram _worker;
    private readonly Func<CompletedRequest, bool> _isMeant;
    private readonly TaskCompletionSource _killed = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private int _left;

    public KillSwitch(
        RequestLog requests,
        ChildProgram worker,
        Func<CompletedRequest, bool> isMeant,
        int nth
    )
    {
        _requests = requests;
        _worker = worker;
        _isMeant = isMeant;
        _left = nth;
        _requests.Completed += Notice;
    }

    /// <summary>Waits until the worker has been ended.</summary>
    public async Task Killed()
    {
        await _killed.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await _worker.WaitForExit();
    }

    public void Dispose() => _requests.Completed -= Notice;

    private void Notice(CompletedRequest request)
    {
        if (_isMeant(request) && Interlocked.Decrement(ref _left) == 0)
        {
            _worker.KillNow();
            _killed.TrySetResult();
        }
    }
}
