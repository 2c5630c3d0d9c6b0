using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Asking;

/// <summary>
/// Of several applications in one form that are, or may be, one person's, all but the earliest, by the
/// ids of those who sent them.
/// </summary>
internal sealed record LaterApplications(
    IReadOnlyDictionary<ApplicantId, EarlierApplication> OfMentors,
    IReadOnlyDictionary<ApplicantId, EarlierApplication> OfMentees
)
{
    public static readonly LaterApplications None = new(
        new Dictionary<ApplicantId, EarlierApplication>(),
        new Dictionary<ApplicantId, EarlierApplication>()
    );

    /// <summary>Null: the person did not apply earlier on that form.</summary>
    public EarlierApplication? Before(Applicant applicant)
    {
        var later = applicant is Mentor ? OfMentors : OfMentees;
        return later.Count > 0 ? later.GetValueOrDefault(applicant.Id) : null;
    }
}

/// <param name="IsSettled">The committee said that it is the same person's; false: it is open.</param>
internal sealed record EarlierApplication(Applicant Applicant, bool IsSettled);
