using System.Net.Sockets;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Polling;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Scheduling;
using SheetsMatcher.Worker.Settings;
using SheetsMatcher.Worker.Status;
using Spectre.Console;

namespace SheetsMatcher.Worker.Commands;

/// <summary>The service: rounds on their intervals until it is stopped or cannot go on.</summary>
internal static class RunCommand
{
    private const int ProgramsCheckedMax = 10;

    public static async Task<int> Run(CommandRun run)
    {
        using var workshop = WorkerServices.Open(run.Settings);
        using var alone = await workshop.TakeLedger();
        await CheckBeforeStart(run, workshop);

        using var left = new ProgramsLeft(
            run.Programs.Select(program => program.Id),
            run.Cancellation
        );
        var book = new ProgramRegistry(
            run.Programs.ToDictionary(
                program => program.Id,
                IProgramRounds (program) =>
                    workshop.RoundsOf(program, failure => left.Stop(program.Id, failure))
            )
        );
        await using var host = WorkerHost.Build(run.Settings.Written, workshop, book);
        await Serve(host, run.Settings.Written.Web, left.WhileAny);
        if (left.Reason is not { } reason)
        {
            return ExitCode.Interrupted;
        }

        await run.Note($"sheets-matcher: {reason}");
        return ExitCode.CannotGoOn;
    }

    private static async Task Serve(
        Microsoft.AspNetCore.Builder.WebApplication host,
        WebSettings web,
        CancellationToken cancellation
    )
    {
        try
        {
            await host.StartAsync(cancellation);
        }
        catch (Exception taken) when (taken is IOException or SocketException)
        {
            throw new SettingsException([
                $"Web:Address: {web.Address} cannot be used ({taken.Message.TrimEnd('.')}). Choose "
                    + "another port, or set it to \"\" for no status page.",
            ]);
        }

        await Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions.WaitForShutdownAsync(
            host,
            cancellation
        );
    }

    /// <summary>
    /// What is wrong from the start is said at once. It ends the worker where no program is left, and
    /// the exit code tells a supervisor.
    /// </summary>
    private static async Task CheckBeforeStart(CommandRun run, WorkerServices workshop)
    {
        using var progress = run.Progress("Looking at spreadsheet and mailbox");
        var failed = 0;
        // The rounds of the others say by themselves what is wrong: all at once would be too many reads.
        foreach (var program in run.Programs.Take(ProgramsCheckedMax))
        {
            try
            {
                await Check(program, workshop, run.Cancellation);
                run.Answer(
                    new InReach(program.Id),
                    answer =>
                        [
                            new Text(
                                $"Program {answer.Program}: spreadsheet and mailbox are in reach."
                            ),
                        ]
                );
            }
            catch (Exception wrong)
                when (Failure.Of(wrong) is { Stops: not Stops.Worker, IsUnforeseen: false })
            {
                if (++failed == run.Programs.Count)
                {
                    throw;
                }

                await run.Note(
                    $"sheets-matcher: program {program.Id} cannot go on: {wrong.Message}"
                );
            }
        }
    }

    private static async Task Check(
        Program program,
        WorkerServices workshop,
        CancellationToken cancellation
    )
    {
        var spreadsheet = workshop.SpreadsheetOf(program);
        var tabs = await ProgramTabs.Find(program, spreadsheet, workshop.Memory, cancellation);
        if (tabs.Gone is [var gone, ..])
        {
            throw gone;
        }

        await workshop.MailboxOf(program).ReadAddress(cancellation);
    }

    /// <summary>A program whose spreadsheet and mailbox answer.</summary>
    private sealed record InReach(string Program);
}
