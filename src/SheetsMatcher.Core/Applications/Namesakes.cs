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
    private readonly List<(PersonName Name, List<Entry> Bearing)> _byName = [];
    private readonly Dictionary<string, List<Entry>> _byMailbox = new(StringComparer.Ordinal);

    public void Add(TPerson person, PersonName name, EmailAddress email)
    {
        var entry = new Entry(person, name, email);
        foreach (var each in name.OtherNames.Prepend(name))
        {
            var place = _names.Add(each);
            if (place == _byName.Count)
            {
                _byName.Add((each, []));
            }
            _byName[place].Bearing.Add(entry);
        }
        _byMailbox.ListOf(email.Mailbox).Add(entry);
    }

    /// <summary>Whoever may bear this name and address, the same names first, then who came first.</summary>
    /// <param name="isPartEnough">
    /// Whether a given or family name alone is: a question less, or a person taken for another.
    /// </param>
    public IEnumerable<TPerson> Like(
        PersonName name,
        EmailAddress email,
        bool isPartEnough = false
    ) =>
        name
            .OtherNames.Prepend(name)
            .SelectMany(each =>
                _names
                    .Find(each)
                    .Where(found =>
                        isPartEnough
                        || found.Alikeness == Alikeness.Same
                        || IsEnough(each, _byName[found.Place].Name)
                    )
            )
            .SelectMany(found => _byName[found.Place].Bearing)
            .Concat(_byMailbox.GetValueOrDefault(email.Mailbox) ?? [])
            .Where(other => !AreSettled(other, name, email))
            .Select(other => other.Person)
            .Distinct()
            .Take(AlikeMax);

    /// <summary>Two names under one address were told apart when they were read.</summary>
    private static bool AreSettled(Entry one, PersonName name, EmailAddress email) =>
        one.Email == email && !one.Name.IsSurely(name);

    /// <summary>A given name alone is too little to take two people for one.</summary>
    private static bool IsEnough(PersonName one, PersonName other) =>
        (one.Words.Count > 1 && other.Words.Count > 1) || one.IsJoinedAs(other);

    private sealed record Entry(TPerson Person, PersonName Name, EmailAddress Email);
}
