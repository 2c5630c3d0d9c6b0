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

        try
        {
            return new LedgerLock(
                new FileStream(
                    path + ".lock",
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    bufferSize: 1
                )
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

    public void Dispose() => _file?.Dispose();
}
