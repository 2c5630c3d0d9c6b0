using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SheetsMatcher.Demo.Running;

/// <summary>How a process is asked to end; the numbers are those of every Unix.</summary>
public enum EndSignal
{
    /// <summary>
    /// Ctrl-C in its terminal. A program started in the background may ignore it.
    /// </summary>
    Interrupt = 2,

    /// <summary>What a service manager sends.</summary>
    Terminate = 15,
}

internal static partial class EndSignals
{
    /// <summary>
    /// Windows has no such signals between processes: there the process is ended.
    /// </summary>
    public static void Send(this EndSignal signal, Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill();
            return;
        }

        // An error means that the process has ended by itself, which is what was asked for.
        _ = SendSignal(process.Id, (int)signal);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int processId, int signal);
}
