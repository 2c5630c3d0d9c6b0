using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Worker.Ports;

/// <summary>Remembers with whom the rows of Matches count, and when each pair was approved.</summary>
public interface IApprovals
{
    /// <summary>The moment at which each pair was first seen approved.</summary>
    ValueTask<IReadOnlyDictionary<ApprovedPair, Instant>> Read(string programId);

    /// <summary>What the look before left of each row of Matches.</summary>
    ValueTask<IReadOnlyDictionary<MatchId, RowMemory>> ReadRows(string programId);

    /// <summary>
    /// Keeps what a look at Matches brought, all of it or nothing. A pair that was seen approved
    /// before keeps its moment.
    /// </summary>
    ValueTask Keep(string programId, ApprovalNews news);
}
