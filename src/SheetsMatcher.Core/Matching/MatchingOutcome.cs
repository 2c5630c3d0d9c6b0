using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching;

public readonly record struct PersonPair(ApplicantId Mentor, ApplicantId Mentee);

/// <summary>What the committee has decided so far, and what was proposed to it.</summary>
/// <param name="Locked">
/// Approved, held and manual pairs: they stand and use up their places.
/// </param>
/// <param name="Rejected">Pairs never to be proposed again.</param>
/// <param name="Proposed">Undecided proposals in the tab: kept where the optimum allows.</param>
public sealed record StandingPairs(
    IReadOnlyList<PersonPair> Locked,
    IReadOnlyList<PersonPair> Rejected,
    IReadOnlyList<PersonPair> Proposed
)
{
    public static readonly StandingPairs None = new([], [], []);
}

/// <summary>One computed pair.</summary>
/// <param name="Reasons">
/// One sentence for each criterion that counted, the weightiest first.
/// </param>
/// <param name="Objections">Hard rules that a locked pair breaks, by name; empty otherwise.</param>
public sealed record Pairing(
    Mentor Mentor,
    Mentee Mentee,
    int Points,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<Ineligible> Objections,
    bool IsLocked
)
{
    public PersonPair Pair => new(Mentor.Id, Mentee.Id);
}

/// <summary>An applicant without a pairing.</summary>
/// <param name="Reason">Why, in one sentence.</param>
/// <param name="WouldChange">What would change it, in one sentence.</param>
public sealed record UnmatchedApplicant(Applicant Applicant, string Reason, string WouldChange);

public sealed record MatchingOutcome(
    IReadOnlyList<Pairing> Pairings,
    IReadOnlyList<UnmatchedApplicant> Unmatched
)
{
    /// <summary>
    /// False only when so many people applied in both forms that not every way of keeping them
    /// from mentoring each other could be ruled out: all rules hold, but points may be missed.
    /// </summary>
    public bool IsProven { get; init; } = true;
}
