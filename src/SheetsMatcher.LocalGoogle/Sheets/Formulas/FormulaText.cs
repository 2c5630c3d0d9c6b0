using System.Globalization;
using System.Text.RegularExpressions;

namespace SheetsMatcher.LocalGoogle.Sheets.Formulas;

/// <summary>Finds and replaces the references in a formula; all else stays as typed.</summary>
internal static partial class FormulaText
{
    private const string Lost = "#REF!";

    /// <param name="replace">Gives the new reference; null where what it meant is gone.</param>
    public static string Rewrite(
        string source,
        Func<FormulaReference, FormulaReference?> replace
    ) =>
        PartPattern()
            .Replace(
                source,
                part =>
                {
                    if (!part.Groups["reference"].Success)
                    {
                        return part.Value;
                    }

                    var old = Read(part);
                    var now = replace(old);
                    return now is null ? Lost
                        : now == old ? part.Value
                        : now.ToString();
                }
            );

    /// <summary>A formula without what its references refer to.</summary>
    public static string Skeleton(string source) => Rewrite(source, _ => null);

    private static FormulaReference Read(Match part) =>
        new(
            TitleOf(part.Groups["sheet"]),
            CornerOf(part, "c1", "r1"),
            part.Groups["colon"].Success ? CornerOf(part, "c2", "r2") : null
        );

    private static string? TitleOf(Group sheet) =>
        !sheet.Success ? null
        : sheet.Value.StartsWith('\'')
            ? sheet.Value[1..^2].Replace("''", "'", StringComparison.Ordinal)
        : sheet.Value[..^1];

    private static FormulaReference.Corner CornerOf(Match part, string column, string row)
    {
        var (letters, digits) = (part.Groups[column].Value, part.Groups[row].Value);
        return new(
            letters.Length == 0 ? null : ColumnOf(letters.TrimStart('$')),
            letters.StartsWith('$'),
            digits.Length == 0
                ? null
                : int.Parse(digits.TrimStart('$'), CultureInfo.InvariantCulture) - 1,
            digits.StartsWith('$')
        );
    }

    private static int ColumnOf(string letters) =>
        letters
            .ToUpperInvariant()
            .Aggregate(0, (number, letter) => (number * 26) + letter - 'A' + 1) - 1;

    /// <summary>
    /// Text in quotes, an error, a reference, a name or function, a number, or any other sign.
    /// </summary>
    [GeneratedRegex(
        """
            "(?:[^"]|"")*"
            |\#[A-Z/0]+[!?]?
            |(?<reference>
                (?<sheet>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_]*)!)?
                (?:
                    (?<c1>\$?[A-Za-z]{1,3})(?<r1>\$?[1-9]\d{0,7})
                        (?:(?<colon>:)(?:(?<c2>\$?[A-Za-z]{1,3})(?<r2>\$?[1-9]\d{0,7})?|(?<r2>\$?[1-9]\d{0,7})))?
                    |(?<c1>\$?[A-Za-z]{1,3})(?<colon>:)(?<c2>\$?[A-Za-z]{1,3})(?<r2>\$?[1-9]\d{0,7})?
                    |(?<r1>\$?[1-9]\d{0,7})(?<colon>:)(?<c2>\$?[A-Za-z]{1,3})?(?<r2>\$?[1-9]\d{0,7})
                )
                (?![\p{L}\p{N}_.(!$])
            )
            |'(?:[^']|'')*'
            |[\p{L}_][\p{L}\p{N}_.]*
            |\d+(?:\.\d*)?(?:[eE][-+]?\d+)?
            |.
            """,
        RegexOptions.IgnorePatternWhitespace
            | RegexOptions.ExplicitCapture
            | RegexOptions.Singleline
            | RegexOptions.CultureInvariant
    )]
    private static partial Regex PartPattern();
}
