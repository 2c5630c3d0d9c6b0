using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Asking;

/// <summary>
/// Of several applications in one form that may be one person's, all but the earliest: they wait
/// until the committee has settled who is who. One that the committee withdrew is settled.
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
}
