using NodaTime;
using SheetsMatcher.Core.Letters;

namespace SheetsMatcher.Worker.Ports;

/// <summary>A letter that went out elsewhere, and is not to go again.</summary>
/// <param name="Letter">Its words are not known.</param>
public sealed record SentBefore(Letter Letter, Instant DueAt, Instant SentAt, SentMessage Proof);

/// <summary>Takes over letters that another installation has sent.</summary>
public interface ISentBefore
{
    /// <summary>All of them or none; what is known already is left as it is.</summary>
    /// <returns>How many were not known.</returns>
    ValueTask<int> Add(string programId, IReadOnlyCollection<SentBefore> letters);
}
