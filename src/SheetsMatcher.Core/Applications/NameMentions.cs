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

    /// <summary>
    /// The whole answer; every run of two to four words in it; a family name behind a title; and the
    /// words of an address.
    /// </summary>
    public static IEnumerable<PersonName> In(string answer, IEnumerable<EmailAddress> emails)
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
            .Concat(emails.Select(OfAddress).Where(name => name.Words.Count >= NameWordsMin))
            .Where(name => !name.IsEmpty)
            .DistinctBy(name => name.Text);
    }

    public static string WithoutEmails(string answer) => Email().Replace(answer, " ");

    private static PersonName OfAddress(EmailAddress email) =>
        PersonName.OfWords(
            LettersOnly()
                .Matches(email.Mailbox[..email.Mailbox.IndexOf('@', StringComparison.Ordinal)])
                .Select(word => word.Value)
        );

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
            if (NameText.IsTitle(tokens[i]) && isAlone)
            {
                yield return PersonName.Of(tokens[i + 1]);
            }
        }
    }

    [GeneratedRegex(@"<?[^\s<>(),;:]+@[^\s<>(),;:]+>?", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex("[a-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex LettersOnly();
}
