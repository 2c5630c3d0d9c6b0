using SheetsMatcher.Worker.Google;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Commands;

internal static class LoginCommand
{
    public static async Task<int> Run(CheckedSettings settings, CancellationToken cancellation)
    {
        await Login.Run(settings.Written.Google, cancellation);
        Console.WriteLine($"Signed in. The sign-in is kept in {settings.Written.Google.TokenFile}.");
        return CommandLine.Done;
    }
}
