using System.Text.RegularExpressions;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Splits the checked boxes of one answer: Forms joins them by a comma and a space in the sheet, and
/// by a semicolon in the file that it offers for download; people type commas, semicolons and line
/// breaks.
/// </summary>
internal sealed partial class CheckedBoxes
{
    private static readonly char[] _ends = [',', ';', '\n', '|', '\u2022'];

    /// <summary>The longest first: "Law, tax, and trade" is not "Law, tax".</summary>
    private readonly IReadOnlyList<string> _withCommas;

    /// <param name="withCommas">Answers that hold a comma themselves.</param>
    public CheckedBoxes(IReadOnlyList<string> withCommas) =>
        _withCommas = [.. withCommas.OrderByDescending(answer => answer.Length)];

    public IReadOnlyList<string> In(Cell cell)
    {
        var rest = AnswerText.OnManyLines(cell);
        var found = new List<string>();
        while (rest.Length > 0)
        {
            var known = _withCommas.FirstOrDefault(answer => StartsWith(rest, answer));
            var end = known?.Length ?? EndOfFirst(rest);
            found.Add(Plain(rest[..end]));
            rest = rest[end..].TrimStart([.. _ends, ' ']);
        }
        return [.. found.Where(each => each.Length > 0).DistinctBy(Folding.Fold)];
    }

    private static bool StartsWith(string text, string answer) =>
        answer.Length > 0
        && text.StartsWith(answer, StringComparison.OrdinalIgnoreCase)
        && (text.Length == answer.Length || _ends.Contains(text[answer.Length]));

    /// <summary>A comma between digits parts no answers: "1,000 books".</summary>
    private static int EndOfFirst(string text)
    {
        var end = text.IndexOfAny(_ends);
        while (
            end > 0
            && end < text.Length - 1
            && text[end] == ','
            && char.IsDigit(text[end - 1])
            && char.IsDigit(text[end + 1])
        )
        {
            end = text.IndexOfAny(_ends, end + 1);
        }
        return end < 0 ? text.Length : end;
    }

    /// <summary>
    /// Without the mark of a list. Forms gives the text of another answer alone; a hand that copies it
    /// gives "Other: …".
    /// </summary>
    private static string Plain(string answer)
    {
        var plain = Mark().Replace(AnswerText.OnOneLine(Cell.Of(answer)), "");
        return plain.StartsWith("Other:", StringComparison.OrdinalIgnoreCase)
            ? plain["Other:".Length..].Trim()
            : plain;
    }

    [GeneratedRegex(
        @"^([-*\u2013\u2022\u00B7] |[0-9]{1,2}[.)] )\s*",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Mark();
}
