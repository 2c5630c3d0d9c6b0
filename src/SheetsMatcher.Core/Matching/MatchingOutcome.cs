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

    /// <summary>
    /// People whom the committee keeps apart, whichever of the two is the mentor.
    /// </summary>
    public IReadOnlyList<PersonPair> KeptApart { get; init; } = [];

    /// <summary>Partners of earlier intakes, whichever of the two was the mentor.</summary>
    public IReadOnlyList<PersonPair> PastPartners { get; init; } = [];

    /// <summary>Mentees who found no mentor in an earlier intake: they come first.</summary>
    public IReadOnlySet<ApplicantId> PassedOver { get; init; } = new HashSet<ApplicantId>();

    /// <summary>
    /// Locked pairs that the matchmaker itself proposed: nothing was decided against it, so that they
    /// have no price.
    /// </summary>
    public IReadOnlySet<PersonPair> AsProposed { get; init; } = new HashSet<PersonPair>();

    /// <summary>What people answered to questions about near matches; null: nothing.</summary>
    public AnswerTo? Answers { get; init; }

    /// <summary>People whom the committee withdrew although their application stands.</summary>
    public IReadOnlySet<ApplicantId> Withdrawn { get; init; } = new HashSet<ApplicantId>();
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

    /// <summary>Every criterion with its points, those that did not count included.</summary>
    public IReadOnlyList<CriterionScore> Scores { get; init; } = [];

    /// <summary>What a person should confirm before approving, one question each.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>
    /// For a computed pairing: up to three other mentors for this mentee, the least costly first.
    /// Empty in crowds of more than about 350 mentees, where nobody reads them.
    /// </summary>
    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];

    /// <summary>
    /// For a locked pairing that the matchmaker did not propose: what it costs against leaving the two
    /// free.
    /// </summary>
    public DecisionPrice? Price { get; init; }
}

/// <summary>What one criterion says of a pair.</summary>
/// <param name="Criterion">Its name, as in the settings, e.g. "Sector".</param>
/// <param name="PointsMax">What it would count at best.</param>
/// <param name="Sentence">
/// Why it counts ("Both chose law libraries."), or why not ("Different region: 0 of 10.").
/// </param>
public sealed record CriterionScore(string Criterion, int Points, int PointsMax, string Sentence);

/// <summary>
/// What a decision loses against the optimum without it. Points may be negative where matches are
/// lost, or where a better total would break a promise that ranks higher.
/// </summary>
public readonly record struct DecisionPrice(int Matches, int Points);

/// <summary>Another mentor for a mentee, and what choosing that one would cost.</summary>
/// <param name="Points">What this pair would count by itself.</param>
/// <param name="LeftUnmatched">Mentees who have a mentor now and would have none.</param>
/// <param name="Sentence">
/// E.g. "With Ruth instead: 6 points less, and Bo stays unmatched."
/// </param>
public sealed record Alternative(
    Mentor Mentor,
    int Points,
    DecisionPrice Cost,
    IReadOnlyList<Mentee> LeftUnmatched,
    string Sentence
);

/// <summary>One line of the committee's recruitment list.</summary>
/// <param name="Mentors">More places with any of them help; empty when only others would.</param>
/// <param name="Mentees">Who waits for such a place.</param>
/// <param name="Matches">How many more would be matched at most.</param>
public sealed record Recruitment(
    IReadOnlyList<Mentor> Mentors,
    IReadOnlyList<Mentee> Mentees,
    int Matches,
    string Sentence
);

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

    /// <summary>The proof's verdict in one sentence.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>What would match more people, the greatest gain first.</summary>
    public IReadOnlyList<Recruitment> Recruitment { get; init; } = [];

    /// <summary>What only a person can tell, and what may be worth a look.</summary>
    public IReadOnlyList<ApplicationProblem> Problems { get; init; } = [];

    /// <summary>How answers were taken that are no plain answers.</summary>
    public IReadOnlyList<AnswerReading> Readings { get; init; } = [];

    /// <summary>
    /// What all standing pairs that the matchmaker did not propose cost together, against an intake
    /// without them.
    /// </summary>
    public DecisionPrice Price { get; init; }
}

/// <summary>Answers that were taken in one way, such as those that leave a question open.</summary>
/// <param name="What">E.g. "Answers that leave it open".</param>
/// <param name="Count">How many answers.</param>
/// <param name="Sentence">Which they are, and what it means.</param>
public sealed record AnswerReading(string What, int Count, string Sentence);
