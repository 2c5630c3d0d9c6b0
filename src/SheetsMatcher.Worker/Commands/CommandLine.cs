using System.CommandLine;
using SheetsMatcher.Worker.Commands.Matching;
using SheetsMatcher.Worker.Rounds;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Commands;

/// <summary>The commands of <c>sheets-matcher</c> and their exit codes.</summary>
internal static class CommandLine
{
    public const int Done = 0;

    /// <summary>The program cannot go on; one line on standard error says why.</summary>
    public const int CannotGoOn = 1;

    /// <summary>The command line, the settings or a given file is wrong.</summary>
    public const int WrongInput = 2;

    /// <summary>Ctrl-C came before there was an answer (128 + SIGINT, as shells have it).</summary>
    public const int Interrupted = 130;

    /// <summary>A wrong file may have a problem in each row: its first screen says enough.</summary>
    private const int ProblemsShownMax = 20;

    /// <summary>How long a round under way may take to finish after Ctrl-C.</summary>
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(30);

    private static readonly Option<string> SettingsPath = new("--settings")
    {
        Description = "The settings file; match reads one only if it is named.",
        DefaultValueFactory = _ => SettingsFile.DefaultPath,
        Recursive = true,
    };

    public static async Task<int> Run(string[] args, Terminal terminal)
    {
        var parsed = Root(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            // One line a problem: the help that usually follows hides what was wrong.
            foreach (var error in parsed.Errors)
            {
                await terminal.Errors.WriteLineAsync($"sheets-matcher: {error.Message}");
            }

            await terminal.Errors.WriteLineAsync("Run with --help to see the commands.");
            return WrongInput;
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                ProcessTerminationTimeout = TimeToFinish,
                Output = terminal.Output,
                Error = terminal.Errors,
            }
        );
    }

    private static RootCommand Root(Terminal terminal) =>
        new("Matches mentors and mentees in a shared spreadsheet and mails them in time.")
        {
            SettingsPath,
            Command("run", "Run the worker until it is stopped.", RunCommand.Run),
            Command("round", "Do one matching round and one mail round.", RoundCommand.Run),
            Command("plan", "Show what the next rounds would write and mail.", PlanCommand.Run),
            Command("setup", "Add the worker's tabs to the spreadsheet.", SetupCommand.Run),
            Command("login", "Sign in to Google in the browser.", LoginCommand.Run),
            Match(terminal),
            Letters(terminal),
        };

    private static Command Letters(Terminal terminal)
    {
        var preview = new Command("preview", "Write every letter, filled in for a sample pair.")
        {
            LettersPreviewCommand.Out,
        };
        preview.SetAction(
            (parsed, cancellation) =>
                Guard(
                    () =>
                        LettersPreviewCommand.Run(
                            CheckedSettings.Read(parsed.GetRequiredValue(SettingsPath)),
                            parsed.GetRequiredValue(LettersPreviewCommand.Out),
                            terminal.Output,
                            cancellation
                        ),
                    terminal.Errors,
                    cancellation
                )
        );
        return new Command("letters", "Look at the letters before anybody gets them.") { preview };
    }

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
                            MatchCommand.Read(parsed, SettingsPath),
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
        string name,
        string description,
        Func<CheckedSettings, CancellationToken, Task<int>> action
    )
    {
        var command = new Command(name, description);
        command.SetAction(
            (parsed, cancellation) =>
                Guard(
                    async () =>
                        await action(
                            CheckedSettings.Read(parsed.GetRequiredValue(SettingsPath)),
                            cancellation
                        ),
                    parsed.InvocationConfiguration.Error,
                    cancellation
                )
        );
        return command;
    }

    /// <summary>Whatever a person can mend becomes lines on standard error, without a stack trace.</summary>
    private static async Task<int> Guard(
        Func<Task<int>> action,
        TextWriter errors,
        CancellationToken cancellation
    )
    {
        // At a signal System.CommandLine waits for the command's task, so there must be one before
        // the start's own work is done: without it, a second signal ends in a stack trace.
        await Task.Yield();
        try
        {
            return await action();
        }
        catch (SettingsException wrong)
        {
            await Say(errors, wrong.Problems);
            return WrongInput;
        }
        catch (WrongInputException wrong)
        {
            await Say(errors, wrong.Problems);
            return WrongInput;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Done;
        }
        catch (Exception problem) when (!Trouble.Of(problem).IsUnforeseen)
        {
            await Say(errors, [problem.Message]);
            return CannotGoOn;
        }
    }

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
