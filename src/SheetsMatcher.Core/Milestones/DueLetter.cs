using NodaTime;

namespace SheetsMatcher.Core.Milestones;

/// <summary>One letter of a milestone to one person, with the moment from which it may go.</summary>
public sealed record DueLetter(LetterKey Key, Milestone Milestone, Occasion Occasion, Instant DueAt)
{
    /// <summary>The match that it is about; null when it is about none.</summary>
    public ApprovedMatch? Match => (Occasion as Occasion.OfMatch)?.Match;

    /// <summary>Past this moment a person decides whether it still goes.</summary>
    public Instant TooLateAt => DueAt + Duration.FromDays(Milestone.TooLateAfterDays);
}
