using System.CommandLine;
using SheetsMatcher.Worker.Commands.Checking;
using SheetsMatcher.Worker.Commands.Erasing;
using SheetsMatcher.Worker.Commands.Intakes;
using SheetsMatcher.Worker.Commands.Matching;
using SheetsMatcher.Worker.Commands.Moving;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Ledger;
using SheetsMatcher.Worker.Polling;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Commands;

/// <summary>The commands of <c>sheets-matcher</c> and their exit codes.</summary>
internal static class CommandLine
{
    /// <summary>A wrong file may have a problem in each row: its first screen says enough.</summary>
    private const int ProblemsShownMax = 20;

    private const string Service = "run";

    private static readonly Option<string> SettingsPath = new("--settings")
    {
        Description = "The settings file; match reads one only if it is named.",
        DefaultValueFactory = _ => SettingsFile.DefaultPath,
        Recursive = true,
    };

    private static readonly Option<bool> AsJson = new("--json")
    {
        Description = "Answer in JSON, for another program.",
        Recursive = true,
    };

    private static readonly Option<string?> OneProgram = new("--program")
    {
        Description = "Only this one of the programs in the settings.",
        Recursive = true,
    };

    public static async Task<int> Run(string[] args, Terminal terminal, StopSignals signals)
    {
        var parsed = Root(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            // One line a problem: the help that usually follows hides what was wrong.
            await Say(terminal.Errors, ParseErrors.In(parsed));
            return ExitCode.WrongInput;
        }

        var exitCode = await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                ProcessTerminationTimeout = null,
                Output = terminal.Output,
                Error = terminal.Errors,
            },
            signals.Token
        );
        return exitCode != ExitCode.Interrupted || !signals.IsBySupervisor ? exitCode
            : parsed.CommandResult.Command.Name == Service ? ExitCode.Done
            : ExitCode.Terminated;
    }

    /// <summary>The whole tree of commands, also for the test of the documents.</summary>
    public static RootCommand Root(Terminal terminal) =>
        new("Matches mentors and mentees in a shared spreadsheet and mails them in time.")
        {
            SettingsPath,
            AsJson,
            OneProgram,
            LoginCommand.Make(terminal, Guarded),
            LogoutCommand.Make(terminal, Guarded),
            CheckCommand.Make(terminal, Guarded),
            Command(
                terminal,
                "setup",
                "Add the worker's tabs to the spreadsheet.",
                SetupCommand.Run
            ),
            Command(
                terminal,
                "plan",
                "Show what the next rounds would write and mail; nothing is done.",
                PlanCommand.Run
            ),
            Command(
                terminal,
                "round",
                "Do one matching round and one mail round.",
                RoundCommand.Run
            ),
            Command(terminal, Service, "Run the worker until it is stopped.", RunCommand.Run),
            StatusCommand.Make(terminal, Guarded),
            LettersCommand.Make(terminal, Guarded),
            Command(
                terminal,
                "stop",
                "Stop the mail: what is owed waits until resume.",
                MailSwitchCommand.Stop
            ),
            Command(terminal, "resume", "Let the mail go on.", MailSwitchCommand.Resume),
            Command(
                terminal,
                "take-over",
                "Let the next start take a spreadsheet from a worker that is gone.",
                TakeOverCommand.Run
            ),
            Match(terminal),
            ExportCommand.Make(terminal, Guarded),
            ImportCommand.Make(terminal, Guarded),
            EraseCommand.Make(terminal, Guarded),
            IntakeCommand.Make(terminal, Guarded, SettingsPath),
            BackupCommand.Make(terminal, Guarded),
            RestoreCommand.Make(terminal, Guarded),
        };

    private static Command Match(Terminal terminal)
    {
        var command = new Command("match", "Match the people of two CSV files, without Google.");
        foreach (var option in MatchCommand.Options)
        {
            command.Add(option);
        }

        command.SetAction(
            (parsed, cancellation) =>
                Guard(
                    async () =>
                        await MatchCommand.Run(
                            MatchCommand.Read(parsed, SettingsPath, AsJson),
                            terminal,
                            cancellation
                        ),
                    terminal.Errors,
                    cancellation
                )
        );
        return command;
    }

    private static Command Command(
        Terminal terminal,
        string name,
        string description,
        Func<CommandRun, Task<int>> action
    )
    {
        var command = new Command(name, description);
        command.SetAction(Guarded(terminal, (_, run) => action(run)));
        return command;
    }

    /// <summary>Reads the settings, runs the command, and turns what went wrong into lines.</summary>
    private static Func<ParseResult, CancellationToken, Task<int>> Guarded(
        Terminal terminal,
        Func<ParseResult, CommandRun, Task<int>> action
    ) =>
        (parsed, cancellation) =>
            Guard(
                async () =>
                    await action(
                        parsed,
                        new CommandRun(
                            Chosen(parsed),
                            terminal,
                            parsed.GetValue(AsJson),
                            cancellation
                        )
                    ),
                terminal.Errors,
                cancellation
            );

    private static CheckedSettings Chosen(ParseResult parsed)
    {
        var settings = CheckedSettings.Read(parsed.GetRequiredValue(SettingsPath));
        if (parsed.GetValue(OneProgram) is not { } name)
        {
            return settings;
        }

        var ids = settings.Programs.Select(program => program.Id).ToList();
        return ids.Contains(name)
            ? settings with
            {
                Programs = [.. settings.Programs.Where(program => program.Id == name)],
            }
            : throw new WrongInputException(
                $"--program: there is no program \"{name}\" in the settings. "
                    + ParseErrors.Meant(name, ids, $"There is: {string.Join(", ", ids)}.")
            );
    }

    /// <summary>Whatever a person can mend becomes lines on standard error, without a stack trace.</summary>
    private static async Task<int> Guard(
        Func<Task<int>> action,
        TextWriter errors,
        CancellationToken cancellation
    )
    {
        try
        {
            return await action();
        }
        catch (SettingsException wrong)
        {
            await Say(errors, wrong.Problems);
            return ExitCode.WrongInput;
        }
        catch (WrongInputException wrong)
        {
            await Say(errors, wrong.Problems);
            return ExitCode.WrongInput;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception problem) when (!TroubleOf(problem).IsUnforeseen)
        {
            await Say(errors, [TroubleOf(problem).Message]);
            return ExitCode.CannotGoOn;
        }
    }

    private static Failure TroubleOf(Exception problem) =>
        Failure.Of(LedgerFaults.Understood(problem, "of Ledger:ConnectionString"));

    private static async Task Say(TextWriter errors, IReadOnlyList<string> problems)
    {
        foreach (var problem in problems.Take(ProblemsShownMax))
        {
            await errors.WriteLineAsync($"sheets-matcher: {problem}");
        }

        if (problems.Count > ProblemsShownMax)
        {
            await errors.WriteLineAsync(
                $"sheets-matcher: and {problems.Count - ProblemsShownMax} more of the kind."
            );
        }
    }
}
