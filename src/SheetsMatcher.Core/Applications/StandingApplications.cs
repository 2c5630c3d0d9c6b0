using SheetsMatcher.Core.Applications.Identity;

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
    /// <summary>How many responses in each tab can be used, by its title.</summary>
    public IReadOnlyDictionary<string, int> Usable { get; init; } = new Dictionary<string, int>();

    /// <param name="form">One of <see cref="FormRole"/>.</param>
    /// <param name="identities">Whose each response is.</param>
    public static StandingApplications<TApplicant> Of(
        string form,
        IReadOnlyList<Response<TApplicant>> responses,
        Identities identities
    )
    {
        var applicants = new List<TApplicant>();
        var withdrawn = new List<Withdrawal>();
        var standing = new Dictionary<KnownPerson, Response<TApplicant>>();
        foreach (
            var response in responses.Where(r => r.IsUsable).OrderBy(r => r.At).ThenBy(r => r.Order)
        )
        {
            foreach (var person in identities.Of(response.Tab, response.Row))
            {
                standing[person] = Succeed(standing.GetValueOrDefault(person), response);
            }
        }
        foreach (var (person, response) in standing.OrderBy(entry => entry.Value.Order))
        {
            var elsewhere = response.At is { } at
                ? identities.WithdrawalOf(person, form, at)
                : null;
            if (
                elsewhere is null
                && response.Wish is Wish<TApplicant>.Apply { Applicant: var applicant }
            )
            {
                applicants.Add(
                    applicant with
                    {
                        Id = person.Id,
                        FormerEmails = [.. person.Addresses.Where(each => each != applicant.Email)],
                        FormerNames = [.. person.Names.Where(each => each != applicant.Name)],
                        IsInQuestion = person.Waits,
                    }
                );
            }
            else
            {
                withdrawn.Add(
                    new Withdrawal(
                        person.Id,
                        elsewhere?.Tab ?? response.Tab,
                        elsewhere?.Row ?? response.Row,
                        person.Addresses
                    )
                    {
                        Names = person.Names,
                    }
                );
            }
        }
        var latest = standing.ToLookup(entry => entry.Value.Email, entry => entry.Value);
        var problems = responses
            .Where(r => !latest[r.Email].Any(each => IsMended(r, each)))
            .SelectMany(r => r.Problems);
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

    /// <summary>Whether the same person's latest response came after this one.</summary>
    private static bool IsMended(Response<TApplicant> response, Response<TApplicant> latest) =>
        response.Email is not null
        && response.At is not null
        && (response.At < latest.At || (response.At == latest.At && response.Order < latest.Order))
        && (
            response.Name.Length == 0
            || latest.Name.Length == 0
            || PersonName.Of(response.Name).IsSurely(PersonName.Of(latest.Name))
        );
}
