using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Settings;

namespace SheetsMatcher.Worker.Commands.Matching;

/// <summary>Finds people by what is typed on the command line: an email, or a name of only one.</summary>
/// <param name="role">What the people are called, e.g. "mentor".</param>
internal sealed class PersonFinder(string role, IEnumerable<Applicant> people)
{
    private readonly IReadOnlyList<Applicant> _people = [.. people];

    /// <summary>The person's id; null when a problem was added.</summary>
    public ApplicantId? Find(string option, string text, List<string> problems)
    {
        var found = EmailAddress.TryParse(text, out var email)
            ? _people.Where(person => person.Email == email)
            : _people.Where(person => PersonName.Of(person.Name).Text == PersonName.Of(text).Text);
        var ids = found.Select(person => person.Id).Distinct().ToList();
        if (ids is [var only])
        {
            return only;
        }

        problems.Add(
            ids.Count == 0
                ? $"{option}: there is no {role} \"{text}\".{Hint(text)}"
                : $"{option}: \"{text}\" is the name of {ids.Count} people. Write the email instead."
        );
        return null;
    }

    private string Hint(string text)
    {
        var isEmail = text.Contains('@', StringComparison.Ordinal);
        var known = _people.Select(person => isEmail ? person.Email.Value : person.Name);
        return Spelling.Meant(text, known) is { } nearest
            ? $" Did you mean \"{nearest}\"?"
            : $" Write the {role}'s email or full name as in the file.";
    }
}
