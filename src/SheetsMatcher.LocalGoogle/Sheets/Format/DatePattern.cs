using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SheetsMatcher.LocalGoogle.Sheets.Format;

/// <summary>
/// Date and time patterns as in Google's guide to formats: <c>yyyy-mm-dd</c>, <c>M/d/yyyy H:mm:ss</c>,
/// <c>[h]:mm</c>, quoted text. <c>m</c> is minutes next to hours or seconds, months elsewhere.
/// </summary>
internal static partial class DatePattern
{
    public static string Format(double serial, string pattern)
    {
        if (SerialDate.ToDateTime(serial) is not { } moment)
        {
            return NumberPattern.General(serial, CultureInfo.InvariantCulture);
        }

        var tokens = TokenPattern().Matches(pattern).Select(match => match.Value).ToList();
        var hours12 = tokens.Exists(IsHalfDay);
        var text = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            text.Append(
                IsMinute(tokens, i)
                    ? Padded(moment.Minute, tokens[i].Length)
                    : Of(tokens[i], moment, serial, hours12)
            );
        }

        return text.ToString();
    }

    private static string Of(string token, DateTime moment, double serial, bool hours12) =>
        token.ToLowerInvariant() switch
        {
            ['"', .. var quoted, '"'] => token[1..(quoted.Length + 1)],
            ['\\', _] => token[1..],
            "yy" or "y" => Padded(moment.Year % 100, 2),
            ['y', ..] => Padded(moment.Year, 4),
            "mmmmm" => moment.ToString("MMMM", CultureInfo.InvariantCulture)[..1],
            ['m', ..] or ['d', 'd', 'd', ..] => Named(token, moment),
            "d" or "dd" => Padded(moment.Day, token.Length),
            "h" or "hh" => Padded(
                hours12 ? ((moment.Hour + 11) % 12) + 1 : moment.Hour,
                token.Length
            ),
            "s" or "ss" => Padded(moment.Second, token.Length),
            ['.', '0', ..] => Fraction(moment, token.Length - 1),
            "am/pm" => moment.Hour < 12 ? "AM" : "PM",
            "a/p" => moment.Hour < 12 ? "A" : "P",
            ['[', .. var unit, ']'] => Elapsed(serial, unit),
            _ => token,
        };

    private static string Named(string token, DateTime moment) =>
        token.Length <= 2
            ? Padded(moment.Month, token.Length)
            : moment.ToString(
                token[0] is 'm' or 'M' ? new string('M', token.Length) : token.ToLowerInvariant(),
                CultureInfo.InvariantCulture
            );

    private static string Elapsed(double serial, string unit)
    {
        var total = unit[0] switch
        {
            'h' => serial * 24,
            'm' => serial * 24 * 60,
            _ => serial * 24 * 60 * 60,
        };
        return Padded((long)Math.Floor(Math.Round(total, 6)), unit.Length);
    }

    private static string Fraction(DateTime moment, int digits) =>
        moment.ToString("." + new string('f', Math.Min(digits, 3)), CultureInfo.InvariantCulture);

    private static bool IsMinute(List<string> tokens, int index) =>
        tokens[index] is "m" or "mm" or "M" or "MM"
        && (
            Neighbour(tokens, index, -1) is "h" or "hh" or "[h]" or "[hh]"
            || Neighbour(tokens, index, +1) is "s" or "ss" or "[s]" or "[ss]"
        );

    /// <summary>The next part that is a date or time, past separators.</summary>
    private static string? Neighbour(List<string> tokens, int index, int step)
    {
        for (var i = index + step; i >= 0 && i < tokens.Count; i += step)
        {
            if (PartPattern().IsMatch(tokens[i]))
            {
                return tokens[i].ToLowerInvariant();
            }
        }

        return null;
    }

    private static bool IsHalfDay(string token) =>
        token.Equals("am/pm", StringComparison.OrdinalIgnoreCase)
        || token.Equals("a/p", StringComparison.OrdinalIgnoreCase);

    private static string Padded(long number, int length) =>
        number.ToString(new string('0', Math.Max(1, length)), CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """
            "[^"]*"|\\.|am/pm|a/p|\[[hms]+\]|y+|m+|d+|h+|s+|\.0+|.
            """,
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant
    )]
    private static partial Regex TokenPattern();

    [GeneratedRegex(@"^(\[[hms]+\]|[ymdhs]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex PartPattern();
}
