using NodaTime;

namespace SheetsMatcher.Worker.Ports;

/// <summary>
/// The committee's hand on the mail: while it is stopped no worker takes up a letter, and what is
/// owed waits.
/// </summary>
public interface IMailSwitch
{
    /// <returns>False when it was stopped before.</returns>
    ValueTask<bool> Stop(string programId, Instant now);

    /// <returns>False when it was not stopped.</returns>
    ValueTask<bool> Resume(string programId);

    /// <summary>Since when no letter goes; null while mail goes.</summary>
    ValueTask<Instant?> StoppedAt(string programId);
}
