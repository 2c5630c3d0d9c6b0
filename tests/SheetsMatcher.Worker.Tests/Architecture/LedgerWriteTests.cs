namespace SheetsMatcher.Worker.Tests.Architecture;

/// <summary>
/// The test of power cuts stops a worker before and after every write of a round. It sees what goes
/// through <c>LedgerDatabase.Change</c>, so every store must write there.
/// </summary>
internal sealed class LedgerWriteTests
{
    /// <summary>
    /// The way itself; the commands that no round runs: copy, import and erasure; and locks, which
    /// write nothing.
    /// </summary>
    private static readonly string[] Apart =
    [
        "LedgerChange.cs",
        "LedgerDatabase.cs",
        "LedgerCopy.cs",
        "SqlSentBefore.cs",
        "SqlErasures.cs",
        "LedgerSweep.cs",
        "SqlProgramTurns.cs",
    ];

    [Test]
    public void No_store_of_a_round_writes_past_the_power_cut() =>
        Assert.That(
            Repository
                .SourceFiles()
                .Where(file =>
                    file.Path.StartsWith(
                        "src/SheetsMatcher.Worker/Ledger/",
                        StringComparison.Ordinal
                    )
                )
                .Where(file => !Apart.Contains(Path.GetFileName(file.Path)))
                .Where(file =>
                    file.Lines.Any(line =>
                        line.Contains(".ExecuteAsync(", StringComparison.Ordinal)
                        || line.Contains("BeginTransaction", StringComparison.Ordinal)
                    )
                )
                .Select(file => file.Path),
            Is.Empty
        );
}
