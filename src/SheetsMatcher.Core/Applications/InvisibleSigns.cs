using System.Globalization;
using System.Text;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Signs that come along when text is copied and that nobody sees: of zero width, soft hyphens, marks
/// of direction. Joiners stay in names, since some scripts and emoji are written with them.
/// </summary>
internal static class InvisibleSigns
{
    public static bool Include(Rune rune) =>
        rune.Value
            is 0x00AD
                or 0x061C
                or 0x180E
                or 0x200B
                or 0x200E
                or 0x200F
                or (>= 0x202A and <= 0x202E)
                or (>= 0x2060 and <= 0x2064)
                or (>= 0x2066 and <= 0x206F)
                or 0xFEFF;

    /// <summary>The text without any such sign, joiners included: for addresses.</summary>
    public static string Strip(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }
        var stripped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Format)
            {
                stripped.AppendRune(rune);
            }
        }
        return stripped.ToString();
    }

    /// <summary>
    /// What cannot stand in a plain address though it may look as if it could, such as a Cyrillic
    /// letter; the empty string when nothing.
    /// </summary>
    public static string Foreign(string text)
    {
        var foreign = Strip(text).EnumerateRunes().FirstOrDefault(rune => !rune.IsAscii);
        return foreign == default
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $", in which \"{foreign}\" (U+{foreign.Value:X4}) is no plain letter"
            );
    }
}
