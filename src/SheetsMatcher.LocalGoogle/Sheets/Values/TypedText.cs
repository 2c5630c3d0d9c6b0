using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SheetsMatcher.LocalGoogle.Sheets.Format;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Values;

/// <summary>
/// What typing means: formulas, numbers, percents, money, truth values, dates, or text.
/// </summary>
internal static partial class TypedText
{
    internal sealed record Typed(CellValue Value, JsonObject? NumberFormat = null);

    public static Typed Read(string text, string locale, int year)
    {
        var trimmed = text.Trim();
        return text[0] == '\'' ? new Typed(new CellValue.Text(text[1..]))
            : trimmed.Length > 1 && trimmed[0] == '=' ? new Typed(new CellValue.Formula(trimmed))
            : Truth(trimmed)
                ?? Number(trimmed, locale)
                ?? TypedDate.Read(trimmed, locale, year)
                ?? SignedFormula(trimmed)
                ?? new Typed(new CellValue.Text(text));
    }

    private static Typed? Truth(string text) =>
        text.Equals("TRUE", StringComparison.OrdinalIgnoreCase)
            ? new Typed(new CellValue.Truth(true))
        : text.Equals("FALSE", StringComparison.OrdinalIgnoreCase)
            ? new Typed(new CellValue.Truth(false))
        : null;

    private static Typed? Number(string text, string locale)
    {
        var match = NumberText().Match(LocaleNumbers.ToInvariant(text, locale));
        if (
            !match.Success
            || !double.TryParse(
                match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var number
            )
            || !double.IsFinite(number)
        )
        {
            return null;
        }

        var isNegative = match.Groups["sign"].Value == "-" || match.Groups["open"].Success;
        number = isNegative ? -number : number;
        var isPercent = match.Groups["percent"].Success;
        var hasCents = match.Groups["number"].Value.Contains('.', StringComparison.Ordinal);
        return new Typed(
            new CellValue.Number(isPercent ? number / 100 : number),
            isPercent ? Format("PERCENT", hasCents ? "0.00%" : "0%")
                : match.Groups["money"].Success
                    ? Money(match.Groups["money"].Value, match.Groups["after"].Success, hasCents)
                : match.Groups["power"].Success ? Format("SCIENTIFIC", "0.00E+00")
                : match.Groups["number"].Value.Contains(',', StringComparison.Ordinal)
                    ? Format("NUMBER", hasCents ? "#,##0.00" : "#,##0")
                : null
        );
    }

    /// <summary>A leading plus starts a formula in Sheets, telephone numbers included.</summary>
    private static Typed? SignedFormula(string text) =>
        text.Length > 1 && text[0] == '+' ? new Typed(new CellValue.Formula($"={text}")) : null;

    public static JsonObject Format(string type, string pattern) =>
        new() { ["type"] = type, ["pattern"] = pattern };

    private static JsonObject Money(string sign, bool isAfter, bool hasCents)
    {
        var digits = hasCents ? "#,##0.00" : "#,##0";
        return Format("CURRENCY", isAfter ? $"{digits}\\ \"{sign}\"" : $"\"{sign}\"{digits}");
    }

    /// <summary>A number in brackets is negative, as bookkeepers write it.</summary>
    [GeneratedRegex(
        """
            ^(?<open>\()?(?<sign>[-+])?(?<money>[$£€¥])?(?<sign>-)?
            (?<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?(?<power>[eE][-+]?\d+)?|\.\d+)
            (?<percent>\s?%)?(?<after>\s?(?<money>[£€¥]))?(?(open)\))$
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex NumberText();
}
