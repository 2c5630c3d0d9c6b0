using System.CommandLine;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Hosting;
using SheetsMatcher.Worker.Ledger;
using Spectre.Console;

namespace SheetsMatcher.Worker.Commands.Moving;

/// <summary>Copies the ledger into one file, also while a worker runs.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> To = new("file")
    {
        Description = "The file to write, such as ledger-backup.db.",
    };

    public static Command Make(Terminal terminal, GuardCommand guard)
    {
        var command = new Command("backup", "Copy the ledger into one file.")
        {
            To,
            OutOption.Force,
        };
        command.SetAction(
            guard(
                terminal,
                (parsed, run) =>
                    Run(run, parsed.GetRequiredValue(To), parsed.GetValue(OutOption.Force))
            )
        );
        return command;
    }

    private static async Task<int> Run(CommandRun run, string path, bool force)
    {
        OutOption.Check("backup", path, force, run.Settings);
        using var store = LedgerPorts.Open(run.Settings.Written);
        long rows;
        using (run.Progress("Copying the ledger"))
        {
            rows = await LedgerCopy.Save(store.Database, path);
        }

        run.Answer(
            new { file = Path.GetFullPath(path), rows },
            answer =>
                [
                    new Text(
                        FormattableString.Invariant($"{answer.file}: rows: {answer.rows}. ")
                            + "Keep it as safe as the letters in it. The keys are not in it: back up "
                            + $"{run.Settings.Written.Google.KeysFolder} apart from it."
                    ),
                ]
        );
        return ExitCode.Done;
    }
}
