using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Review;

/// <summary>Match ids: the same pair in the same intake gets the same id on every machine.</summary>
public static class MatchIds
{
    /// <summary>
    /// The id of a proposed pair. When a row with other people has taken it (its pair was
    /// overridden), the next attempt's.
    /// </summary>
    public static MatchId For(
        string intakeId,
        ApplicantId mentor,
        ApplicantId mentee,
        IReadOnlySet<MatchId> taken
    ) => throw new NotSupportedException();
}
