namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Finds who may be one person: by a name that is the same or near, or by one mailbox under two
/// addresses.
/// </summary>
internal sealed class Namesakes<TPerson>
    where TPerson : class
{
    /// <summary>More of one name are junk, and comparing all with all would take minutes.</summary>
    private const int AlikeMax = 200;

    private readonly NameIndex _names = new();
    private readonly List<List<Entry>> _byName = [];
    private readonly Dictionary<string, List<Entry>> _byMailbox = new(StringComparer.Ordinal);

    public void Add(TPerson person, PersonName name, EmailAddress email)
    {
        var entry = new Entry(person, name, email);
        var place = _names.Add(name);
        if (place == _byName.Count)
        {
            _byName.Add([]);
        }
        _byName[place].Add(entry);
        _byMailbox.ListOf(email.Mailbox).Add(entry);
    }

    /// <summary>Whoever may bear this name and address, the same names first, then who came first.</summary>
    public IEnumerable<TPerson> Like(PersonName name, EmailAddress email) =>
        _names
            .Find(name)
            .Where(found => found.Alikeness == Alikeness.Same || IsFull(name))
            .SelectMany(found =>
                _byName[found.Place]
                    .Where(other => other.Name.Text == name.Text || IsFull(other.Name))
            )
            .Concat(_byMailbox.GetValueOrDefault(email.Mailbox) ?? [])
            .Where(other => !AreSettled(other, name, email))
            .Select(other => other.Person)
            .Distinct()
            .Take(AlikeMax);

    /// <summary>Two names under one address were told apart when they were read.</summary>
    private static bool AreSettled(Entry one, PersonName name, EmailAddress email) =>
        one.Email == email && !one.Name.IsSurely(name);

    /// <summary>A given name alone is too little to take two people for one.</summary>
    private static bool IsFull(PersonName name) => name.Words.Count > 1;

    private sealed record Entry(TPerson Person, PersonName Name, EmailAddress Email);
}
