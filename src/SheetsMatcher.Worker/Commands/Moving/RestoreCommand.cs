using System.CommandLine;
using SheetsMatcher.Worker.Files;
using SheetsMatcher.Worker.Ledger;
using Spectre.Console;

namespace SheetsMatcher.Worker.Commands.Moving;

/// <summary>Puts a backup in the ledger's place; what stood there is kept beside it.</summary>
internal static class RestoreCommand
{
    private static readonly Argument<string> From = new("file")
    {
        Description = "A file that backup made.",
    };

    public static Command Make(Terminal terminal, GuardCommand guard)
    {
        var command = new Command("restore", "Put a backup in the ledger's place.") { From };
        command.SetAction(
            guard(terminal, (parsed, run) => Run(run, parsed.GetRequiredValue(From)))
        );
        return command;
    }

    private static async Task<int> Run(CommandRun run, string path)
    {
        if (!File.Exists(path))
        {
            throw new WrongInputException($"{path} does not exist. {NearbyFile.Sentence(path)}");
        }

        using var store = Storeroom.Open(run.Settings.Written);
        using var alone = LedgerLock.Take(store.Database);
        var before = Path.GetFullPath(path) + ".replaced";
        long rows;
        using (run.Progress("Putting the backup in place"))
        {
            await LedgerCopy.Save(store.Database, before);
            rows = await LedgerCopy.Restore(store.Database, path);
        }

        run.Answer(
            new { rows, replaced = before },
            answer =>
                [
                    new Text(
                        FormattableString.Invariant($"Restored, rows: {answer.rows}. ")
                            + $"What stood there before is in {answer.replaced}. Letters that went "
                            + "after the backup was made are not in it: run \"sheets-matcher plan\" "
                            + "before you start the worker."
                    ),
                ]
        );
        return CommandLine.Done;
    }
}
