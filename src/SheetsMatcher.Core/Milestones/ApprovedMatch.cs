using NodaTime;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Milestones;

/// <summary>An approved match with both its people, as the letters need it.</summary>
/// <param name="ApprovedAt">When the worker first saw the approval.</param>
public sealed record ApprovedMatch(
    MatchId Id,
    Mentor Mentor,
    Mentee Mentee,
    IReadOnlyList<string> SharedTopics,
    Instant ApprovedAt
)
{
    /// <summary>No letter about the match leaves before: until then it can be taken back.</summary>
    public Instant LettersFrom { get; init; } = Instant.MinValue;

    /// <summary>The committee has ticked that the two have met.</summary>
    public bool HasMet { get; init; }

    /// <summary>The committee has ticked that the mentor's feedback came.</summary>
    public bool HasMentorsFeedback { get; init; }

    /// <summary>The committee has ticked that the mentee's feedback came.</summary>
    public bool HasMenteesFeedback { get; init; }
}
