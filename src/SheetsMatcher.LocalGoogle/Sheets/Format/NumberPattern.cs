using System.Text;
using System.Text.RegularExpressions;

namespace SheetsMatcher.LocalGoogle.Sheets.Format;

/// <summary>
/// Number patterns as in Google's guide to formats: <c>#,##0.00</c>, <c>0%</c>, <c>"$"#,##0</c>,
/// <c>0.00E+00</c>, and sections for positive, negative and zero parted by <c>;</c>.
/// </summary>
internal static partial class NumberPattern
{
    /// <summary>
    /// The automatic format: up to ten significant digits, an exponent when very long.
    /// </summary>
    public static string General(double number, IFormatProvider separators)
    {
        var magnitude = Math.Abs(number);
        if (magnitude is >= 1e15 or (> 0 and < 1e-6))
        {
            return number.ToString("0.#####E+00", separators);
        }

        if (number == Math.Truncate(number))
        {
            return number.ToString("0", separators);
        }

        var before = magnitude < 1 ? 0 : (int)Math.Floor(Math.Log10(magnitude)) + 1;
        var decimals = Math.Clamp(10 - before, 0, 10);
        return Math.Round(number, decimals, MidpointRounding.AwayFromZero)
            .ToString("0.##########", separators);
    }

    /// <param name="separators">Of the locale; patterns themselves always use <c>.</c> and <c>,</c>.</param>
    public static string Format(double number, string pattern, IFormatProvider separators)
    {
        var sections = SectionPattern().Matches(pattern).Select(match => match.Value).ToList();
        var section = sections.Count switch
        {
            >= 3 when number == 0 => sections[2],
            >= 2 when number < 0 => sections[1],
            _ => sections.Count > 0 ? sections[0] : pattern,
        };
        var signed = number < 0 && (sections.Count < 2 || section == sections[0]);
        return (signed ? "-" : "") + Section(Math.Abs(number), section, separators);
    }

    private static string Section(double number, string section, IFormatProvider separators)
    {
        var text = new StringBuilder();
        var isPercent = OutsideQuotes(section).Contains('%', StringComparison.Ordinal);
        var placed = false;
        foreach (Match part in PartPattern().Matches(section))
        {
            if (part.Groups["digits"].Success)
            {
                text.Append(
                    placed ? "" : Digits(isPercent ? number * 100 : number, part.Value, separators)
                );
                placed = true;
                continue;
            }

            text.Append(Literal(part.Value));
        }

        return text.ToString();
    }

    private static string Literal(string part) =>
        part switch
        {
            ['"', .. var quoted, '"'] => quoted,
            ['\\', _] => part[1..],
            ['[', '$', ..] => part[2..^1].Split('-')[0],
            ['[', ..] or ['*', _] => "",
            ['_', _] => " ",
            "@" => "",
            _ => part,
        };

    private static string Digits(double number, string digits, IFormatProvider separators)
    {
        if (digits.Contains('E', StringComparison.OrdinalIgnoreCase))
        {
            return number.ToString(digits.Replace('?', '#'), separators);
        }

        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        var decimals = point < 0 ? "" : digits[(point + 1)..];
        var grouped = whole.Contains(',', StringComparison.Ordinal);
        var least = new string('0', whole.Count(letter => letter == '0'));
        var format =
            (grouped ? "#," : "#")
            + (least.Length > 0 ? least : "#")
            + (decimals.Length > 0 ? "." + decimals.Replace('?', '#') : "");
        var rounded = Math.Round(
            (decimal)Math.Clamp(number, 0, 1e27),
            Math.Min(decimals.Length, 15),
            MidpointRounding.AwayFromZero
        );
        return rounded.ToString(format, separators);
    }

    private static string OutsideQuotes(string section) => QuotedPattern().Replace(section, "");

    [GeneratedRegex("""(?:"[^"]*"|\\.|[^;])+""")]
    private static partial Regex SectionPattern();

    [GeneratedRegex(
        """(?<digits>[0#?][0#?,]*(?:\.[0#?]*)?(?:E\+?[0#]+)?|\.[0#?]+)|"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|."""
    )]
    private static partial Regex PartPattern();

    [GeneratedRegex("""("[^"]*"|\\.)""")]
    private static partial Regex QuotedPattern();
}
