using Microsoft.Extensions.DependencyInjection;
using Quartz;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Scheduling;

/// <summary>
/// Quartz only wakes the rounds up, one job a program and kind. What is to be done follows from the
/// sheet, the ledger and the clock, so a missed or doubled wake-up costs nothing but time.
/// </summary>
internal static class QuartzRegistration
{
    public static void AddRounds(
        this IServiceCollection services,
        IReadOnlyCollection<string> programIds,
        RoundSettings settings
    )
    {
        services.AddQuartz(quartz =>
        {
            foreach (var programId in programIds)
            {
                Wake<MatchingJob>(quartz, programId, settings.MatchingInterval);
                Wake<MailJob>(quartz, programId, settings.MailInterval);
            }
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    /// <summary>The interval runs from the end of one round to the start of the next.</summary>
    private static void Wake<TJob>(IQuartzBuilder quartz, string programId, TimeSpan interval)
        where TJob : class, IJob
    {
        var key = new JobKey(typeof(TJob).Name, programId);
        quartz.AddJob<TJob>(job => job.WithIdentity(key));
        quartz.AddTrigger<TJob>(trigger =>
            trigger
                .WithIdentity(key.Name, key.Group)
                .ForJob(key)
                .StartNow()
                .WithSchedule(
                    SimpleScheduleBuilder
                        .Create()
                        .WithInterval(interval)
                        .RepeatForever()
                        .MeasureIntervalFromCompletion(true)
                )
        );
    }
}
