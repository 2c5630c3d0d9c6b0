using System.Collections.Concurrent;
using Quartz;

namespace SheetsMatcher.Worker.Tests.Scheduling;

/// <summary>When Quartz will wake each program next, heard from Quartz itself.</summary>
internal sealed class DueTimes(TimeProvider time) : IJobListener, ISchedulerListener, IDisposable
{
    /// <summary>While a poll runs, its next time is not known.</summary>
    private readonly ConcurrentDictionary<string, DateTimeOffset?> _next = [];
    private static readonly TimeSpan NewsIn = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim _news = new(0);

    public string Name => nameof(DueTimes);

    /// <summary>The next moment at which any program is due.</summary>
    public DateTimeOffset Next => _next.Values.Min() ?? DateTimeOffset.MaxValue;

    public void Expect(string programId, DateTimeOffset at) => _next[programId] = at;

    /// <summary>Waits until every poll that is due has been made, and knows its next time.</summary>
    /// <param name="ask">
    /// Quartz itself, about one program: a trigger that repeats counts from a moment shortly after the
    /// poll was heard to end, when the clock may have jumped already.
    /// </param>
    public async Task UntilNoneIsDue(
        TimeSpan patience,
        Func<string, ValueTask<DateTimeOffset?>> ask
    )
    {
        using var impatience = new CancellationTokenSource(patience);
        while (Due() is { Count: > 0 } due)
        {
            if (await _news.WaitAsync(NewsIn, impatience.Token))
            {
                continue;
            }

            foreach (var program in due)
            {
                if (await ask(program) is { } next && next > time.GetUtcNow())
                {
                    _next[program] = next;
                }
            }
        }
    }

    private IReadOnlyList<string> Due() =>
        [
            .. _next
                .Where(each => each.Value is null || each.Value <= time.GetUtcNow())
                .Select(each => each.Key),
        ];

    public void Dispose() => _news.Dispose();

    public ValueTask JobToBeExecuted(
        IJobExecutionContext context,
        CancellationToken cancellationToken
    )
    {
        _next[context.JobDetail.Key.Group] = null;
        return ValueTask.CompletedTask;
    }

    /// <summary>Another pace, hence another trigger.</summary>
    public ValueTask JobScheduled(
        IScheduler scheduler,
        ITrigger trigger,
        CancellationToken cancellationToken
    )
    {
        _next[trigger.JobKey.Group] = trigger.StartTimeUtc;
        return ValueTask.CompletedTask;
    }

    public ValueTask JobWasExecuted(
        IJobExecutionContext context,
        JobExecutionException? jobException,
        CancellationToken cancellationToken
    )
    {
        var program = context.JobDetail.Key.Group;
        if (_next[program] is null && context.Trigger is ISimpleTrigger repeating)
        {
            _next[program] = time.GetUtcNow() + repeating.RepeatInterval;
        }

        _news.Release();
        return ValueTask.CompletedTask;
    }
}
