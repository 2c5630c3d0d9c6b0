using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Rules;

/// <summary>
/// Of several applications under one name in one form, all but the earliest: they may be one
/// person's, and wait until the committee has settled who is who. One that the committee withdrew
/// is settled.
/// </summary>
internal sealed record LaterApplications(
    IReadOnlySet<ApplicantId> OfMentors,
    IReadOnlySet<ApplicantId> OfMentees
)
{
    public static readonly LaterApplications None = new(
        new HashSet<ApplicantId>(),
        new HashSet<ApplicantId>()
    );

    /// <param name="mentors">In the order of application, as are the mentees.</param>
    public static LaterApplications Among(
        IEnumerable<Profile> mentors,
        IEnumerable<Profile> mentees,
        IReadOnlySet<ApplicantId> withdrawn
    ) => new(Later(mentors, withdrawn), Later(mentees, withdrawn));

    private static HashSet<ApplicantId> Later(
        IEnumerable<Profile> inOrder,
        IReadOnlySet<ApplicantId> withdrawn
    )
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. inOrder
                .Where(person => !withdrawn.Contains(person.Applicant.Id))
                .Where(person => person.Name.Length > 0 && !names.Add(person.Name))
                .Select(person => person.Applicant.Id),
        ];
    }
}
