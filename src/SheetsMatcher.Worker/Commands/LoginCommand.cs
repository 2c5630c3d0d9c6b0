using SheetsMatcher.Worker.Google;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Commands;

internal static class LoginCommand
{
    public static async Task<int> Run(CheckedSettings settings, CancellationToken cancellation)
    {
        await new Login(settings.Written.Google, Console.Out, TimeProvider.System).Run(
            cancellation
        );
        return CommandLine.Done;
    }
}
