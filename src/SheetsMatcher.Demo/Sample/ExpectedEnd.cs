using NodaTime;

namespace SheetsMatcher.Demo.Sample;

/// <summary>What must stand, and must have been sent, when the sample intake is over.</summary>
public sealed record ExpectedEnd(
    IReadOnlyList<ExpectedMilestone> Milestones,
    IReadOnlyList<ExpectedMatch> Matches,
    IReadOnlyList<ExpectedUnmatched> Unmatched,
    IReadOnlyList<ExpectedProblem> Problems
);

/// <param name="On">The local day of the mailing; null: the day of the match's approval.</param>
/// <param name="Audience">both, mentors or mentees.</param>
/// <param name="Letters">How many letters go out, counted by hand.</param>
public sealed record ExpectedMilestone(
    string Id,
    string Audience,
    int Letters,
    LocalDate? On = null
)
{
    public bool IsFor(string role) => Audience == "both" || Audience == role + "s";
}

/// <param name="ApprovedOn">Null where the match was never approved, so that no letter goes out.</param>
/// <param name="EndedOn">The day of a withdrawal: later mailings do not go out.</param>
/// <param name="Note">What the committee typed beside the match, which must still stand there.</param>
public sealed record ExpectedMatch(
    string Mentor,
    string Mentee,
    string Status,
    LocalDate? ApprovedOn = null,
    LocalDate? EndedOn = null,
    string Note = ""
)
{
    /// <summary>The day on which this match's letters of a milestone go out, if ever.</summary>
    public LocalDate? DayOf(ExpectedMilestone milestone) =>
        milestone.On is not { } day ? ApprovedOn
        : day > ApprovedOn && (EndedOn is not { } end || day < end) ? day
        : null;
}

public sealed record ExpectedUnmatched(string Email, string Role);

/// <summary>A cell that the Problems tab must name.</summary>
public sealed record ExpectedProblem(string Tab, string Column, string Found);
