using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Review;

/// <summary>The applicants of one role, to be found by what a person types about them.</summary>
internal sealed class ApplicantFinder<T>
    where T : Applicant
{
    private readonly Dictionary<string, T> _byEmail;
    private readonly ILookup<string, T> _byName;
    private readonly HashSet<ApplicantId> _withdrawn;

    public ApplicantFinder(
        string role,
        IReadOnlyList<T> applicants,
        IEnumerable<Withdrawal> withdrawn
    )
    {
        Role = role;
        _byEmail = applicants.ToDictionary(each => each.Email.Value, StringComparer.Ordinal);
        _byName = applicants.ToLookup(each => NameKey(each.Name), StringComparer.Ordinal);
        _withdrawn = [.. withdrawn.Select(each => each.Id)];
    }

    /// <summary>The role in words: mentor or mentee.</summary>
    public string Role { get; }

    public T? WithEmail(string text) =>
        EmailAddress.TryParse(text, out var email) ? _byEmail.GetValueOrDefault(email.Value) : null;

    /// <summary>Everyone with this name; titles, degrees, capitals and accents do not matter.</summary>
    public IReadOnlyList<T> Named(string text) =>
        NameKey(text) is { Length: > 0 } key ? [.. _byName[key]] : [];

    public bool HasWithdrawn(string email) =>
        EmailAddress.TryParse(email, out var address)
        && !_byEmail.ContainsKey(address.Value)
        && _withdrawn.Contains(ApplicantId.Of(address));

    /// <summary>Half of a surrogate pair, which folding refuses, is cleaned away first.</summary>
    private static string NameKey(string name) => PersonName.Of(OwnText.Clean(name)).Text;
}
