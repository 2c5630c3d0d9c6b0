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

    /// <summary>
    /// The checked boxes of one answer: Forms joins them by a comma and a space in the sheet, and
    /// by a semicolon in the file that it offers for download.
    /// </summary>
    /// <param name="withCommas">Answers that hold a comma themselves.</param>
    public static IReadOnlyList<string> Checked(Cell cell, IReadOnlyList<string> withCommas)
    {
        var rest = OnOneLine(cell);
        var found = new List<string>();
        while (rest.Length > 0)
        {
            var next = withCommas.FirstOrDefault(answer => StartsWith(rest, answer));
            var end = next?.Length ?? EndOfFirst(rest);
            found.Add(WithoutOther(rest[..end].Trim()));
            rest = rest[end..].TrimStart(',', ';', ' ');
        }
        return [.. found.Where(each => each.Length > 0).DistinctBy(Folding.Fold)];
    }

    private static bool StartsWith(string text, string answer) =>
        answer.Length > 0
        && text.StartsWith(answer, StringComparison.OrdinalIgnoreCase)
        && (text.Length == answer.Length || text[answer.Length] is ',' or ';');

    private static int EndOfFirst(string text)
    {
        var comma = text.IndexOf(", ", StringComparison.Ordinal);
        var semicolon = text.IndexOf(';', StringComparison.Ordinal);
        return (comma, semicolon) switch
        {
            (< 0, < 0) => text.Length,
            (< 0, _) => semicolon,
            (_, < 0) => comma,
            _ => Math.Min(comma, semicolon),
        };
    }

    /// <summary>Forms gives the text alone; a hand that copies it gives "Other: …".</summary>
    private static string WithoutOther(string answer) =>
        answer.StartsWith("Other:", StringComparison.OrdinalIgnoreCase)
            ? answer["Other:".Length..].Trim()
            : answer;

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
        if (!text.AsSpan().ContainsAnyExcept(_seen))
        {
            return text;
        }
        var cleaned = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isKept = (keepLineBreaks && rune.Value == '\n') || !IsUnseen(rune);
            cleaned.AppendRune(isKept ? rune : new Rune(' '));
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
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF or 0xFFFD;
}
