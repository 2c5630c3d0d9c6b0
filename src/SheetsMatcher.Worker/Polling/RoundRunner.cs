using Microsoft.Extensions.Logging;
using NodaTime;
using SheetsMatcher.Worker.Mail.Sending;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Polling;

/// <summary>
/// Runs a program's rounds one at a time. What goes wrong in a round becomes one line in the log
/// when it begins and one when it is over. After what no later round can mend none begins.
/// </summary>
/// <param name="stop">Told why, when no later round of the program can succeed.</param>
internal sealed class RoundRunner(string programId, ILogger log, Action<Failure> stop) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly Dictionary<string, string> _failures = [];

    private string _stopped = "";

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What a failure of a library means, in an exception of our own where it has one.</summary>
    public Func<Exception, Exception> Understand { get; init; } = problem => problem;

    /// <summary>The program stands still until the worker is started again.</summary>
    public bool HasStopped => _stopped.Length > 0;

    /// <returns>How it ended; null when it was broken off, since the worker is stopping.</returns>
    public async ValueTask<RoundEnd?> Run(
        string round,
        Func<CancellationToken, ValueTask> body,
        CancellationToken cancellation
    )
    {
        if (cancellation.IsCancellationRequested)
        {
            return null;
        }

        await _oneAtATime.WaitAsync(CancellationToken.None);
        using var trace = RoundTelemetry.Begin(programId, round);
        var begun = Time.GetUtcNow();
        var timestamp = Time.GetTimestamp();
        var problem = _stopped;
        try
        {
            if (!HasStopped)
            {
                await body(cancellation);
                Recover(round);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The worker is stopping; the next start goes on from the ledger.
            return null;
        }
#pragma warning disable CA1031 // A round must not take the other programs of this worker down.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            problem = Report(round, Understand(failure));
        }
        finally
        {
            _oneAtATime.Release();
        }

        RoundTelemetry.End(programId, round, Time.GetElapsedTime(timestamp), problem);
        return new RoundEnd(
            Instant.FromDateTimeOffset(begun),
            Instant.FromDateTimeOffset(Time.GetUtcNow()),
            problem
        );
    }

    /// <summary>What is kept of rounds beside them: that it fails is their failure.</summary>
    public async ValueTask Keep(string round, Func<ValueTask> keep)
    {
        try
        {
            await keep();
        }
#pragma warning disable CA1031 // A full disk must not take the other programs of this worker down.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Report(round, Understand(failure));
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private void Recover(string round)
    {
        if (_failures.Remove(round))
        {
            RoundLog.GoesOn(log, programId, round);
        }
    }

    /// <returns>The failure in words.</returns>
    private string Report(string round, Exception problem)
    {
        var failure = Failure.Of(problem);
        if (failure.Stops != Stops.Round)
        {
            _stopped = failure.Message;
            RoundLog.Stopped(log, programId, round, failure.Message);
            stop(failure);
            return failure.Message;
        }

        if (_failures.GetValueOrDefault(round) == failure.Message)
        {
            return failure.Message;
        }

        _failures[round] = failure.Message;
        if (failure.IsAlarm)
        {
            RoundLog.Alarm(log, programId, round, failure.Message);
        }
        else if (failure.IsUnforeseen)
        {
            RoundLog.Failed(log, problem, programId, round);
        }
        else
        {
            RoundLog.Blocked(log, programId, round, failure.Message);
        }

        return failure.Message;
    }
}

/// <param name="Problem">What went wrong, in words; empty when nothing did.</param>
internal sealed record RoundEnd(Instant StartedAt, Instant EndedAt, string Problem);
