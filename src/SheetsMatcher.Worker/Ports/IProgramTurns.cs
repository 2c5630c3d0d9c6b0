namespace SheetsMatcher.Worker.Ports;

/// <summary>
/// Keeps an erasure and the rounds of a program apart, in whatever process they run: a round that had
/// read a person's row would write it back.
/// </summary>
public interface IProgramTurns
{
    /// <summary>For a round, beside other rounds; waits while the program is another's alone.</summary>
    ValueTask<IAsyncDisposable> Share(string programId, CancellationToken cancellation);

    /// <summary>Waits for rounds under way; the others wait until it is disposed.</summary>
    /// <exception cref="LedgerException">A round does not end.</exception>
    ValueTask<IAsyncDisposable> TakeAlone(string programId, CancellationToken cancellation);
}
