using System.Globalization;
using System.Text;

namespace SheetsMatcher.Core.Letters;

/// <summary>Makes one honest line of whatever somebody typed into a form.</summary>
internal static class ValueText
{
    /// <summary>
    /// White space and control characters become single spaces, characters that turn the
    /// direction of the text around them go, and what is no character becomes U+FFFD.
    /// </summary>
    public static string Clean(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsSpace(rune))
            {
                line.Append(' ');
            }
            else if (!IsDirectionMark(rune))
            {
                line.Append(IsNoCharacter(rune) ? Rune.ReplacementChar : rune);
            }
        }

        return string.Join(' ', line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);

    // Embeddings, overrides, isolates and the byte order mark: they could dress up other text.
    private static bool IsDirectionMark(Rune rune) =>
        rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF;

    private static bool IsNoCharacter(Rune rune) =>
        (rune.Value & 0xFFFE) == 0xFFFE
        || rune.Value is >= 0xFDD0 and <= 0xFDEF
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse;
}
