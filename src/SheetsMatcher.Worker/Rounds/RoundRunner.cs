using Microsoft.Extensions.Logging;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>
/// Runs a program's rounds one at a time. What goes wrong in a round becomes one line in the log
/// when it begins and one when it is over; what no later round can mend stops the worker.
/// </summary>
internal sealed class RoundRunner(string programId, ILogger log, Action<string> stopWorker)
    : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly Dictionary<string, string> _troubles = [];

    public async ValueTask Run(
        string round,
        Func<CancellationToken, ValueTask> body,
        CancellationToken cancellation
    )
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            await body(cancellation);
            Recover(round);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The worker is stopping; the next start goes on from the ledger.
        }
#pragma warning disable CA1031 // A round must not take the other programs of this worker down.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            Report(round, problem);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private void Recover(string round)
    {
        if (_troubles.Remove(round))
        {
            RoundLog.GoesOn(log, programId, round);
        }
    }

    private void Report(string round, Exception problem)
    {
        var trouble = Trouble.Of(problem);
        if (trouble.IsFatal)
        {
            stopWorker($"program {programId}: {trouble.Message}");
            return;
        }

        if (_troubles.GetValueOrDefault(round) == trouble.Message)
        {
            return;
        }

        _troubles[round] = trouble.Message;
        if (trouble.IsAlarm)
        {
            RoundLog.Alarm(log, programId, round, trouble.Message);
        }
        else if (trouble.IsUnforeseen)
        {
            RoundLog.Failed(log, problem, programId, round);
        }
        else
        {
            RoundLog.Blocked(log, programId, round, trouble.Message);
        }
    }
}
