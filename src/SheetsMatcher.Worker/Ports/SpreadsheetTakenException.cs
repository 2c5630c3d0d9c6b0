namespace SheetsMatcher.Worker.Ports;

/// <summary>Another ledger's worker looks after the spreadsheet; the message says what to do.</summary>
public sealed class SpreadsheetTakenException(string message) : Exception(message);
