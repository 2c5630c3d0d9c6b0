using System.Globalization;
using System.Text.RegularExpressions;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// A moment as forms and spreadsheets write it in many languages, brought to one: the date as it
/// stands, a blank, and a time of 24 hours; the zone apart. It decides nothing about the order of
/// day and month. The words for the halves of a day are those of Unicode's CLDR.
/// </summary>
/// <param name="Zone">As written, such as GMT+9 or EST; null when there is none.</param>
internal sealed partial record ClockText(string Local, string? Zone)
{
    private const int HoursOfHalfDay = 12;

    public static ClockText Read(string text)
    {
        var plain = CjkDate().Replace(PlainSigns(text), "$1-$2-$3 ");
        plain = CjkTime().Replace(plain, Colons);
        plain = LatinTime().Replace(plain, Colons);
        var half = HalfDay().Match(plain);
        if (half.Success)
        {
            plain = plain.Remove(half.Index, half.Length).Insert(half.Index, " ");
        }
        plain = Filler().Replace(plain, " ");
        plain = Spaces().Replace(plain, " ").Trim();
        var zone = ZoneAtEnd().Match(plain);
        plain = DottedDate().Replace(zone.Success ? plain[..zone.Index] : plain, Dates);
        plain = DottedTime().Replace(Spaces().Replace(plain, " ").Trim(), Colons);
        return new ClockText(
            half.Success ? InWholeDay(plain, isAfternoon: half.Groups["pm"].Success) : plain,
            zone.Success ? zone.Groups["zone"].Value : null
        );
    }

    /// <summary>Digits of any script, full-width signs and every kind of blank as in ASCII.</summary>
    private static string PlainSigns(string text) =>
        string.Concat(
            text.Where(sign => char.GetUnicodeCategory(sign) != UnicodeCategory.Format)
                .Select(sign =>
                    char.IsDigit(sign) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(sign))
                    : sign is >= '\uFF01' and <= '\uFF5E' ? (char)(sign - 0xFEE0)
                    : sign is '\u2212' or '\u2011' ? '-'
                    : char.IsWhiteSpace(sign) ? ' '
                    : sign
                )
        );

    private static string Colons(Match time)
    {
        var seconds = time.Groups["s"];
        return $"{time.Groups["h"].Value}:{time.Groups["m"].Value}"
            + (seconds.Success ? $":{seconds.Value}" : "");
    }

    private static string Dates(Match date) =>
        date.Groups["y"].Success
            ? $"{date.Groups["y"].Value}-{date.Groups["m"].Value}-{date.Groups["d"].Value} "
            : $"{date.Groups["d"].Value}.{date.Groups["m"].Value}.{date.Groups["z"].Value} ";

    /// <summary>
    /// Twelve is the hour before one, and so is zero where the halves are counted from there. An hour
    /// that the half does not have is left with a mark that no pattern reads.
    /// </summary>
    private static string InWholeDay(string text, bool isAfternoon) =>
        Hour()
            .Replace(
                text,
                hour =>
                    int.Parse(hour.Value, CultureInfo.InvariantCulture) switch
                    {
                        HoursOfHalfDay => isAfternoon ? "12" : "0",
                        < HoursOfHalfDay and var early => string.Create(
                            CultureInfo.InvariantCulture,
                            $"{(isAfternoon ? early + HoursOfHalfDay : early)}"
                        ),
                        _ => isAfternoon ? hour.Value : "?",
                    }
            );

    private const RegexOptions Plain =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        "([0-9]{4}) ?[年년] ?([0-9]{1,2}) ?[月월] ?([0-9]{1,2}) ?[日일]",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex CjkDate();

    [GeneratedRegex(
        "(?<h>[0-9]{1,2}) ?[時时点點시] ?(?<m>[0-9]{1,2}) ?[分분]( ?(?<s>[0-9]{1,2}) ?[秒초])?",
        Plain
    )]
    private static partial Regex CjkTime();

    /// <summary>French 17 h 34 min 13 s.</summary>
    [GeneratedRegex(
        @"\b(?<h>[0-9]{1,2}) ?h ?(?<m>[0-9]{2})\b( ?(min|m)?\.? ?(?<s>[0-9]{2}) ?s\b)?( ?min\b)?",
        Plain
    )]
    private static partial Regex LatinTime();

    [GeneratedRegex(
        @"(?<!\p{L})((?<am>a\. ?m\.?|am|vorm\.?|오전|上午|午前|凌晨|早上|清晨|fm|f\.m\.?|öö|ص|de\.|"
            + @"π\.?μ\.?|sa|priekšp\.|dop\.|ip\.)|(?<pm>p\. ?m\.?|pm|nachm\.?|오후|下午|午後|em|e\.m\.?|ös|م|du\.|"
            + @"μ\.?μ\.?|ch|pēcp\.|odp\.|ap\.))(?!\p{L})",
        Plain
    )]
    private static partial Regex HalfDay();

    /// <summary>Words that languages put between or behind date and time.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(uhr|klo|kl|um|à|às|a las|alle( ore)?|at|om|o klokken|г|год|р|h|hs|hrs|น)\.?(?!\p{L})"
            + "|,(?= )|(?<=[0-9])T(?=[0-9])",
        Plain
    )]
    private static partial Regex Filler();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();

    /// <summary>An offset without GMT stands behind a time only, as 11-2010 may end a date.</summary>
    [GeneratedRegex(
        @"( ?(?<zone>(GMT|UTC) ?[+-][0-9]{1,2}(:?[0-9]{2})?)"
            + @"|(?<=:[0-9]{2}([.,][0-9]+)?) ?(?<zone>[+-][0-9]{2}:?[0-9]{2}|Z)"
            + @"| (?<zone>[A-Z]{2,5}))( ?\([^()]*\))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ZoneAtEnd();

    /// <summary>Korean and Hungarian 2026. 5. 7., Czech and Croatian 7. 5. 2026.</summary>
    [GeneratedRegex(
        @"^(?<y>[0-9]{4})\. ?(?<m>[0-9]{1,2})\. ?(?<d>[0-9]{1,2})\.?(?![0-9])"
            + @"|^(?<d>[0-9]{1,2})\. ?(?<m>[0-9]{1,2})\. ?(?<z>[0-9]{4})\.?",
        Plain
    )]
    private static partial Regex DottedDate();

    /// <summary>Italian, Danish and Finnish 9.30.00.</summary>
    [GeneratedRegex("(?<= )(?<h>[0-9]{1,2})[.](?<m>[0-9]{2})([.](?<s>[0-9]{2}))?$", Plain)]
    private static partial Regex DottedTime();

    [GeneratedRegex("(?<![0-9:])[0-9]{1,2}(?=:)", RegexOptions.CultureInvariant)]
    private static partial Regex Hour();
}
