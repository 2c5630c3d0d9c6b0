using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Tests.Editing;

/// <summary>A ledger that was never lost.</summary>
internal sealed class NeverBehind : IGeneration
{
    public ValueTask<long> Read(string programId) => new(0L);

    public ValueTask Keep(string programId, long generation) => default;

    public ValueTask<bool> IsBehind(string programId) => new(false);

    public ValueTask SetBehind(string programId, bool isBehind) => default;
}
