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
    public static bool Contains(IReadOnlyList<string> text, IReadOnlyList<string> phrase)
    {
        for (var i = 0; i + phrase.Count <= text.Count; i++)
        {
            if (StandsAt(text, phrase, i))
            {
                return true;
            }
        }

        return phrase.Count == 0;
    }

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
