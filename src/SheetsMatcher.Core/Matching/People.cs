using SheetsMatcher.Core.Applications;
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
    public People(Roster roster, MatchingSettings settings)
    {
        CheckIds(roster.Mentors, "mentors");
        CheckIds(roster.Mentees, "mentees");
        if (roster.Mentors.FirstOrDefault(mentor => mentor.Capacity < 0) is { } negative)
        {
            throw new ArgumentException(
                $"Mentor {negative.Id} has a negative capacity, {negative.Capacity}."
            );
        }
        var pool = new AnswerPool(EmployerAliases.Of(settings.EmployerAliases));
        Mentors = InOrder(roster.Mentors, pool);
        Mentees = InOrder(roster.Mentees, pool);
        Scoring = new Scoring(Mentors, settings);
    }

    public IReadOnlyList<Profile> Mentors { get; }

    public IReadOnlyList<Profile> Mentees { get; }

    public Scoring Scoring { get; }

    private static IReadOnlyList<Profile> InOrder(
        IEnumerable<Applicant> applicants,
        AnswerPool pool
    ) =>
        [
            .. applicants
                .OrderBy(applicant => applicant.AppliedAt)
                .ThenBy(applicant => applicant.Id.Value, StringComparer.Ordinal)
                .Select(applicant => new Profile(applicant, pool)),
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
