using System.Diagnostics;
using System.Globalization;
using SheetsMatcher.Benchmarks.Instances;
using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Benchmarks.Runs;

/// <summary>Solves one dense problem in a process of its own, whose memory is then ours.</summary>
internal static class MemoryChild
{
    private const string Command = "--peak-memory";

    public static bool IsAskedFor(string[] args) => args.Length == 2 && args[0] == Command;

    /// <summary>Makes and solves the problem, and prints the most bytes that were in use.</summary>
    public static void Run(string[] args)
    {
        var size = int.Parse(args[1], CultureInfo.InvariantCulture);
        var solution = AssignmentSolver.Solve(Make.Structured(size).Problem);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(self.PeakWorkingSet64);
        GC.KeepAlive(solution);
    }

    /// <summary>Of the whole process, in bytes, at this many rows and columns.</summary>
    public static long PeakBytes(int size)
    {
        string[] arguments = [Command, size.ToString(CultureInfo.InvariantCulture)];
        using var child = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, arguments)
            {
                RedirectStandardOutput = true,
            }
        )!;
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return long.Parse(output, CultureInfo.InvariantCulture);
    }
}
