using SheetsMatcher.Worker.Ledger;

namespace SheetsMatcher.Worker.Tests.Ledger;

/// <summary>An erasure beside workers on PostgreSQL waits for their rounds, and they for it.</summary>
internal sealed class ProgramTurnsTests
{
    [Test]
    public async Task An_erasure_and_rounds_take_turns()
    {
        using var ledger = TestLedger.Of(LedgerKind.PostgreSql);
        var turns = new SqlProgramTurns(ledger.Database);
        var one = await turns.Share("lta", CancellationToken.None);
        var two = await turns.Share("lta", CancellationToken.None);
        var alone = turns.TakeAlone("lta", CancellationToken.None).AsTask();
        await using (await turns.TakeAlone("another", CancellationToken.None))
        {
            await one.DisposeAsync();
            Assert.That(alone.IsCompleted, Is.False);
        }

        await two.DisposeAsync();
        await using (await alone)
        {
            using var brief = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
            await Assert.CatchAsync<OperationCanceledException>(async () =>
                await turns.Share("lta", brief.Token)
            );
        }

        await using var after = await turns.Share("lta", CancellationToken.None);
    }
}
