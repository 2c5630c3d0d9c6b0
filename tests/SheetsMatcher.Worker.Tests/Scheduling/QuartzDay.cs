using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Quartz;
using SheetsMatcher.Worker.Polling;
using SheetsMatcher.Worker.Scheduling;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Tests.Scheduling;

/// <summary>
/// The worker's own registration, jobs and policy on Quartz itself, with a clock that jumps from one
/// due poll to the next. Only the rounds are stand-ins, which count what they would read.
/// </summary>
internal sealed class QuartzDay : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2010, 11, 5, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _time = new(Start);
    private readonly ServiceProvider _services;
    private readonly DueTimes _due;
    private readonly IReadOnlyCollection<string> _programIds;

    public QuartzDay(
        RoundSettings settings,
        IEnumerable<string> programIds,
        Func<QuartzDay, string, IProgramRounds> roundsOf
    )
    {
        var rounds = programIds.ToDictionary(id => id, id => roundsOf(this, id));
        _due = new DueTimes(_time);
        _programIds = [.. rounds.Keys];
        var services = new ServiceCollection();
        services
            .AddLogging()
            .AddSingleton(new ProgramRegistry(rounds))
            .AddSingleton(new WorkerClock(_time, null))
            .AddSingleton(new MemoryAtRest(_time))
            .AddRounds(
                _programIds,
                new WorkerSettings { Rounds = settings },
                isShared: false,
                _time
            );
        _services = services.BuildServiceProvider();
    }

    public Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    public async Task Play(TimeSpan length)
    {
        var scheduler = await _services
            .GetRequiredService<ISchedulerFactory>()
            .GetScheduler(CancellationToken.None);
        scheduler.ListenerManager.AddJobListener(_due);
        scheduler.ListenerManager.AddSchedulerListener(_due);
        foreach (var id in _programIds)
        {
            _due.Expect(id, await NextOf(id) ?? Start);
        }

        await scheduler.Start(CancellationToken.None);
        while (_due.Next is var next && next < Start + length)
        {
            if (next > _time.GetUtcNow())
            {
                _time.SetUtcNow(next);
            }

            await _due.UntilNoneIsDue(Patience, NextOf);
        }

        await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);

        async ValueTask<DateTimeOffset?> NextOf(string programId)
        {
            var key = ProgramTriggers.KeyOf(QuartzRegistration.JobOf(programId));
            return (await scheduler.GetTrigger(key, CancellationToken.None))?.NextFireTimeUtc;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _due.Dispose();
    }
}
