using System.Text.RegularExpressions;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Finds what may be names in a free answer, such as "I report to Dr. Ruth M. Abernathy (Central)".
/// </summary>
internal static partial class NameMentions
{
    /// <summary>An answer of more words tells a story.</summary>
    private const int WordsMax = 40;
    private const int NameWordsMin = 2;
    private const int NameWordsMax = 4;

    /// <summary>In "tom.hall@" and "thall@" at least so many letters spell a family name.</summary>
    private const int LettersMin = 4;

    /// <summary>
    /// The whole answer; every run of two to four words in it; a family name behind a title or a post; and
    /// a name alone in an enumeration.
    /// </summary>
    /// <param name="isEachWord">Whether each word may be a name, as in "please not Ruth".</param>
    public static IEnumerable<PersonName> In(string answer, bool isEachWord)
    {
        var named = WithoutEmails(answer);
        var words = NameText.WordsIn(named).Take(WordsMax).ToList();
        var runs =
            from start in Enumerable.Range(0, words.Count)
            from count in Enumerable.Range(NameWordsMin, NameWordsMax - NameWordsMin + 1)
            where start + count <= words.Count
            select PersonName.OfWords(words.Skip(start).Take(count));
        return runs.Prepend(PersonName.Of(named))
            .Concat(BehindTitles(named))
            .Concat(Enumerated(named))
            .Concat(isEachWord ? EachWord(named) : [])
            .Where(name => !name.IsEmpty)
            .DistinctBy(name => name.Text);
    }

    public static string WithoutEmails(string answer) => Email().Replace(answer, " ");

    /// <summary>What looks like an address, also one that cannot be used.</summary>
    public static IEnumerable<string> EmailsIn(string answer) =>
        Email().Matches(answer).Select(email => email.Value.Trim('<', '>').ToLowerInvariant());

    /// <summary>
    /// The names that an address may spell before its sign: "ruth.abernathy", "ruthabernathy", "ruth",
    /// "rabernathy" and "abernathyr".
    /// </summary>
    public static IEnumerable<PersonName> SpelledBy(string email)
    {
        var local = email.Split('@')[0].Split('+')[0];
        string[] words = [.. LettersOnly().Matches(local).Select(word => word.Value)];
        if (words is [{ Length: > LettersMin } word])
        {
            yield return PersonName.OfWords([word[..1], word[1..]]);
            yield return PersonName.OfWords([word[^1..], word[..^1]]);
        }
        if (words.Length > 1 || words is [{ Length: > 1 }])
        {
            yield return PersonName.OfWords(words);
        }
    }

    /// <summary>"ruth (at) vpl (dot) example" as an address.</summary>
    public static string WithPlainEmails(string answer)
    {
        var plain = At().Replace(answer.Replace('\uFF20', '@'), "@");
        plain = plain.Contains('@', StringComparison.Ordinal) ? Dot().Replace(plain, ".") : plain;
        return Spaced().Match(plain) is { Success: true } spaced
            ? $"{spaced.Groups["local"].Value}@{SpacedDot().Replace(spaced.Groups["domain"].Value, ".")}"
            : plain;
    }

    /// <summary>"Ms. Abernathy in circulation": nothing but the family name follows the title.</summary>
    private static IEnumerable<PersonName> BehindTitles(string answer)
    {
        var tokens = NameText.Tokens(answer);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var isAlone =
                i + 2 == tokens.Count
                || char.IsPunctuation(tokens[i + 1][^1])
                || !char.IsUpper(tokens[i + 2][0]);
            if ((NameText.IsTitle(tokens[i]) || IsPost(tokens[i])) && isAlone)
            {
                yield return PersonName.Of(tokens[i + 1]);
            }
        }
    }

    private static bool IsPost(string token) =>
        token[^1] is not (',' or ';') && NameWords.Posts.Contains(Folding.Fold(token));

    /// <summary>"Tom or Kim", "Tom/Kim": commas part a name from a place too, unless each part is a word.</summary>
    private static IEnumerable<PersonName> Enumerated(string answer)
    {
        string[] parts = [.. Joints().Split(answer).Where(part => part.Length > 0)];
        string[] finer = [.. parts.SelectMany(part => part.Split(','))];
        var names = finer.Select(PersonName.Of).ToList();
        return names.TrueForAll(name => name.Words.Count <= 1) ? names
            : parts.Length > 1 ? parts.Select(PersonName.Of)
            : [];
    }

    /// <summary>Words with a capital, or all of an answer that has none.</summary>
    private static IEnumerable<PersonName> EachWord(string answer)
    {
        var tokens = NameText.Tokens(answer).Take(WordsMax).ToList();
        var capital = tokens.Where(token => token.Any(IsCapital)).ToList();
        return (capital.Exists(token => token != tokens[0] && token.Length > 1) ? capital : tokens)
            .SelectMany(token => NameText.WordsIn(token))
            .Select(word => PersonName.OfWords([word]));
    }

    /// <summary>Scripts without small letters count as well.</summary>
    private static bool IsCapital(char sign) => char.IsLetter(sign) && !char.IsLower(sign);

    [GeneratedRegex(@"<?[^\s<>(),;:]+@[^\s<>(),;:]+>?", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex("[a-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex LettersOnly();

    [GeneratedRegex(
        @"(?<=\w)\s*(?:\(\s*(?:at|@)\s*\)|\[\s*(?:at|@)\s*\]|\{\s*(?:at|@)\s*\})\s*(?=\w)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex At();

    [GeneratedRegex(
        @"(?<=\w)\s*(?:\(\s*(?:dot|\.)\s*\)|\[\s*(?:dot|\.)\s*\]|\{\s*(?:dot|\.)\s*\})\s*(?=\w)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Dot();

    /// <summary>"ruth at vpl dot example" and "ruth @ vpl.example", where it is the whole answer.</summary>
    [GeneratedRegex(
        @"^\s*(?<local>[^\s@]+)(?:\s+at\s+|\s*@\s*)(?<domain>[\w-]+(?:(?:\.|\s+dot\s+)[\w-]+)+)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Spaced();

    [GeneratedRegex(@"\s+dot\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SpacedDot();

    [GeneratedRegex(
        @"[/;&+\n]|\b(?:and|or)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Joints();
}
