using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Worker.Ports;

/// <summary>A mentee whose application stood in an intake.</summary>
public sealed record IntakeMentee(string IntakeId, ApplicantId Mentee, Instant SeenAt);

/// <summary>A pair that the committee approved in an intake.</summary>
public sealed record IntakePair(string IntakeId, PersonPair Pair);

/// <summary>Everything remembered of a program's intakes, the current one included.</summary>
public sealed record IntakeHistory(
    IReadOnlyList<IntakeMentee> Mentees,
    IReadOnlyList<IntakePair> Pairs
);

/// <summary>What a round adds to the history of its intake, and what it takes back.</summary>
/// <param name="Withdrawn">Mentees who withdrew themselves: nobody passed them over.</param>
public sealed record IntakeNews(
    string IntakeId,
    IReadOnlyCollection<ApplicantId> Applied,
    IReadOnlyCollection<ApplicantId> Withdrawn,
    IReadOnlyCollection<PersonPair> Approved
)
{
    public bool IsEmpty => Applied.Count + Withdrawn.Count + Approved.Count == 0;
}

/// <summary>
/// Remembers who applied and who was paired beyond the end of an intake, when its rows have long
/// been cleared from the sheet. A pair once approved stays: its two people have been introduced.
/// </summary>
public interface IIntakeHistory
{
    ValueTask<IntakeHistory> Read(string programId);

    /// <summary>All of the news or none; what is known already is not noted twice.</summary>
    ValueTask Note(string programId, IntakeNews news, Instant now);
}
