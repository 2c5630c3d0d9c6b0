using System.CommandLine;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Google;
using SheetsMatcher.Worker.Google.SignIn;

namespace SheetsMatcher.Worker.Commands;

internal static class LoginCommand
{
    private static readonly Option<bool> NoBrowser = new("--no-browser")
    {
        Description = "This machine has no browser: open the link on another, bring the code back.",
    };

    public static Command Make(Terminal terminal, GuardCommand guard)
    {
        var command = new Command("login", "Sign in to Google with the committee's account.")
        {
            NoBrowser,
        };
        command.SetAction(guard(terminal, (parsed, run) => Run(run, parsed.GetValue(NoBrowser))));
        return command;
    }

    private static async Task<int> Run(CommandRun run, bool noBrowser)
    {
        var google = run.Settings.Written.Google;
        // What the person has to read stays apart from an answer for a program.
        var talk = run.AsJson ? run.Terminal.Errors : run.Terminal.Output;
        var login = new Login(google, talk, run.Time);
        await (
            noBrowser
                ? login.RunWithoutBrowser(run.Terminal.Input, run.Cancellation)
                : login.Run(run.Cancellation)
        );
        if (run.AsJson)
        {
            Printing.ConsoleOutput.PrintJson(
                run.Terminal,
                new { signedIn = true, scopes = GoogleScopes.Of(google) }
            );
        }

        return ExitCode.Done;
    }
}
