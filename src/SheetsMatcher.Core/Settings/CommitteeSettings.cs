using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Core.Settings;

/// <summary>What the committee steers an intake by, in its Settings tab.</summary>
/// <param name="MatchingIsOn">When false, Matches and Unmatched stay as they are.</param>
/// <param name="MailIsOn">When false, no letter leaves.</param>
/// <param name="TestAddress">When given, every letter goes there and to nobody else.</param>
/// <param name="CapacityDefault">
/// The places of a mentor who left the question blank; null: the answer must be given.
/// </param>
public sealed record CommitteeSettings(
    string IntakeName,
    LocalDate IntakeStart,
    LocalDate IntakeEnd,
    DateTimeZone Zone,
    bool MatchingIsOn,
    bool MailIsOn,
    EmailAddress? TestAddress,
    LocalTime SendFrom,
    LocalTime SendUntil,
    MatchingSettings Matching,
    int? CapacityDefault
)
{
    /// <summary>How long an approval can be taken back before letters follow from it.</summary>
    public Duration PauseAfterApproval { get; init; }

    /// <summary>Where the midpoint survey is filled in; null: it is answered by reply.</summary>
    public Uri? SurveyLink { get; init; }

    /// <summary>Where the feedback form is filled in; null: it is answered by reply.</summary>
    public Uri? FeedbackLink { get; init; }

    /// <summary>In <see cref="Zone"/>; the settings in force always have it open before it closes.</summary>
    public SendingWindow SendingWindow => new(SendFrom, SendUntil);
}
