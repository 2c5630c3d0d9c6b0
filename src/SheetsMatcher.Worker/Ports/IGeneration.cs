namespace SheetsMatcher.Worker.Ports;

/// <summary>
/// Counts the rounds in which letters left. The same number stands in the sheet's metadata: a ledger
/// that is behind it was lost or restored from a backup, and does not know what has been sent since.
/// </summary>
public interface IGeneration
{
    ValueTask<long> Read(string programId);

    /// <summary>Sets the counter forward; it never goes back.</summary>
    ValueTask Keep(string programId, long generation);
}
