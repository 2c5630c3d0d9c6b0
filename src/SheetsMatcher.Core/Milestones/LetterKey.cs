using System.Globalization;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Milestones;

/// <summary>Names one letter for ever: whoever computes it again gets the same key.</summary>
/// <param name="About">
/// The match's id, "+", and the partner's id: a pair that is changed after its approval is
/// introduced anew. Without a match: "mentor" or "mentee" for the application, or "committee".
/// </param>
/// <param name="MilestoneId">
/// The milestone's id; with "@3" behind it, the third of a weekly letter.
/// </param>
public sealed record LetterKey(
    string IntakeId,
    string About,
    string MilestoneId,
    ApplicantId Recipient
)
{
    private const char Occurrence = '@';

    /// <summary>The id of the milestone in the schedule.</summary>
    public string ScheduledId => MilestoneId.Split(Occurrence)[0];

    /// <summary>The match's id; null for letters that are about no match.</summary>
    public string? MatchId =>
        About.Contains('+', StringComparison.Ordinal) ? About.Split('+')[0] : null;

    internal static string IdOfOccurrence(string milestoneId, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{milestoneId}{Occurrence}{number}");
}
