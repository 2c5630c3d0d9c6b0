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

    /// <summary>How many responses in each tab can be used, by its title.</summary>
    public IReadOnlyDictionary<string, int> Usable { get; init; } = new Dictionary<string, int>();

    /// <summary>Of <see cref="Withdrawn"/>, those who withdraw as mentees.</summary>
    public IReadOnlyList<Withdrawal> WithdrawnMentees { get; init; } = [];

    /// <summary>Reads both forms' responses; the latest response of an email stands.</summary>
    /// <param name="mentorResponses">
    /// The tabs that answers to the form landed in, the first one first: a form that is linked anew
    /// gets a new tab.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The mapping contradicts itself; the message says how.
    /// </exception>
    public static Roster Read(
        IReadOnlyList<SheetTable> mentorResponses,
        IReadOnlyList<SheetTable> menteeResponses,
        FormMapping mapping,
        SheetDates dates,
        AnswerTo? answers = null
    )
    {
        var mentors = new MentorReader(mapping, dates, answers).Read(mentorResponses);
        var mentees = new MenteeReader(mapping, dates, answers).Read(menteeResponses);
        return new Roster(
            mentors.Applicants,
            mentees.Applicants,
            [.. mentors.Problems, .. mentees.Problems],
            [.. mentors.Withdrawn, .. mentees.Withdrawn]
        )
        {
            WithdrawnMentees = mentees.Withdrawn,
            Unreadable = [.. mentors.Unreadable, .. mentees.Unreadable],
            Usable = mentors.Usable.Concat(mentees.Usable).ToDictionary(),
        };
    }
}
