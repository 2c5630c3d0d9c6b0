using NodaTime;

namespace SheetsMatcher.Core.Milestones;

/// <summary>One letter of a milestone to one person, with the moment at which it is due.</summary>
public sealed record DueLetter(LetterKey Key, Milestone Milestone, Occasion Occasion, Instant DueAt)
{
    /// <summary>The match that it is about; null when it is about none.</summary>
    public ApprovedMatch? Match => (Occasion as Occasion.OfMatch)?.Match;

    /// <summary>
    /// When it may leave: not before the time is over in which an approval can be taken back.
    /// </summary>
    public Instant LeavesAt => Match is { } match ? Instant.Max(DueAt, match.LettersFrom) : DueAt;

    /// <summary>Past this moment a person decides whether it still goes.</summary>
    public Instant TooLateAt => DueAt + Duration.FromDays(Milestone.TooLateAfterDays);
}
