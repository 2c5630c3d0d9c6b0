using SheetsMatcher.Worker.Files;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

/// <summary>
/// Lets one process at a time change a SQLite ledger. The operating system drops the lock with
/// the process, however it ends. PostgreSQL needs none: there, leases keep workers apart.
/// </summary>
internal sealed class LedgerLock : IDisposable
{
    private readonly FileStream? _file;

    private LedgerLock(FileStream? file) => _file = file;

    /// <exception cref="LedgerException">Another process has the ledger.</exception>
    public static LedgerLock Take(LedgerDatabase database)
    {
        if (database.File is not { } path)
        {
            return new LedgerLock(null);
        }

        var file = path + ".lock";
        try
        {
            return new LedgerLock(new FileStream(file, PrivateFile.Opened()));
        }
        catch (Exception problem)
            when (problem is UnauthorizedAccessException
                || (problem is IOException && !IsHeld(problem))
            )
        {
            throw new LedgerException(
                $"{file} cannot be written ({problem.Message.TrimEnd('.')}). The worker's account "
                    + "needs permission to write it and the ledger's folder.",
                problem
            );
        }
        catch (IOException problem)
        {
            throw new LedgerException(
                $"Another worker is using the ledger {path}. Stop it first, or give this one "
                    + "its own Ledger:ConnectionString.",
                problem
            );
        }
    }

    /// <summary>By another process: the system's code for a lock, or a sharing violation.</summary>
    private static bool IsHeld(Exception problem) =>
        OperatingSystem.IsWindows()
            ? problem.HResult == unchecked((int)0x80070020)
            : problem.HResult is 11 or 35;

    public void Dispose() => _file?.Dispose();
}
