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
    private readonly IReadOnlyList<string> _options;

    /// <param name="options">
    /// Answers to choose from; those that hold a comma must be among them.
    /// </param>
    public CheckedBoxes(IReadOnlyList<string> options) =>
        _options = [
            .. options
                .Select(option => AnswerText.OnOneLine(Cell.Of(option)))
                .Where(option => option.Length > 0)
                .OrderByDescending(option => option.Length),
        ];

    public bool IsOption(string answer) =>
        _options.Contains(answer, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> In(Cell cell)
    {
        var rest = AnswerText.OnManyLines(cell);
        var found = new List<string>();
        while (rest.Length > 0)
        {
            var known = OptionAt(rest);
            var end = known?.Length ?? EndOfFirst(rest);
            found.Add(Plain(rest[..end]));
            rest = (known is null ? rest[end..] : AfterOption(rest[end..])).TrimStart([
                .. _ends,
                ' ',
            ]);
        }
        return [.. found.Where(each => each.Length > 0).DistinctBy(Folding.Fold)];
    }

    /// <summary>The longest option that the text begins with, and that ends there.</summary>
    private string? OptionAt(string text) =>
        _options.FirstOrDefault(option =>
            Begins(text, option)
            && text[option.Length..] is var rest
            && (
                rest.TrimStart(' ') is not [var next, ..]
                || _ends.Contains(next)
                || Joined(rest) > 0
            )
        );

    private string AfterOption(string rest) => rest[Joined(rest)..];

    /// <summary>How long the joint to a further option is; 0 where none follows.</summary>
    private int Joined(string rest) =>
        Joint().Match(rest) is { Length: > 0 and var length }
        && _options.Any(option => IsWholeAt(rest.AsSpan(length), option))
            ? length
            : 0;

    private static bool IsWholeAt(ReadOnlySpan<char> text, string option) =>
        text.StartsWith(option, StringComparison.OrdinalIgnoreCase)
        && (text.Length == option.Length || !char.IsLetterOrDigit(text[option.Length]));

    private static bool Begins(string text, string option) =>
        text.StartsWith(option, StringComparison.OrdinalIgnoreCase);

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

    /// <summary>What stands between two options that people type into one cell.</summary>
    [GeneratedRegex(
        @"^ *(?:[/&+:.]|[-\u2013\u2014] |(?:and|or|et|ou|y|o|und|oder)\b)? *",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Joint();

    [GeneratedRegex(
        @"^([-*\u2013\u2022\u00B7] |[0-9]{1,2}[.)] )\s*",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Mark();
}
