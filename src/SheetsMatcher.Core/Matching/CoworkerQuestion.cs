namespace SheetsMatcher.Core.Matching;

/// <summary>
/// Two people who write from one workplace's domain may be coworkers, or members of one
/// association: a person must say, also where both named an employer, since one employer goes by
/// many names.
/// </summary>
internal sealed class CoworkerQuestion(MatchingSettings settings)
{
    private readonly MailDomains _domains = new(settings.PublicEmailDomains);

    public IReadOnlyList<string> Of(Profile mentor, Profile mentee) =>
        DomainOf(mentor) is { } domain
        && domain == DomainOf(mentee)
        && mentor.Applicant.Id != mentee.Applicant.Id
            ? [$"both write from {domain}; are they coworkers?"]
            : [];

    private string? DomainOf(Profile person) => _domains.Employers(person.Applicant.Email.Value);
}
