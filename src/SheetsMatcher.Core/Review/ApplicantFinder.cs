using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Review;

/// <summary>The applicants of one role, to be found by what a person types about them.</summary>
internal sealed class ApplicantFinder<T>
    where T : Applicant
{
    private readonly ILookup<EmailAddress, T> _byEmail;
    private readonly ILookup<EmailAddress, T> _byFormerEmail;
    private readonly ILookup<string, T> _byName;
    private readonly HashSet<EmailAddress> _withdrawn;

    public ApplicantFinder(
        string role,
        IReadOnlyList<T> applicants,
        IEnumerable<Withdrawal> withdrawn
    )
    {
        Role = role;
        _byEmail = applicants.ToLookup(each => each.Email);
        _byFormerEmail = applicants
            .SelectMany(each => each.FormerEmails, (each, email) => (each, email))
            .ToLookup(pair => pair.email, pair => pair.each);
        _byName = applicants.ToLookup(each => NameKey(each.Name), StringComparer.Ordinal);
        _withdrawn = [.. withdrawn.SelectMany(each => each.Addresses)];
    }

    /// <summary>The role in words: mentor or mentee.</summary>
    public string Role { get; }

    /// <summary>
    /// Everyone who applied under the address; where nobody does any more, whose it was before.
    /// </summary>
    public IReadOnlyList<T> WithEmail(string text) =>
        !EmailAddress.TryParse(text, out var email) ? []
        : _byEmail[email].Any() ? [.. _byEmail[email]]
        : [.. _byFormerEmail[email]];

    /// <summary>Everyone with this name; titles, degrees, capitals and accents do not matter.</summary>
    public IReadOnlyList<T> Named(string text) =>
        NameKey(text) is { Length: > 0 } key ? [.. _byName[key]] : [];

    public bool HasWithdrawn(string email) =>
        EmailAddress.TryParse(email, out var address)
        && WithEmail(email).Count == 0
        && _withdrawn.Contains(address);

    /// <summary>Half of a surrogate pair, which folding refuses, is cleaned away first.</summary>
    private static string NameKey(string name) => PersonName.Of(OwnText.Clean(name)).Text;
}
