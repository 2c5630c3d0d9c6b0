using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Core.Letters;

/// <summary>What every letter of an intake may say besides the two people of the match.</summary>
public sealed record LetterFacts(Intake Intake, string CommitteeName, EmailAddress CommitteeEmail)
{
    /// <summary>Where the midpoint survey is filled in; null: it is answered by reply.</summary>
    public Uri? SurveyLink { get; init; }

    /// <summary>Where the feedback form is filled in; null: it is answered by reply.</summary>
    public Uri? FeedbackLink { get; init; }

    /// <summary>Where the committee works, for its own letters; null: it is not linked.</summary>
    public Uri? SpreadsheetLink { get; init; }

    /// <summary>In test mode, the one address that every letter goes to; null as a rule.</summary>
    public EmailAddress? TestAddress { get; init; }
}
