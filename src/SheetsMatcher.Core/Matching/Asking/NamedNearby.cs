using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Asking;

/// <summary>
/// Finds the people of one form whom an answer may name, without naming them exactly: also under names
/// and addresses that were theirs before.
/// </summary>
internal sealed class NamedNearby
{
    private readonly NameIndex _names = new();
    private readonly List<List<Profile>> _byName = [];
    private readonly ILookup<string, Profile> _byMailbox;
    private readonly Lazy<NearMailboxes> _nearMailboxes;

    public NamedNearby(IReadOnlyList<Profile> people)
    {
        foreach (var person in people)
        {
            var names = person
                .FormerNames.Prepend(person.FullName)
                .SelectMany(each => each.OtherNames.Prepend(each));
            foreach (var name in names)
            {
                var place = _names.Add(name);
                if (place == _byName.Count)
                {
                    _byName.Add([]);
                }
                _byName[place].Add(person);
            }
        }
        _nearMailboxes = new(() => new NearMailboxes(people));
        _byMailbox = people
            .SelectMany(
                person => person.Applicant.FormerEmails.Prepend(person.Applicant.Email),
                (person, email) => (person, email.Mailbox)
            )
            .ToLookup(each => each.Mailbox, each => each.person, StringComparer.Ordinal);
    }

    /// <summary>Everybody whom the answer names or may name, in the order of application.</summary>
    public IReadOnlyList<Profile> In(NamedPerson answer, Profile namer) =>
        [
            .. Named(answer.Mentions)
                .Concat(answer.Mailboxes.SelectMany(mailbox => _byMailbox[mailbox]))
                .Concat(answer.Emails.SelectMany(WithEmailNear))
                .Where(person => person.Applicant.Id != namer.Applicant.Id)
                .Distinct()
                .OrderBy(person => person.Applicant.AppliedAt)
                .ThenBy(person => person.Applicant.Id.Value, StringComparer.Ordinal),
        ];

    private IEnumerable<Profile> Named(IEnumerable<PersonName> names) =>
        names.SelectMany(_names.Find).SelectMany(found => _byName[found.Place]);

    /// <summary>An address that somebody has means that person, whatever name it may spell.</summary>
    private IEnumerable<Profile> WithEmailNear(string email) =>
        EmailAddress.TryParse(email, out var known) && _byMailbox.Contains(known.Mailbox)
            ? []
            : Named(NameMentions.SpelledBy(email)).Concat(_nearMailboxes.Value.Near(email));
}
