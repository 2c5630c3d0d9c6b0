using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Hosting;
using Spectre.Console;

namespace SheetsMatcher.Worker.Commands;

/// <summary>
/// Lets the next start take the spreadsheet from a worker with another ledger that is gone for good.
/// </summary>
internal static class TakeOverCommand
{
    public static async Task<int> Run(CommandRun run)
    {
        using var store = LedgerPorts.Open(run.Settings.Written);
        foreach (var program in run.Programs)
        {
            await store.TakeOverAtNextStart(program.Id);
        }

        run.Answer(
            run.Programs.Select(program => program.Id).ToList(),
            all =>
                all.Select(id => new Text(
                    $"Program {id}: the next start takes over its spreadsheet. A worker with another "
                        + "ledger that still runs stops by itself."
                ))
        );
        return ExitCode.Done;
    }
}
