using SheetsMatcher.Worker.Commands;

namespace SheetsMatcher.Worker;

internal static class EntryPoint
{
    public static async Task<int> Main(string[] args)
    {
        using var signals = StopSignals.Listen();
        return await CommandLine.Run(args, Terminal.OfProcess, signals);
    }
}
