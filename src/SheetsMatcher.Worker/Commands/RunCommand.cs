using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SheetsMatcher.Worker.Rounds;
using SheetsMatcher.Worker.Scheduling;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Commands;

/// <summary>The service: rounds on their intervals until it is stopped or cannot go on.</summary>
internal static class RunCommand
{
    private const int ProgramsCheckedMax = 10;

    public static async Task<int> Run(CheckedSettings settings, CancellationToken cancellation)
    {
        using var workshop = Workshop.Open(settings);
        using var alone = await workshop.TakeLedger();
        await CheckBeforeStart(workshop, settings, cancellation);

        string? reason = null;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        WorkerLog.Configure(builder.Logging);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var book = new RoundBook(
            settings.Programs.ToDictionary(
                program => program.Id,
                program =>
                    workshop.RoundsOf(
                        program,
                        why =>
                        {
                            reason ??= why;
                            stopping.Cancel();
                        }
                    )
            )
        );
        builder
            .Services.AddSingleton(book)
            .AddSingleton(workshop.Clock)
            .AddSingleton(new MemoryAtRest(TimeProvider.System));
        builder.Services.AddRounds(book.ProgramIds, settings.Written, workshop.IsShared);
        using var host = builder.Build();
        await host.RunAsync(stopping.Token);
        if (reason is null)
        {
            return CommandLine.Done;
        }

        await Console.Error.WriteLineAsync($"sheets-matcher: {reason}");
        return CommandLine.CannotGoOn;
    }

    /// <summary>What is wrong from the start is said at once, and the exit code tells a supervisor.</summary>
    private static async Task CheckBeforeStart(
        Workshop workshop,
        CheckedSettings settings,
        CancellationToken cancellation
    )
    {
        // The rounds of the others say by themselves what is wrong: all at once would be too many reads.
        foreach (var program in settings.Programs.Take(ProgramsCheckedMax))
        {
            await ProgramTabs.Find(
                program,
                workshop.SpreadsheetOf(program),
                workshop.Memory,
                cancellation
            );
            await workshop.MailboxOf(program).ReadAddress(cancellation);
            Console.WriteLine($"Program {program.Id}: spreadsheet and mailbox are in reach.");
        }
    }
}
