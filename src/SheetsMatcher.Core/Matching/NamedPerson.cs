using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Matching;

/// <summary>
/// Whom a person named in an answer, as supervisor or as wished-for partner: by email, by name,
/// or both in one answer.
/// </summary>
internal sealed class NamedPerson
{
    public static readonly NamedPerson Nobody = new("", false, [], "", "");

    private static readonly char[] _aroundEmails =
    [
        ' ',
        ',',
        ';',
        '<',
        '>',
        '(',
        ')',
        ':',
        '"',
        '\n',
    ];

    private readonly string _answer;
    private readonly bool _isEachWord;
    private readonly HashSet<EmailAddress> _emails;

    /// <summary>
    /// The answer's words between single spaces, once as typed and once turned at its comma.
    /// </summary>
    private readonly string _words;
    private readonly string _wordsTurned;

    private NamedPerson(
        string answer,
        bool isEachWord,
        HashSet<EmailAddress> emails,
        string words,
        string wordsTurned
    )
    {
        _answer = answer;
        _isEachWord = isEachWord;
        _emails = emails;
        _words = words;
        _wordsTurned = wordsTurned;
    }

    public bool IsAnybody => _answer.Length > 0;

    /// <summary>Names that stand in the answer, or may.</summary>
    public IEnumerable<PersonName> Mentions =>
        IsAnybody ? NameMentions.In(_answer, _isEachWord) : [];

    /// <summary>The mailboxes of the addresses in the answer.</summary>
    public IEnumerable<string> Mailboxes => _emails.Select(email => email.Mailbox);

    /// <summary>What looks like an address in the answer, usable or not.</summary>
    public IEnumerable<string> Emails => NameMentions.EmailsIn(_answer);

    public static NamedPerson Of(string answer) => Of(answer, AnswerWords.Default);

    /// <param name="isEachWord">Whether each word may be a name by itself.</param>
    public static NamedPerson Of(string typed, AnswerWords words, bool isEachWord = false)
    {
        if (words.Of(typed) is not AnswerSense.Plain)
        {
            return Nobody;
        }
        var answer = NameMentions.WithPlainEmails(typed);
        var named = NameMentions.WithoutEmails(answer);
        return new NamedPerson(
            answer,
            isEachWord,
            EmailsIn(answer),
            $" {string.Join(' ', NameText.WordsIn(named))} ",
            $" {PersonName.Of(named).Text} "
        );
    }

    /// <summary>
    /// A full name may stand anywhere in the answer ("my director, Ruth Alder"); a name of one
    /// word must be all of it, since "Li" may be part of another name.
    /// </summary>
    public bool Is(Profile person) =>
        IsAnybody
        && (
            _emails.Contains(person.Applicant.Email)
            || Names(_words, person.Name)
            || Names(_wordsTurned, person.Name)
        );

    /// <summary>The same by a name or an address that was the person's before.</summary>
    public bool Was(Profile person) =>
        IsAnybody
        && (
            person.Applicant.FormerEmails.Any(_emails.Contains)
            || person.FormerNames.Any(name =>
                Names(_words, name.Text) || Names(_wordsTurned, name.Text)
            )
        );

    /// <summary>
    /// The same asked of many names at once: the numbers of those texts of the pool that could be
    /// the name of somebody meant.
    /// </summary>
    public IReadOnlyCollection<int> NamesIn(AnswerPool pool)
    {
        if (!IsAnybody)
        {
            return [];
        }
        var found = new HashSet<int>();
        AddNames(_words, pool, found);
        if (_wordsTurned != _words)
        {
            AddNames(_wordsTurned, pool, found);
        }
        return found;
    }

    /// <summary>The numbers of the named addresses that stand in the pool.</summary>
    public IEnumerable<int> EmailsIn(AnswerPool pool) =>
        _emails.Select(email => pool.Find(email.Value)).Where(key => key > 0);

    /// <summary>Tries every run of words, the whole answer alone when it is one word.</summary>
    private static void AddNames(string words, AnswerPool pool, HashSet<int> found)
    {
        for (var start = 0; start < words.Length - 1; start = words.IndexOf(' ', start + 1))
        {
            var end = start;
            for (var count = 1; count <= pool.NameWordsMax && end < words.Length - 1; count++)
            {
                end = words.IndexOf(' ', end + 1);
                var isWhole = start == 0 && end == words.Length - 1;
                if (
                    (count > 1 || isWhole)
                    && pool.Find(words.AsSpan(start + 1, end - start - 1)) is > 0 and var key
                )
                {
                    found.Add(key);
                }
            }
        }
    }

    private static HashSet<EmailAddress> EmailsIn(string answer)
    {
        var emails = new HashSet<EmailAddress>();
        foreach (var word in answer.Split(_aroundEmails, StringSplitOptions.RemoveEmptyEntries))
        {
            if (EmailAddress.TryParse(word.TrimEnd('.'), out var email))
            {
                emails.Add(email);
            }
        }
        return emails;
    }

    private static bool Names(string words, string name) =>
        name.Contains(' ', StringComparison.Ordinal)
            ? words.Contains($" {name} ", StringComparison.Ordinal)
            : name.Length > 0 && words.Trim() == name;
}
