using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SheetsMatcher.Demo.Running;

/// <summary>Asks a process to end, as Ctrl-C in its terminal would.</summary>
internal static partial class Interrupt
{
    private const int InterruptSignal = 2;

    /// <summary>Windows has no such signal between processes: there the process is ended.</summary>
    public static void Send(Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill();
            return;
        }

        // An error means that the process has ended by itself, which is what was asked for.
        _ = SendSignal(process.Id, InterruptSignal);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int processId, int signal);
}
