using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching.Asking;

namespace SheetsMatcher.Core.Matching;

/// <summary>
/// Of several applications in one form that may be one person's, all but the earliest, as the
/// letters need them.
/// </summary>
public sealed class DoubtfulApplications
{
    private readonly LaterApplications _later;
    private readonly LaterApplications _settled;

    private DoubtfulApplications(LaterApplications later, LaterApplications settled) =>
        (_later, _settled) = (later, settled);

    public static DoubtfulApplications Of(Roster roster, StandingPairs standing)
    {
        var pool = new AnswerPool();
        var mentors = Profiles(roster.Mentors, pool);
        var mentees = Profiles(roster.Mentees, pool);
        var answers = standing.Answers;
        return new(
            Later(standing),
            Later(standing with { Answers = question => answers?.Invoke(question) ?? false })
        );

        LaterApplications Later(StandingPairs decided)
        {
            var finder = new OnePersonFinder(decided);
            return new(finder.Later(mentors, out _), finder.Later(mentees, out _));
        }
    }

    /// <summary>Not the application that takes part, or nobody has said yet whether it is.</summary>
    public bool IsLater(Applicant applicant) => Among(_later, applicant);

    /// <summary>Nobody has said yet whether the person is one with somebody who applied earlier.</summary>
    public bool IsOpen(Applicant applicant) => IsLater(applicant) && !Among(_settled, applicant);

    private static bool Among(LaterApplications later, Applicant applicant) =>
        (applicant is Mentor ? later.OfMentors : later.OfMentees).Contains(applicant.Id);

    private static List<Profile> Profiles(IEnumerable<Applicant> applicants, AnswerPool pool) =>
        [.. People.InOrder(applicants).Select(each => new Profile(each, pool))];
}
