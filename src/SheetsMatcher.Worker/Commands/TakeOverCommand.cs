using SheetsMatcher.Worker.Google;
using SheetsMatcher.Worker.Ports;
using Spectre.Console;

namespace SheetsMatcher.Worker.Commands;

/// <summary>
/// Lets the next start take the spreadsheet from a worker with another ledger that is gone for good.
/// </summary>
internal static class TakeOverCommand
{
    public static async Task<int> Run(CommandRun run)
    {
        using var store = Storeroom.Open(run.Settings.Written);
        foreach (var program in run.Programs)
        {
            await MarkNextStart(store.Custody, program.Id);
        }

        run.Answer(
            run.Programs.Select(program => program.Id).ToList(),
            all =>
                all.Select(id => new Text(
                    $"Program {id}: the next start takes over its spreadsheet. A worker with another "
                        + "ledger that still runs stops by itself."
                ))
        );
        return CommandLine.Done;
    }

    public static async ValueTask MarkNextStart(ICustody custody, string programId)
    {
        var own = await custody.Read(programId) ?? new Custody(Chance.Name(), Chance.Name());
        await custody.Keep(programId, own with { TakesOver = true });
    }
}
