using System.Globalization;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Commands;
using SheetsMatcher.Worker.Commands.Printing;
using SheetsMatcher.Worker.Commands.Running;

namespace SheetsMatcher.Worker;

internal static class EntryPoint
{
    public static async Task<int> Main(string[] args)
    {
        // What is written and compared does not depend on the language of the machine.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        if (!Folding.IsAvailable)
        {
            await Console.Error.WriteLineAsync(
                "sheets-matcher: accents cannot be compared here, so that rules about people would miss "
                    + "some spellings of a name. Remove DOTNET_SYSTEM_GLOBALIZATION_INVARIANT from the "
                    + "environment, and install ICU (libicu) where it is missing."
            );
            return ExitCode.CannotGoOn;
        }

        using var signals = StopSignals.Listen();
        return await CommandLine.Run(args, Terminal.OfProcess, signals);
    }
}
