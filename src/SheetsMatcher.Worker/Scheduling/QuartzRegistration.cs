using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Quartz;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Scheduling;

/// <summary>
/// Quartz only wakes the programs up, one job each. What is to be done follows from the sheet, the
/// ledger and the clock, so a missed or doubled wake-up costs nothing but time. On PostgreSQL the
/// schedule stands in the database, and any of several workers takes the next program.
/// </summary>
internal static class QuartzRegistration
{
    private const string JobName = "poll";

    /// <param name="time">Real time, whatever clock the rounds follow.</param>
    /// <param name="isShared">Whether other workers may use the same ledger.</param>
    public static void AddRounds(
        this IServiceCollection services,
        IReadOnlyCollection<string> programIds,
        WorkerSettings settings,
        bool isShared,
        TimeProvider time
    )
    {
        var rounds = settings.Rounds;
        var policy = new PollPolicy(
            new PollShares(programIds.Count, rounds.ReadsPerMinuteMax),
            rounds.FastInterval,
            rounds.RestInterval
        );
        services.AddSingleton(policy).AddSingleton(time);
        services.AddQuartz(quartz =>
        {
            quartz.UseTimeProvider(time);
            // A worker that is to end tells its rounds, and then waits for them.
            quartz.ConfigureScheduler(scheduler =>
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always
            );
            quartz.UseDefaultThreadPool(rounds.ProgramsAtOnceMax);
            if (isShared)
            {
                Share(quartz, settings.Ledger.ConnectionString, rounds.CheckInInterval);
            }

            var now = time.GetUtcNow();
            var moment = Instant.FromDateTimeOffset(now);
            foreach (var (position, programId) in programIds.Index())
            {
                var job = JobOf(programId);
                quartz.AddJob<ProgramJob>(builder =>
                    builder.WithIdentity(job).StoreDurably().RequestRecovery()
                );
                quartz.AddTrigger<ProgramJob>(trigger =>
                    trigger
                        .WithIdentity(ProgramTriggers.KeyOf(job))
                        .ForJob(job)
                        .StartAt(now + policy.FirstDelay(position, moment))
                        .WithSchedule(ProgramTriggers.ScheduleOf(policy.RestDelay))
                );
            }
        });
        services.Configure<QuartzOptions>(options =>
        {
            // A worker that joins must not disturb the schedule of those that run.
            options.Scheduling.OverwriteExistingData = false;
            options.Scheduling.IgnoreDuplicates = true;
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    public static JobKey JobOf(string programId) => new(JobName, programId);

    private static void Share(IQuartzBuilder quartz, string database, TimeSpan checkIn) =>
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(database);
            store.ProvisionSchema();
            store.UseSystemTextJsonSerializer();
            store.UseClustering(clustering =>
            {
                clustering.CheckinInterval = checkIn;
                clustering.CheckinMisfireThreshold = checkIn;
            });
        });
}
