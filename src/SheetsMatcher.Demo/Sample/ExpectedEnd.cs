using NodaTime;

namespace SheetsMatcher.Demo.Sample;

/// <summary>What must stand, and must have been sent, when the sample intake is over.</summary>
public sealed record ExpectedEnd(
    IReadOnlyList<ExpectedMilestone> Milestones,
    IReadOnlyList<ExpectedMatch> Matches,
    IReadOnlyList<ExpectedUnmatched> Unmatched,
    IReadOnlyList<ExpectedProblem> Problems
)
{
    /// <summary>Every letter that goes out, by the dates of matches and milestones.</summary>
    public IEnumerable<ExpectedLetter> Letters =>
        Milestones.SelectMany(milestone =>
            milestone.Sent is { } sent
                ? sent.Select(each => new ExpectedLetter(each.On, each.To, milestone))
                : OfMatches(milestone)
        );

    private IEnumerable<ExpectedLetter> OfMatches(ExpectedMilestone milestone) =>
        from match in Matches
        where match.DayOf(milestone) is not null
        from recipient in RecipientsOf(match, milestone)
        select new ExpectedLetter(match.DayOf(milestone) ?? default, recipient, milestone);

    private static IReadOnlyList<string> RecipientsOf(
        ExpectedMatch match,
        ExpectedMilestone milestone
    ) =>
        milestone.Audience switch
        {
            "both" => [match.Mentor, match.Mentee],
            "mentors" => [match.Mentor],
            "mentees" => [match.Mentee],
            var other => throw new DemoException(
                $"expected.json: the audience \"{other}\" must be both, mentors or mentees."
            ),
        };
}

/// <param name="Day">The local day on which it goes out.</param>
public sealed record ExpectedLetter(LocalDate Day, string To, ExpectedMilestone Milestone);

/// <param name="Name">As the Outbox tab names the letter.</param>
/// <param name="Audience">both, mentors or mentees of the matches.</param>
/// <param name="Letters">How many letters go out, counted by hand.</param>
/// <param name="On">The local day of the mailing; null: the day of the match's approval.</param>
/// <param name="Sent">Its letters one by one, where they do not follow the matches.</param>
public sealed record ExpectedMilestone(
    string Id,
    string Name,
    int Letters,
    string Audience = "",
    LocalDate? On = null,
    IReadOnlyList<ExpectedSending>? Sent = null
);

public sealed record ExpectedSending(LocalDate On, string To);

/// <param name="ApprovedOn">
/// Null where the match was never approved, so that no letter goes out.
/// </param>
/// <param name="EndedOn">The day of a withdrawal: later mailings do not go out.</param>
/// <param name="Note">
/// What the committee typed beside the match, which must still stand there.
/// </param>
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
