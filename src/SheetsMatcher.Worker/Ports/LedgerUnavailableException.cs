namespace SheetsMatcher.Worker.Ports;

/// <summary>
/// The ledger cannot be used for the moment: its disk is full, or its server is away. The message
/// names the place and the remedy; the next round tries again.
/// </summary>
public sealed class LedgerUnavailableException(string message, Exception inner)
    : Exception(message, inner);
