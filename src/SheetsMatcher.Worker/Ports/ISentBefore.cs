using NodaTime;
using SheetsMatcher.Core.Letters;

namespace SheetsMatcher.Worker.Ports;

/// <summary>A letter that went out elsewhere, and is not to go again.</summary>
/// <param name="Letter">Its words are not known.</param>
public sealed record SentBefore(Letter Letter, Instant DueAt, Instant SentAt, SentMessage Proof);

/// <summary>Takes over letters that another installation, or a ledger that was lost, has sent.</summary>
public interface ISentBefore
{
    /// <summary>All of them or none; what is known already is left as it is.</summary>
    /// <returns>How many were not known.</returns>
    ValueTask<int> Add(string programId, IReadOnlyCollection<SentBefore> letters);

    /// <summary>
    /// Takes over letters that did not go and wait for a person, with the note that says why; what is
    /// known already is left as it is.
    /// </summary>
    /// <returns>How many were not known.</returns>
    ValueTask<int> AddStopped(
        string programId,
        IReadOnlyCollection<(SentBefore Letter, string Note)> letters
    );

    /// <summary>
    /// The letters as sent, whatever the ledger knew of them: each goes by its key, and may have gone
    /// under a later reference.
    /// </summary>
    ValueTask Restore(string programId, IReadOnlyCollection<SentBefore> letters);
}
