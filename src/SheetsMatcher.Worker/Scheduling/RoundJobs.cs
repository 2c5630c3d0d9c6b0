using Quartz;
using SheetsMatcher.Worker.Rounds;

namespace SheetsMatcher.Worker.Scheduling;

/// <summary>The rounds of every program of this worker, by program id.</summary>
internal sealed class RoundBook(IReadOnlyDictionary<string, ProgramRounds> programs)
{
    public IReadOnlyCollection<string> ProgramIds => [.. programs.Keys];

    public ProgramRounds this[string programId] => programs[programId];
}

[DisallowConcurrentExecution]
internal sealed class MatchingJob(RoundBook book, WorkerClock clock, MemoryAtRest memory) : IJob
{
    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken
    )
    {
        await book[context.JobDetail.Key.Group].RunMatching(clock.Look, cancellationToken);
        memory.AfterRound();
    }
}

[DisallowConcurrentExecution]
internal sealed class MailJob(RoundBook book, WorkerClock clock, MemoryAtRest memory) : IJob
{
    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken
    )
    {
        await book[context.JobDetail.Key.Group].RunMail(clock.Look, cancellationToken);
        memory.AfterRound();
    }
}
