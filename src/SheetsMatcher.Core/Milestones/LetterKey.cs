using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Milestones;

/// <summary>Names one letter for ever: whoever computes it again gets the same key.</summary>
/// <param name="About">
/// The match's id, "+", and the partner's id: a pair that is changed after its approval is
/// introduced anew. Without a match: "mentor" or "mentee" for the application, or "committee".
/// </param>
/// <param name="MilestoneId">
/// The milestone's id; with "@2010-11-08" behind it, the weekly letter of that day, whatever the
/// intake's start.
/// </param>
public sealed record LetterKey(
    string IntakeId,
    string About,
    string MilestoneId,
    ApplicantId Recipient
)
{
    private const char Occurrence = '@';

    /// <summary>What a letter is about that goes to one of a match's people.</summary>
    public static string OfPair(MatchId match, ApplicantId partner) => $"{match}+{partner}";

    /// <summary>The id of the milestone in the schedule.</summary>
    public string ScheduledId => MilestoneId.Split(Occurrence)[0];

    /// <summary>The match's id; null for letters that are about no match.</summary>
    public string? MatchId =>
        About.Contains('+', StringComparison.Ordinal) ? About.Split('+')[0] : null;

    /// <summary>The id of the other person of the match; null for letters that are about no match.</summary>
    public string? Partner =>
        About.Contains('+', StringComparison.Ordinal) ? About.Split('+', 2)[1] : null;

    /// <summary>The same letter about the same two people, whichever match they are.</summary>
    public bool SaysTheSameAs(LetterKey other) =>
        Partner is { } partner
        && partner == other.Partner
        && Recipient == other.Recipient
        && MilestoneId == other.MilestoneId
        && IntakeId == other.IntakeId;

    /// <summary>
    /// The same letter under the key of today. Weekly letters were once numbered from the intake's
    /// start: the day on which such a one was due tells which it is.
    /// </summary>
    public LetterKey Dated(Instant dueAt, DateTimeZone zone) =>
        MilestoneId.Split(Occurrence) is [var id, var occurrence]
        && int.TryParse(occurrence, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? this with
            {
                MilestoneId = IdOfOccurrence(id, dueAt.InZone(zone).Date),
            }
            : this;

    internal static string IdOfOccurrence(string milestoneId, LocalDate day) =>
        $"{milestoneId}{Occurrence}{LocalDatePattern.Iso.Format(day)}";
}
