using System.Text;

namespace SheetsMatcher.Core.Applications;

/// <summary>Signs of a text one by one, without a string for each.</summary>
internal static class Runes
{
    public static void AppendRune(this StringBuilder text, Rune rune)
    {
        Span<char> signs = stackalloc char[2];
        text.Append(signs[..rune.EncodeToUtf16(signs)]);
    }
}
