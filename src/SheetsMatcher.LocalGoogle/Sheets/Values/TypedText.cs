using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
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
                ?? Number(trimmed)
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

    private static Typed? Number(string text)
    {
        var match = NumberText().Match(text);
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

        number = match.Groups["sign"].Value == "-" ? -number : number;
        var isPercent = match.Groups["percent"].Success;
        var hasCents = match.Groups["number"].Value.Contains('.', StringComparison.Ordinal);
        return new Typed(
            new CellValue.Number(isPercent ? number / 100 : number),
            isPercent ? Format("PERCENT", hasCents ? "0.00%" : "0%")
                : match.Groups["money"].Success
                    ? Format("CURRENCY", hasCents ? "\"$\"#,##0.00" : "\"$\"#,##0")
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

    [GeneratedRegex(
        @"^(?<sign>[-+])?(?<money>\$)?"
            + @"(?<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+)(?<percent>%)?$"
    )]
    private static partial Regex NumberText();
}
