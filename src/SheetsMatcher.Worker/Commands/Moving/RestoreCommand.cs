using System.CommandLine;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Ledger;
using SheetsMatcher.Worker.Settings;
using Spectre.Console;

namespace SheetsMatcher.Worker.Commands.Moving;

/// <summary>Puts a backup in the ledger's place; what stood there is kept beside it.</summary>
internal static class RestoreCommand
{
    private static readonly Argument<string> From = new("file")
    {
        Description = "A file that backup made.",
    };

    private static readonly Option<bool> Yes = new("--yes") { Description = "Do not ask first." };

    public static Command Make(Terminal terminal, GuardCommand guard)
    {
        var command = new Command("restore", "Put a backup in the ledger's place.") { From, Yes };
        command.SetAction(
            guard(
                terminal,
                (parsed, run) =>
                    Run(run, parsed.GetRequiredValue(From), isSure: parsed.GetValue(Yes))
            )
        );
        return command;
    }

    private static async Task<int> Run(CommandRun run, string path, bool isSure)
    {
        if (Directory.Exists(path))
        {
            throw new WrongInputException($"{path} is a folder. Name the file that backup made.");
        }

        if (!File.Exists(path))
        {
            throw new WrongInputException($"{path} does not exist. {NearbyFile.Sentence(path)}");
        }

        using var store = LedgerPorts.Open(run.Settings.Written);
        using var alone = LedgerLock.Take(store.Database);
        var before = Path.GetFullPath(path) + ".replaced";
        if (!isSure && !await IsSure(run, path, before))
        {
            await run.Note("Nothing was replaced.");
            return ExitCode.CannotGoOn;
        }

        long rows;
        using (run.Progress("Putting the backup in place"))
        {
            await LedgerCopy.Save(store.Database, before);
            rows = await LedgerCopy.Restore(store.Database, path);
            foreach (var program in run.Programs)
            {
                await store.Generations.SetBehind(program.Id, true);
            }
        }

        run.Answer(
            new { rows, replaced = before },
            answer =>
                [
                    new Text(
                        FormattableString.Invariant($"Restored, rows: {answer.rows}. ")
                            + $"What stood there before is in {answer.replaced}. What happened after "
                            + "the backup was made, the worker learns at its start from the sheet and "
                            + "the sent mail."
                    ),
                ]
        );
        return ExitCode.Done;
    }

    private static async Task<bool> IsSure(CommandRun run, string path, string before)
    {
        var kept = File.Exists(before)
            ? $"{before} would be overwritten with what stands in the ledger now"
            : $"what stands in it now would be kept in {before}";
        await run.Note(
            $"The ledger would be replaced by {path}; {kept}. Letters that went after the backup was "
                + "made are not in it. Type yes to go on:"
        );
        return await run.IsSure();
    }
}
