using System.Globalization;

namespace SheetsMatcher.LocalGoogle.Gmail.Search;

/// <summary>
/// Text as the search sees it: words of letters and digits, lower case, without punctuation. So
/// <c>Ref MC-7F3K2</c> is three words, and is found where they stand in a row.
/// </summary>
internal static class Words
{
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && IsWord(text[i]);
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
        }

        return words;
    }

    /// <summary>
    /// Whether the phrase's words stand in a row in the text; an empty phrase always does.
    /// </summary>
    public static bool Contains(IReadOnlyList<string> text, IReadOnlyList<string> phrase) =>
        phrase.Count == 0 || Places(text, phrase).Any();

    /// <summary>
    /// Whether one phrase follows the other with at most <paramref name="distance"/> words between.
    /// </summary>
    public static bool Follows(
        IReadOnlyList<string> text,
        IReadOnlyList<string> first,
        IReadOnlyList<string> then,
        int distance
    ) =>
        Places(text, first)
            .Any(place =>
                Places(text, then)
                    .Any(other =>
                        other - place - first.Count is var gap && gap >= 0 && gap <= distance
                    )
            );

    private static IEnumerable<int> Places(
        IReadOnlyList<string> text,
        IReadOnlyList<string> phrase
    ) =>
        Enumerable
            .Range(0, Math.Max(0, text.Count - phrase.Count + 1))
            .Where(start => StandsAt(text, phrase, start));

    private static bool StandsAt(
        IReadOnlyList<string> text,
        IReadOnlyList<string> phrase,
        int start
    )
    {
        for (var i = 0; i < phrase.Count; i++)
        {
            if (text[start + i] != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWord(char letter) =>
        char.IsLetterOrDigit(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;
}
