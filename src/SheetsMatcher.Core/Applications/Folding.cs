using System.Globalization;
using System.Text;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Brings texts that people would call the same to one form: lower case, no accents, no
/// punctuation, single spaces. For comparing only, never for showing.
/// </summary>
public static class Folding
{
    /// <summary>
    /// False where the runtime works without ICU: it then leaves every accent in place, and rules
    /// about people would miss a name that is spelled without.
    /// </summary>
    public static bool IsAvailable => Decomposed("\u00E9").Length == 2;

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            Append(folded, rune);
        }
        return folded.ToString().TrimEnd();
    }

    private static string Decomposed(string text) =>
        Ascii.IsValid(text) ? text : WellFormed(text).Normalize(NormalizationForm.FormKD);

    /// <summary>
    /// Half a surrogate pair and U+FFFE cannot be normalised, so they become U+FFFD first.
    /// </summary>
    private static string WellFormed(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', '\uFFFD');

    private static void Append(StringBuilder folded, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            // Accents of Latin, Greek and Cyrillic; marks of other scripts are vowels and stay.
            case UnicodeCategory.NonSpacingMark when rune.Value is >= 0x0300 and <= 0x036F:
            case UnicodeCategory.Format:
                return;
            case UnicodeCategory.NonSpacingMark:
            case UnicodeCategory.SpacingCombiningMark:
                folded.AppendRune(rune);
                return;
            default:
                if (rune.Value is '.' or '\'' or '\u2019' or '\u02BC')
                {
                    return; // "L.L.C." is "LLC" and "O'Brien" is "OBrien", not two words
                }
                AppendSign(folded, rune);
                return;
        }
    }

    private static void AppendSign(StringBuilder folded, Rune rune)
    {
        if (Rune.IsLetterOrDigit(rune))
        {
            AppendLetter(folded, Rune.ToLowerInvariant(rune));
        }
        else if (rune.Value == '&')
        {
            folded.Append(folded.Length > 0 && folded[^1] != ' ' ? " and " : "and ");
        }
        else if (folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }

    /// <summary>
    /// Letters that Unicode does not decompose although people type them without.
    /// </summary>
    private static string? PlainLetter(Rune letter) =>
        letter.Value switch
        {
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'ø' => "o",
            'ł' => "l",
            'đ' or 'ð' => "d",
            'þ' => "th",
            'ı' => "i",
            _ => null,
        };

    private static void AppendLetter(StringBuilder folded, Rune letter)
    {
        if (PlainLetter(letter) is { } plain)
        {
            folded.Append(plain);
        }
        else
        {
            folded.AppendRune(letter);
        }
    }
}
