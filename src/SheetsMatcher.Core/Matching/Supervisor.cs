using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching;

/// <summary>Whom a person named as supervisor: by email, by name, or both in one answer.</summary>
internal sealed class Supervisor
{
    private static readonly char[] _aroundEmails = [' ', ',', ';', '<', '>', '(', ')', ':', '"'];
    private readonly HashSet<string> _emails = new(StringComparer.Ordinal);

    /// <summary>
    /// The answer's words between single spaces, once as typed and once turned at its comma.
    /// </summary>
    private string _words = "";
    private string _wordsTurned = "";

    private bool IsNamed => _words.Length > 0;

    public static Supervisor Of(string answer)
    {
        var supervisor = new Supervisor();
        var folded = Folding.FoldAnswer(answer);
        if (folded.Length == 0)
        {
            return supervisor;
        }
        foreach (var word in answer.Split(_aroundEmails, StringSplitOptions.RemoveEmptyEntries))
        {
            if (EmailAddress.TryParse(word.TrimEnd('.'), out var email))
            {
                supervisor._emails.Add(email.Value);
            }
        }
        supervisor._words = $" {folded} ";
        supervisor._wordsTurned = $" {Folding.Fold(TurnedAtComma(answer))} ";
        return supervisor;
    }

    /// <summary>
    /// A full name may stand anywhere in the answer ("my director, Ruth Alder"); a name of one
    /// word must be all of it, since "Li" may be part of another name.
    /// </summary>
    public bool Is(Profile person) =>
        IsNamed
        && (
            _emails.Contains(person.Applicant.Email.Value)
            || Names(_words, person.Name)
            || Names(_wordsTurned, person.Name)
        );

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
