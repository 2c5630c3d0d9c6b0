using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching;

/// <summary>
/// Whom a person named in an answer, as supervisor or as wished-for partner: by email, by name,
/// or both in one answer.
/// </summary>
internal sealed class NamedPerson
{
    private static readonly NamedPerson _nobody = new([], "", "");
    private static readonly char[] _aroundEmails = [' ', ',', ';', '<', '>', '(', ')', ':', '"'];

    private readonly HashSet<string> _emails;

    /// <summary>
    /// The answer's words between single spaces, once as typed and once turned at its comma.
    /// </summary>
    private readonly string _words;
    private readonly string _wordsTurned;

    private NamedPerson(HashSet<string> emails, string words, string wordsTurned)
    {
        _emails = emails;
        _words = words;
        _wordsTurned = wordsTurned;
    }

    public bool IsAnybody => _words.Length > 0;

    public IReadOnlyCollection<string> Emails => _emails;

    public static NamedPerson Of(string answer)
    {
        var folded = Folding.FoldAnswer(answer);
        return folded.Length == 0
            ? _nobody
            : new NamedPerson(
                EmailsIn(answer),
                $" {folded} ",
                $" {Folding.Fold(TurnedAtComma(answer))} "
            );
    }

    /// <summary>
    /// A full name may stand anywhere in the answer ("my director, Ruth Alder"); a name of one
    /// word must be all of it, since "Li" may be part of another name.
    /// </summary>
    public bool Is(Profile person) =>
        IsAnybody
        && (
            _emails.Contains(person.Applicant.Email.Value)
            || Names(_words, person.Name)
            || Names(_wordsTurned, person.Name)
        );

    /// <summary>
    /// The same asked of many names at once: the known ones that the answer holds.
    /// </summary>
    /// <param name="wordsMax">How many words a known name has at most.</param>
    public IReadOnlySet<string> NamesWhere(Func<string, bool> isKnown, int wordsMax)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var answer in new[] { _words, _wordsTurned })
        {
            var words = answer.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var start = 0; start < words.Length; start++)
            {
                var longest = Math.Min(wordsMax, words.Length - start);
                for (var count = 1; count <= longest; count++)
                {
                    var name = string.Join(' ', words, start, count);
                    if (isKnown(name) && Names(answer, name))
                    {
                        found.Add(name);
                    }
                }
            }
        }
        return found;
    }

    private static HashSet<string> EmailsIn(string answer)
    {
        var emails = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in answer.Split(_aroundEmails, StringSplitOptions.RemoveEmptyEntries))
        {
            if (EmailAddress.TryParse(word.TrimEnd('.'), out var email))
            {
                emails.Add(email.Value);
            }
        }
        return emails;
    }

    private static bool Names(string words, string name) =>
        name.Contains(' ', StringComparison.Ordinal)
            ? words.Contains($" {name} ", StringComparison.Ordinal)
            : name.Length > 0 && words.Trim() == name;

    /// <summary>"Alder, Ruth" as "Ruth Alder".</summary>
    private static string TurnedAtComma(string answer)
    {
        var comma = answer.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? answer : $"{answer[(comma + 1)..]} {answer[..comma]}";
    }
}
