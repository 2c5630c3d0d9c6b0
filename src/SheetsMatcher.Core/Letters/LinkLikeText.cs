using System.Text;

namespace SheetsMatcher.Core.Letters;

/// <summary>Words that a mail program would turn into a link by itself.</summary>
internal static class LinkLikeText
{
    /// <summary>A space of no width: the eye does not see it, and no address goes across it.</summary>
    public const char Break = '\u200B';

    /// <summary>
    /// The same words; one like "example.org", "a@example.org", "https://example.org/x" or
    /// "tel:123" is broken at every sign that holds an address together.
    /// </summary>
    public static string Unlinked(string text)
    {
        var words = text.Split(' ');
        return Array.Exists(words, IsLinkLike)
            ? string.Join(' ', words.Select(word => IsLinkLike(word) ? Broken(word) : word))
            : text;
    }

    private static bool IsLinkLike(string word) =>
        word.Contains('@', StringComparison.Ordinal)
        || Enumerable.Range(1, Math.Max(0, word.Length - 2)).Any(at => IsJoint(word, at));

    /// <summary>A colon or a dot inside a word, such as no name or sentence has.</summary>
    private static bool IsJoint(string word, int at) =>
        word[at] switch
        {
            ':' => char.IsAsciiLetter(word[at - 1]),
            '.' => char.IsLetterOrDigit(word[at - 1])
                && char.IsLetterOrDigit(word[at + 1])
                && at + 2 < word.Length
                && char.IsLetterOrDigit(word[at + 2]),
            _ => false,
        };

    private static string Broken(string word)
    {
        var broken = new StringBuilder(word.Length * 2);
        foreach (var sign in word)
        {
            broken.Append(sign);
            if (sign is '.' or ':' or '@' or '/')
            {
                broken.Append(Break);
            }
        }

        return broken.ToString();
    }
}
