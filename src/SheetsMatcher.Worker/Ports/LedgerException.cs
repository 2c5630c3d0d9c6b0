namespace SheetsMatcher.Worker.Ports;

/// <summary>The ledger cannot be used; the message names the remedy. It is never "empty" instead.</summary>
public sealed class LedgerException(string message, Exception? inner = null)
    : Exception(message, inner);
