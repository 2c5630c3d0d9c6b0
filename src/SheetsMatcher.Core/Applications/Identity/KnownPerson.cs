namespace SheetsMatcher.Core.Applications.Identity;

/// <summary>Somebody who applied, with all addresses and names that are known to be theirs.</summary>
internal sealed class KnownPerson(ApplicantId id)
{
    private readonly List<(EmailAddress Email, string Name, PersonName FullName)> _seen = [];

    public ApplicantId Id { get; } = id;

    /// <summary>The committee has yet to say whether a response is this person's.</summary>
    public bool Waits { get; set; }

    public IReadOnlyList<EmailAddress> Addresses =>
        [.. _seen.Select(each => each.Email).Distinct()];

    /// <summary>Each name with the address under which it was seen.</summary>
    public IEnumerable<(EmailAddress Email, PersonName Name)> Seen =>
        _seen
            .Where(each => !each.FullName.IsEmpty)
            .Select(each => (each.Email, each.FullName))
            .DistinctBy(each => (each.Email, each.FullName.Text));

    /// <summary>As typed.</summary>
    public IReadOnlyList<string> Names =>
        [
            .. _seen
                .Select(each => each.Name)
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The latest name and address, in words.</summary>
    public string Shown =>
        _seen
            .Where(each => each.Name.Length > 0)
            .Select(each => $"{each.Name} <{each.Email}>")
            .LastOrDefault($"somebody <{_seen[^1].Email}>");

    /// <summary>The same under this address, whatever became of it since.</summary>
    public string ShownAt(EmailAddress email) =>
        _seen
            .Where(each => each.Email == email && each.Name.Length > 0)
            .Select(each => $"{each.Name} <{each.Email}>")
            .LastOrDefault(Shown);

    /// <summary>The same before this response; null where nothing was known.</summary>
    public string? ShownBefore(Respondent respondent) =>
        _seen
            .Where(each => each.Name.Length > 0)
            .Where(each => each.Email != respondent.Email || each.Name != respondent.Name)
            .Select(each => $"{each.Name} <{each.Email}>")
            .LastOrDefault();

    /// <summary>Whether a response under the same address leaves no doubt who sent it.</summary>
    public bool IsSurely(PersonName name) => _seen.Any(each => each.FullName.IsSurely(name));

    /// <summary>Whether the name may be a correction of one that stood in the same response.</summary>
    public bool IsLike(PersonName name) =>
        name.IsEmpty
        || _seen.Any(each =>
            each.FullName.IsEmpty || each.FullName.Compare(name) is not Alikeness.Different
        );

    public void See(EmailAddress email, string name) =>
        _seen.Add((email, name, PersonName.Of(name)));
}
