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

    private DoubtfulApplications(LaterApplications later) => _later = later;

    public static DoubtfulApplications Of(Roster roster, StandingPairs standing)
    {
        var pool = new AnswerPool();
        var finder = new OnePersonFinder(standing);
        return new(
            new(
                finder.Later(Profiles(roster.Mentors, pool), out _),
                finder.Later(Profiles(roster.Mentees, pool), out _)
            )
        );
    }

    /// <summary>Not the application that takes part, or nobody has said yet whether it is.</summary>
    public bool IsLater(Applicant applicant) => _later.Before(applicant) is not null;

    /// <summary>Nobody has said yet whether the person is one with somebody who applied earlier.</summary>
    public bool IsOpen(Applicant applicant) => _later.Before(applicant) is { IsSettled: false };

    private static List<Profile> Profiles(IEnumerable<Applicant> applicants, AnswerPool pool) =>
        [.. People.InOrder(applicants).Select(each => new Profile(each, pool))];
}
