using SheetsMatcher.Worker.Commands;

namespace SheetsMatcher.Worker;

internal static class EntryPoint
{
    public static Task<int> Main(string[] args) => CommandLine.Run(args, Terminal.OfProcess);
}
