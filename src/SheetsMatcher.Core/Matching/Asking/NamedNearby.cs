using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching.Asking;

/// <summary>Finds the people of one form whom an answer may name, without naming them exactly.</summary>
internal sealed class NamedNearby
{
    private readonly NameIndex _names = new();
    private readonly List<List<Profile>> _byName = [];
    private readonly ILookup<string, Profile> _byMailbox;

    public NamedNearby(IReadOnlyList<Profile> people)
    {
        foreach (var person in people)
        {
            var place = _names.Add(person.FullName);
            if (place == _byName.Count)
            {
                _byName.Add([]);
            }
            _byName[place].Add(person);
        }
        _byMailbox = people.ToLookup(
            person => person.Applicant.Email.Mailbox,
            StringComparer.Ordinal
        );
    }

    /// <summary>Everybody whom the answer names or may name, in the order of application.</summary>
    public IReadOnlyList<Profile> In(NamedPerson answer, Profile namer) =>
        [
            .. answer
                .Mentions.SelectMany(_names.Find)
                .SelectMany(found => _byName[found.Place])
                .Concat(answer.Mailboxes.SelectMany(mailbox => _byMailbox[mailbox]))
                .Where(person => person.Applicant.Id != namer.Applicant.Id)
                .Distinct()
                .OrderBy(person => person.Applicant.AppliedAt)
                .ThenBy(person => person.Applicant.Id.Value, StringComparer.Ordinal),
        ];
}
