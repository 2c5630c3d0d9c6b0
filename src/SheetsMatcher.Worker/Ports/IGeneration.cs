namespace SheetsMatcher.Worker.Ports;

/// <summary>
/// Counts the rounds in which letters left or approvals were first seen. The same number stands in
/// the sheet's metadata: a ledger that is behind it was lost or restored from a backup, and does not
/// know what has happened since.
/// </summary>
public interface IGeneration
{
    ValueTask<long> Read(string programId);

    /// <summary>Sets the counter forward; it never goes back.</summary>
    ValueTask Keep(string programId, long generation);

    /// <summary>Whether the ledger still has to learn what it forgot.</summary>
    ValueTask<bool> IsBehind(string programId);

    ValueTask SetBehind(string programId, bool isBehind);
}
