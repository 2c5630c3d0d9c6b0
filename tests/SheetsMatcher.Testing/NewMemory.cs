using NodaTime;
using SheetsMatcher.Core.Review;

namespace SheetsMatcher.Testing;

/// <summary>What a ledger knows of approvals.</summary>
public static class NewMemory
{
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Vancouver"];

    public static readonly Instant Start = Instant.FromUtc(2010, 11, 1, 17, 0);

    public static ApprovalMemory Of(
        Instant? now = null,
        IReadOnlyDictionary<ApprovedPair, Instant>? firstSeen = null
    ) => new(now ?? Start, Zone, firstSeen ?? new Dictionary<ApprovedPair, Instant>());
}
