namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Of each person's responses to one form, the latest usable one stands: by its time, then by its
/// place. An unusable one changes nothing but is told, unless a later usable one mended it.
/// </summary>
internal sealed record StandingApplications<TApplicant>(
    IReadOnlyList<TApplicant> Applicants,
    IReadOnlyList<Withdrawal> Withdrawn,
    IReadOnlyList<ApplicationProblem> Problems
)
    where TApplicant : Applicant
{
    /// <summary>Why nothing could be read from a tab; empty when every one could.</summary>
    public IReadOnlyList<ApplicationProblem> Unreadable { get; init; } = [];

    /// <summary>How many responses in each tab can be used, by its title.</summary>
    public IReadOnlyDictionary<string, int> Usable { get; init; } = new Dictionary<string, int>();

    public static StandingApplications<TApplicant> Of(IReadOnlyList<Response<TApplicant>> responses)
    {
        var applicants = new List<TApplicant>();
        var withdrawn = new List<Withdrawal>();
        var standing = new Dictionary<EmailAddress, Response<TApplicant>>();
        foreach (
            var response in responses.Where(r => r.IsUsable).OrderBy(r => r.At).ThenBy(r => r.Order)
        )
        {
            if (response.Email is { } email)
            {
                standing[email] = Succeed(standing.GetValueOrDefault(email), response);
            }
        }
        foreach (var (email, response) in standing.OrderBy(entry => entry.Value.Order))
        {
            if (response.Wish is Wish<TApplicant>.Apply { Applicant: var applicant })
            {
                applicants.Add(applicant);
            }
            else
            {
                withdrawn.Add(new Withdrawal(ApplicantId.Of(email), response.Tab, response.Row));
            }
        }
        var problems = responses.Where(r => IsOpen(r, standing)).SelectMany(r => r.Problems);
        return new(applicants, withdrawn, [.. problems])
        {
            Usable = responses
                .Where(response => response.IsUsable)
                .CountBy(response => response.Tab)
                .ToDictionary(),
        };
    }

    /// <summary>
    /// A newer application takes over the place in the queue of the one it replaces.
    /// </summary>
    private static Response<TApplicant> Succeed(
        Response<TApplicant>? earlier,
        Response<TApplicant> later
    ) =>
        later.Wish is Wish<TApplicant>.Apply { Applicant: var applicant }
        && earlier?.AppliedAt is { } appliedAt
            ? later with
            {
                AppliedAt = appliedAt,
                Wish = new Wish<TApplicant>.Apply(
                    applicant with
                    {
                        AppliedAt = appliedAt,
                        UpdatedAt = later.At,
                    }
                ),
            }
            : later with
            {
                AppliedAt = earlier?.AppliedAt ?? later.AppliedAt,
            };

    private static bool IsOpen(
        Response<TApplicant> response,
        Dictionary<EmailAddress, Response<TApplicant>> standing
    ) =>
        response.Email is null
        || response.At is null
        || !standing.TryGetValue(response.Email, out var latest)
        || response.At > latest.At
        || (response.At == latest.At && response.Order >= latest.Order);
}
