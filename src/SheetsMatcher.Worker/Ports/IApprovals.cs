using NodaTime;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Worker.Ports;

public sealed record ApprovedPair(MatchId Match, ApplicantId Mentor, ApplicantId Mentee);

/// <summary>Remembers when each pair was first seen approved.</summary>
public interface IApprovals
{
    /// <summary>The moment of each pair that was ever seen approved.</summary>
    ValueTask<IReadOnlyDictionary<ApprovedPair, Instant>> Read(string programId);

    /// <summary>Notes the pairs that are new as seen at <paramref name="now"/>.</summary>
    ValueTask See(string programId, IReadOnlyCollection<ApprovedPair> pairs, Instant now);
}
