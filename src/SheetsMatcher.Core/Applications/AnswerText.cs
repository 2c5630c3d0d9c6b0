using System.Buffers;
using System.Globalization;
using System.Text;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Cleans an answer for showing: what cannot be seen goes, all else stays as typed.
/// </summary>
internal static class AnswerText
{
    private const int FoundLengthMax = 80;

    /// <summary>Most answers have no others, and are clean as they are.</summary>
    private static readonly SearchValues<char> _seen = SearchValues.Create([
        .. Enumerable.Range(' ', '~' - ' ' + 1).Select(sign => (char)sign),
    ]);

    /// <summary>
    /// On one line, with single spaces, without control or direction-changing signs.
    /// </summary>
    public static string OnOneLine(Cell cell)
    {
        var text = Clean(cell.ToString(), keepLineBreaks: false);
        return IsSpaced(text)
            ? text
            : string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    public static string OnManyLines(Cell cell) =>
        Clean(cell.ToString().ReplaceLineEndings("\n"), keepLineBreaks: true).Trim();

    /// <summary>What a problem quotes: text in quotes, numbers bare unless as shown, long texts cut.</summary>
    public static string Quoted(Cell cell)
    {
        var text = OnOneLine(cell);
        if (text.Length == 0)
        {
            return "nothing";
        }
        return cell is { Text: null, Shown: null }
            ? text
            : $"\"{Shortened(text, FoundLengthMax)}\"";
    }

    public static string Shortened(string text, int lengthMax)
    {
        if (text.Length <= lengthMax)
        {
            return text;
        }
        var end = char.IsHighSurrogate(text[lengthMax - 2]) ? lengthMax - 2 : lengthMax - 1;
        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }

    private static string Clean(string text, bool keepLineBreaks)
    {
        if (!text.AsSpan().ContainsAnyExcept(_seen))
        {
            return text;
        }
        var cleaned = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!InvisibleSigns.Include(rune))
            {
                var isKept = (keepLineBreaks && rune.Value == '\n') || !IsUnseen(rune);
                cleaned.AppendRune(isKept ? rune : new Rune(' '));
            }
        }
        return cleaned.ToString();
    }

    /// <summary>Whether single spaces stand between words, and nowhere else.</summary>
    private static bool IsSpaced(string text) =>
        text.Length == 0
        || (text[0] != ' ' && text[^1] != ' ' && !text.Contains("  ", StringComparison.Ordinal));

    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator
        || rune == Rune.ReplacementChar;
}
