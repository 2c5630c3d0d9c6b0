using System.Globalization;
using System.Text;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Cleans an answer for showing: what cannot be seen goes, all else stays as typed.
/// </summary>
internal static class AnswerText
{
    private const int FoundLengthMax = 80;

    /// <summary>
    /// On one line, with single spaces, without control or direction-changing signs.
    /// </summary>
    public static string OnOneLine(Cell cell)
    {
        var text = Clean(cell.ToString(), keepLineBreaks: false);
        return string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    public static string OnManyLines(Cell cell) =>
        Clean(cell.ToString().ReplaceLineEndings("\n"), keepLineBreaks: true).Trim();

    /// <summary>
    /// The checked boxes of one answer: Forms joins them by a comma and a space in the sheet, and
    /// by a semicolon in the file that it offers for download.
    /// </summary>
    public static IReadOnlyList<string> Checked(Cell cell) =>
        [
            .. OnOneLine(cell)
                .Split(
                    [", ", ";"],
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                )
                .DistinctBy(Folding.Fold),
        ];

    /// <summary>What a problem quotes: text in quotes, numbers bare, long texts cut.</summary>
    public static string Quoted(Cell cell)
    {
        var text = OnOneLine(cell);
        if (text.Length == 0)
        {
            return "nothing";
        }
        return cell.Text is null ? text : $"\"{Shortened(text, FoundLengthMax)}\"";
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
        var cleaned = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isKept = (keepLineBreaks && rune.Value == '\n') || !IsUnseen(rune);
            cleaned.Append(isKept ? rune.ToString() : " ");
        }
        return cleaned.ToString();
    }

    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF or 0xFFFD;
}
