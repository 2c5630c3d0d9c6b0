using System.Globalization;
using System.Text;
using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Sheet.Merging;

/// <summary>Brings a computed text into the form in which a cell can hold it.</summary>
internal static class OwnText
{
    /// <summary>Google refuses cells of more than 50,000 characters; this leaves some room.</summary>
    public const int LengthMax = 49_000;

    /// <summary>One kind of line break, no NUL, no half of a surrogate pair, and not too long.</summary>
    public static string Clean(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        if (
            lines.AsSpan().IndexOf('\0') < 0
            && !lines.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
        )
        {
            return Cut(lines);
        }
        var clean = new StringBuilder(lines.Length);
        foreach (var rune in lines.EnumerateRunes())
        {
            // The enumeration itself gives U+FFFD for half of a surrogate pair.
            clean.AppendRune(rune.Value == 0 ? Rune.ReplacementChar : rune);
        }
        return Cut(clean.ToString());
    }

    /// <summary>The cell that holds the text; a number where the column has numbers.</summary>
    public static Cell ToCell(string text, ColumnLayout column) =>
        column.IsNumber
        && int.TryParse(text, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == text
            ? Cell.Of((double)number)
            : Cell.Of(text);

    private static string Cut(string text)
    {
        if (text.Length <= LengthMax)
        {
            return text;
        }
        var end = char.IsHighSurrogate(text[LengthMax - 2]) ? LengthMax - 2 : LengthMax - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
