using NodaTime;

namespace SheetsMatcher.Worker.Ports;

/// <summary>What waits for the committee, as counts.</summary>
public sealed record CommitteeWork(int Undecided, int Problems, int Unmatched);

/// <summary>How the last round of a kind ended.</summary>
/// <param name="GoodAt">When a round of this kind last ended well; null when none did.</param>
/// <param name="Problem">What went wrong; empty when nothing did.</param>
/// <param name="Work">Null when the round does not know, and then what was known stays.</param>
public sealed record RoundReport(
    string Round,
    Instant StartedAt,
    Instant EndedAt,
    Instant? GoodAt,
    string Problem,
    CommitteeWork? Work
);

/// <summary>The last round of each kind, for whoever looks at the worker from outside.</summary>
public interface IRoundReports
{
    ValueTask Keep(string programId, RoundReport report);

    ValueTask<IReadOnlyList<RoundReport>> Read(string programId);
}
