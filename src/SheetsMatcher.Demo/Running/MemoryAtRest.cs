using System.Diagnostics;
using System.Globalization;

namespace SheetsMatcher.Demo.Running;

/// <summary>How much of the machine's memory a process holds.</summary>
internal static class MemoryAtRest
{
    /// <summary>Longer than the worker takes to give back what its last busy rounds used.</summary>
    private const int Looks = 40;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The least that the process holds within four seconds.</summary>
    public static async Task<double> MebibytesOf(int processId)
    {
        var least = double.MaxValue;
        for (var look = 0; look < Looks; look++)
        {
            least = Math.Min(
                least,
                KibibytesOnLinux(processId) / 1024.0 ?? MebibytesElsewhere(processId)
            );
            await Task.Delay(Pause);
        }

        return least;
    }

    /// <summary>The VmRSS line of <c>/proc/PID/status</c>; null where there is none.</summary>
    private static long? KibibytesOnLinux(int processId)
    {
        var status = $"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/status";
        if (!File.Exists(status))
        {
            return null;
        }

        var line = File.ReadLines(status)
            .FirstOrDefault(each => each.StartsWith("VmRSS:", StringComparison.Ordinal));
        return line is null ? null
            : long.TryParse(
                line["VmRSS:".Length..].Replace("kB", "", StringComparison.Ordinal),
                CultureInfo.InvariantCulture,
                out var kibibytes
            )
                ? kibibytes
            : null;
    }

    private static double MebibytesElsewhere(int processId)
    {
        using var process = Process.GetProcessById(processId);
        return process.WorkingSet64 / (1024.0 * 1024.0);
    }
}
