using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet.Merging;

namespace SheetsMatcher.Core.Review;

/// <summary>The applicants of one role, to be found by what a person types about them.</summary>
internal sealed class ApplicantFinder<T>
    where T : Applicant
{
    private readonly ILookup<EmailAddress, T> _byEmail;
    private readonly ILookup<EmailAddress, T> _byFormerEmail;
    private readonly ILookup<string, T> _byName;
    private readonly ILookup<string, T> _byFormerName;
    private readonly HashSet<EmailAddress> _withdrawn;
    private readonly HashSet<ApplicantId> _withdrawnIds;
    private readonly HashSet<(EmailAddress, string)> _withdrawnByName;

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
        _byFormerName = applicants
            .SelectMany(each => each.FormerNames, (each, name) => (each, key: NameKey(name)))
            .ToLookup(pair => pair.key, pair => pair.each, StringComparer.Ordinal);
        var gone = withdrawn.ToList();
        _withdrawn = [.. gone.SelectMany(each => each.Addresses)];
        _withdrawnIds = [.. gone.Select(each => each.Id)];
        _withdrawnByName =
        [
            .. gone.SelectMany(each =>
                each.Addresses.SelectMany(_ => each.Names, (email, name) => (email, NameKey(name)))
            ),
        ];
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

    /// <summary>
    /// Of all whose the address is or was, those who have or had this name. Two people may have shared
    /// an address before one of them got another.
    /// </summary>
    public IReadOnlyList<T> WithEmailAndName(string address, string name)
    {
        var key = NameKey(name);
        if (key.Length == 0 || !EmailAddress.TryParse(address, out var email))
        {
            return [];
        }
        var holders = _byEmail[email].Concat(_byFormerEmail[email]).ToList();
        var named = holders.Where(each => NameKey(each.Name) == key).ToList();
        return named.Count > 0
            ? named
            : [.. holders.Where(each => each.FormerNames.Any(former => NameKey(former) == key))];
    }

    /// <summary>Everyone with this name; titles, degrees, capitals and accents do not matter.</summary>
    public IReadOnlyList<T> Named(string text) =>
        NameKey(text) is { Length: > 0 } key ? [.. _byName[key]] : [];

    /// <summary>Everyone who had this name before.</summary>
    public IReadOnlyList<T> FormerlyNamed(string text) =>
        NameKey(text) is { Length: > 0 } key ? [.. _byFormerName[key]] : [];

    public bool HasWithdrawn(ApplicantId person) => _withdrawnIds.Contains(person);

    public bool HasWithdrawn(string email) =>
        EmailAddress.TryParse(email, out var address)
        && WithEmail(email).Count == 0
        && _withdrawn.Contains(address);

    /// <summary>Whether somebody of this name withdrew who had the address, perhaps with others.</summary>
    public bool HasWithdrawn(string email, string name) =>
        EmailAddress.TryParse(email, out var address)
        && _withdrawnByName.Contains((address, NameKey(name)));

    /// <summary>Half of a surrogate pair, which folding refuses, is cleaned away first.</summary>
    private static string NameKey(string name) => PersonName.Of(OwnText.Clean(name)).Text;
}
