using System.CommandLine;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Commands.Running;
using SheetsMatcher.Worker.Google;
using Spectre.Console;

namespace SheetsMatcher.Worker.Commands;

internal static class LogoutCommand
{
    public static Command Make(Terminal terminal, GuardCommand guard)
    {
        var command = new Command("logout", "Take the permissions back and forget the sign-in.");
        command.SetAction(guard(terminal, (_, run) => Run(run)));
        return command;
    }

    private static async Task<int> Run(CommandRun run)
    {
        using var progress = run.Progress("Telling Google");
        var login = new Login(run.Settings.Written.Google, TextWriter.Null, run.Time);
        var revoked = await login.Revoke(run.Cancellation);
        progress.Dispose();
        run.Answer(
            new { revoked },
            answer =>
                [
                    new Text(
                        answer.revoked
                            ? "Signed out: Google takes the sign-in no longer, and it is gone from "
                                + "this machine."
                            : "Nobody was signed in."
                    ),
                ]
        );
        return ExitCode.Done;
    }
}
