using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Asking;
using SheetsMatcher.Core.Matching.Criteria;

namespace SheetsMatcher.Core.Matching;

/// <summary>
/// Everybody in the order of application, so that no answer depends on the order of rows.
/// </summary>
internal sealed class People
{
    /// <exception cref="ArgumentException">
    /// An id stands twice in a list, or capacity is negative.
    /// </exception>
    public People(Roster roster, MatchingSettings settings, StandingPairs? standing = null)
    {
        CheckIds(roster.Mentors, "mentors");
        CheckIds(roster.Mentees, "mentees");
        if (roster.Mentors.FirstOrDefault(mentor => mentor.Capacity < 0) is { } negative)
        {
            throw new ArgumentException(
                $"Mentor {negative.Id} has a negative capacity, {negative.Capacity}."
            );
        }
        var decided = standing ?? StandingPairs.None;
        var (mentors, mentees) = (InOrder(roster.Mentors), InOrder(roster.Mentees));
        var pool = AnswerPool.Of(settings);
        AskAbout(pool, mentors, mentees, decided.Answers);
        Mentors = [.. mentors.Select(mentor => new Profile(mentor, pool))];
        Mentees = [.. mentees.Select(mentee => new Profile(mentee, pool))];
        Doubts = QuestionFinder.Among(Mentors, Mentees, decided);
        Scoring = new Scoring(Mentors, settings, Doubts.Wishes, Doubts.Unclear);
        Problems =
        [
            .. pool.Employers.Questions,
            .. pool.Schools.Questions,
            .. Doubts.Problems,
            .. UnsplitAnswers.Among(mentors, mentees),
        ];
        Readings = ReadingList.Of(mentors, mentees, pool.Words, Doubts);
    }

    public IReadOnlyList<Profile> Mentors { get; }

    public IReadOnlyList<Profile> Mentees { get; }

    public Scoring Scoring { get; }

    /// <summary>What near matches leave open.</summary>
    public Doubts Doubts { get; }

    /// <summary>What only a person can tell, and what may be worth a look.</summary>
    public IReadOnlyList<ApplicationProblem> Problems { get; }

    /// <summary>How answers were taken that are no plain answers.</summary>
    public IReadOnlyList<AnswerReading> Readings { get; }

    /// <summary>Schools are asked about only where they decide: among peers.</summary>
    private static void AskAbout(
        AnswerPool pool,
        IReadOnlyList<Applicant> mentors,
        IReadOnlyList<Applicant> mentees,
        AnswerTo? answers
    )
    {
        pool.Employers.Ask(
            mentors,
            mentees,
            person => person.Employer,
            answers,
            "employer",
            "people of the two are not paired"
        );
        pool.Schools.Ask(
            mentors.Where(mentor => mentor.Track != Track.Experienced),
            mentees.Where(mentee => mentee.Track != Track.Experienced),
            person => person.School,
            answers,
            "school",
            "peers of the two are not paired"
        );
    }

    internal static IReadOnlyList<Applicant> InOrder(IEnumerable<Applicant> applicants) =>
        [
            .. applicants
                .OrderBy(applicant => applicant.AppliedAt)
                .ThenBy(applicant => applicant.Id.Value, StringComparer.Ordinal),
        ];

    private static void CheckIds(IReadOnlyList<Applicant> applicants, string list)
    {
        var seen = new HashSet<ApplicantId>();
        foreach (var applicant in applicants)
        {
            if (!seen.Add(applicant.Id))
            {
                throw new ArgumentException($"{applicant.Id} stands twice among the {list}.");
            }
        }
    }
}
