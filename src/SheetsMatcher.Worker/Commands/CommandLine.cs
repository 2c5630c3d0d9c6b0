using System.CommandLine;
using SheetsMatcher.Worker.Rounds;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Commands;

/// <summary>The commands of <c>sheets-matcher</c> and their exit codes.</summary>
internal static class CommandLine
{
    public const int Done = 0;

    /// <summary>The program cannot go on; one line on standard error says why.</summary>
    public const int CannotGoOn = 1;

    /// <summary>The command line or the settings are wrong.</summary>
    public const int WrongInput = 2;

    /// <summary>How long a round under way may take to finish after Ctrl-C.</summary>
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(30);

    private static readonly Option<string> SettingsPath = new("--settings")
    {
        Description = "The settings file.",
        DefaultValueFactory = _ => SettingsFile.DefaultPath,
        Recursive = true,
    };

    public static async Task<int> Run(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            // One line a problem: the help that usually follows hides what was wrong.
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync($"sheets-matcher: {error.Message}");
            }

            await Console.Error.WriteLineAsync("Run with --help to see the commands.");
            return WrongInput;
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration { ProcessTerminationTimeout = TimeToFinish }
        );
    }

    private static RootCommand Root() =>
        new("Matches mentors and mentees in a shared spreadsheet and mails them in time.")
        {
            SettingsPath,
            Command("run", "Run the worker until it is stopped.", RunCommand.Run),
            Command("round", "Do one matching round and one mail round.", RoundCommand.Run),
            Command("plan", "Show what the next rounds would write and mail.", PlanCommand.Run),
            Command("setup", "Add the worker's tabs to the spreadsheet.", SetupCommand.Run),
            Command("login", "Sign in to Google in the browser.", LoginCommand.Run),
        };

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
                    cancellation
                )
        );
        return command;
    }

    /// <summary>Whatever a person can mend becomes lines on standard error, without a stack trace.</summary>
    private static async Task<int> Guard(Func<Task<int>> action, CancellationToken cancellation)
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
            foreach (var problem in wrong.Problems)
            {
                await Console.Error.WriteLineAsync($"sheets-matcher: {problem}");
            }

            return WrongInput;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Done;
        }
        catch (Exception problem) when (!Trouble.Of(problem).IsUnforeseen)
        {
            await Console.Error.WriteLineAsync($"sheets-matcher: {problem.Message}");
            return CannotGoOn;
        }
    }
}
