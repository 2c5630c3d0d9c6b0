namespace SheetsMatcher.Worker.Ports;

/// <summary>Under which name a ledger looks after a program's spreadsheet.</summary>
/// <param name="Ledger">The same for ever; a copy of the ledger has it too.</param>
/// <param name="Session">Changes with each start, so that of two copies one is found out.</param>
/// <param name="TakesOver">The next start is to take the spreadsheet from any other ledger.</param>
public sealed record Custody(string Ledger, string Session, bool TakesOver = false);

/// <summary>Keeps a ledger's own half of the custody; the other half is <see cref="SheetLease"/>.</summary>
public interface ICustody
{
    /// <summary>Null in a ledger that has not looked after the program's spreadsheet.</summary>
    ValueTask<Custody?> Read(string programId);

    ValueTask Keep(string programId, Custody custody);
}
