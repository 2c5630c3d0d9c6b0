using NodaTime;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Worker.Ports;

/// <summary>Remembers when each pair was first seen approved.</summary>
public interface IApprovals
{
    /// <summary>The moment of each pair that was ever seen approved.</summary>
    ValueTask<IReadOnlyDictionary<ApprovedPair, Instant>> Read(string programId);

    /// <summary>Notes the moments of pairs that were never seen approved before.</summary>
    ValueTask See(string programId, IReadOnlyDictionary<ApprovedPair, Instant> seen);
}
