using NodaTime;
using Quartz;
using SheetsMatcher.Worker.Polling;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Scheduling;

/// <summary>The rounds of every program of this worker, by program id.</summary>
internal sealed class ProgramRegistry(IReadOnlyDictionary<string, IProgramRounds> programs)
{
    public IReadOnlyCollection<string> ProgramIds => [.. programs.Keys];

    public IEnumerable<Program> Programs => programs.Values.Select(rounds => rounds.Program);

    public IProgramRounds? Find(string programId) => programs.GetValueOrDefault(programId);
}

/// <summary>One poll of one program; in the whole cluster only one at a time.</summary>
[DisallowConcurrentExecution]
internal sealed class ProgramJob(
    ProgramRegistry book,
    WorkerClock clock,
    PollPolicy policy,
    TimeProvider realTime,
    MemoryAtRest memory
) : IJob
{
    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken
    )
    {
        var programId = context.JobDetail.Key.Group;
        if (book.Find(programId) is not { } rounds)
        {
            // A program that has left the settings since a clustered store learnt of it.
            await context.Scheduler.DeleteJob(context.JobDetail.Key, cancellationToken);
            return;
        }

        if (context.Recovering)
        {
            await rounds.TakeOver();
        }

        var poll = await rounds.Run(clock.Look, cancellationToken);
        if (cancellationToken.IsCancellationRequested)
        {
            // The worker ends: the trigger stays as it is, for the next start or another worker.
            return;
        }

        memory.AfterRound();
        var now = Instant.FromDateTimeOffset(realTime.GetUtcNow());
        await WakeAfter(policy.DelayAfter(programId, poll, now), context, cancellationToken);
    }

    /// <summary>
    /// The trigger repeats by itself, so that a worker that ends here leaves a program that is still
    /// woken; only another pace needs another trigger.
    /// </summary>
    private async ValueTask WakeAfter(
        TimeSpan delay,
        IJobExecutionContext context,
        CancellationToken cancellation
    )
    {
        if (context.Trigger is ISimpleTrigger repeating && repeating.RepeatInterval == delay)
        {
            return;
        }

        var trigger = ProgramTriggers.Every(
            delay,
            context.JobDetail.Key,
            realTime.GetUtcNow() + delay
        );
        await context.Scheduler.RescheduleJob(
            ProgramTriggers.KeyOf(context.JobDetail.Key),
            trigger,
            cancellation
        );
    }
}

/// <summary>One repeating trigger a program.</summary>
internal static class ProgramTriggers
{
    public static TriggerKey KeyOf(JobKey job) => new(job.Name, job.Group);

    public static ITrigger Every(TimeSpan delay, JobKey job, DateTimeOffset firstAt) =>
        TriggerBuilder
            .Create()
            .WithIdentity(KeyOf(job))
            .ForJob(job)
            .StartAt(firstAt)
            .WithSchedule(ScheduleOf(delay))
            .Build();

    public static SimpleScheduleBuilder ScheduleOf(TimeSpan delay) =>
        SimpleScheduleBuilder
            .Create()
            .WithInterval(delay)
            .RepeatForever()
            .MeasureIntervalFromCompletion(true);
}
