namespace SheetsMatcher.Worker.Ports;

/// <summary>Where a worker keeps its ledger.</summary>
/// <param name="Key">Names machine and ledger, without telling either.</param>
/// <param name="Host">The machine, for people.</param>
/// <param name="IsShared">Several workers use the ledger at once.</param>
public sealed record WorkerPlace(string Key, string Host, bool IsShared);
