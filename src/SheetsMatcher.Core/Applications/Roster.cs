using NodaTime;

namespace SheetsMatcher.Core.Applications;

/// <summary>Everyone who applied and can be used, and every response that cannot.</summary>
/// <param name="Withdrawn">People whose latest response to a form withdraws it.</param>
public sealed record Roster(
    IReadOnlyList<Mentor> Mentors,
    IReadOnlyList<Mentee> Mentees,
    IReadOnlyList<ApplicationProblem> Problems,
    IReadOnlyList<Withdrawal> Withdrawn
)
{
    /// <summary>
    /// Why nothing could be read from one of the tabs. When there is any, a person who is not here
    /// may well have applied: nobody may be matched, superseded or written to on such a roster.
    /// </summary>
    public IReadOnlyList<ApplicationProblem> Unreadable { get; init; } = [];

    /// <summary>Reads both responses tabs; the latest response of an email stands.</summary>
    /// <exception cref="ArgumentException">
    /// The mapping contradicts itself; the message says how.
    /// </exception>
    public static Roster Read(
        SheetTable mentorResponses,
        SheetTable menteeResponses,
        FormMapping mapping,
        DateTimeZone sheetZone,
        AnswerTo? answers = null
    )
    {
        var mentors = new MentorReader(mapping, sheetZone, answers).Read(mentorResponses);
        var mentees = new MenteeReader(mapping, sheetZone, answers).Read(menteeResponses);
        var duplicates = PossibleDuplicates.In(
            mentorResponses.Title,
            mentors.Applicants,
            menteeResponses.Title,
            mentees.Applicants
        );
        return new Roster(
            mentors.Applicants,
            mentees.Applicants,
            [.. mentors.Problems, .. mentees.Problems, .. duplicates],
            [.. mentors.Withdrawn, .. mentees.Withdrawn]
        )
        {
            Unreadable = [.. mentors.Unreadable, .. mentees.Unreadable],
        };
    }
}
