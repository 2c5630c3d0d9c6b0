using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Testing;

/// <summary>What a ledger knows of approvals.</summary>
public static class NewMemory
{
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Vancouver"];

    public static readonly Instant Start = Instant.FromUtc(2010, 11, 1, 17, 0);

    public static ApprovalMemory Of(
        Instant? now = null,
        Duration pause = default,
        IReadOnlyDictionary<ApprovedPair, Instant>? firstSeen = null,
        IReadOnlyDictionary<MatchId, RowMemory>? rows = null
    ) =>
        new(
            now ?? Start,
            Zone,
            pause,
            firstSeen ?? new Dictionary<ApprovedPair, Instant>(),
            rows ?? new Dictionary<MatchId, RowMemory>()
        );
}
