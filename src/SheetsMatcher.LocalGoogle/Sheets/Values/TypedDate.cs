using System.Globalization;
using System.Text.RegularExpressions;
using SheetsMatcher.LocalGoogle.Sheets.Format;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Sheets.Values;

/// <summary>
/// Dates and times as people type them: <c>2010-11-05</c>, <c>11/5/2010 9:30 AM</c>,
/// <c>Nov 5, 2010</c>, <c>5 November</c>, <c>14:00</c>.
/// </summary>
internal static partial class TypedDate
{
    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    public static TypedText.Typed? Read(string text, string locale, int year)
    {
        var time = TimeText().Match(text);
        var dayText = time.Success ? text[..time.Index].TrimEnd(' ', 'T', ',') : text;
        if (time.Success && TimeOfDay(time) is not { })
        {
            return null;
        }

        var fraction = time.Success ? TimeOfDay(time) ?? 0 : 0;
        if (time.Success && dayText.Length == 0)
        {
            return new TypedText.Typed(
                new CellValue.Number(fraction),
                TypedText.Format("TIME", TimePattern(time))
            );
        }

        if (Day(dayText, locale, year) is not { } day)
        {
            return null;
        }

        return new TypedText.Typed(
            new CellValue.Number(SerialDate.Of(day.Date) + fraction),
            time.Success
                ? TypedText.Format("DATE_TIME", $"{day.Pattern} {TimePattern(time)}")
                : TypedText.Format("DATE", day.Pattern)
        );
    }

    private static (DateTime Date, string Pattern)? Day(string text, string locale, int year)
    {
        if (YearFirst().Match(text) is { Success: true } iso)
        {
            return Of(iso, "yyyy-mm-dd", year);
        }

        if (Slashed().Match(text) is { Success: true } slashed)
        {
            return BySlashes(slashed, DefaultPatterns.IsMonthFirst(locale), year);
        }

        return Of(MonthFirst().Match(text), "mmm d, yyyy", year)
            ?? Of(DayFirst().Match(text), "d mmm yyyy", year);
    }

    /// <summary>Where the month comes first, dots part no dates.</summary>
    private static (DateTime, string)? BySlashes(Match slashed, bool isMonthFirst, int year)
    {
        var sign = slashed.Groups["sign"].Value;
        return (isMonthFirst, sign) switch
        {
            (true, ".") => null,
            (true, _) => Of(slashed, "a", "b", "m/d/yyyy", year),
            (false, ".") => Of(slashed, "b", "a", "dd.mm.yyyy", year),
            _ => Of(slashed, "b", "a", "dd/mm/yyyy", year),
        };
    }

    private static (DateTime, string)? Of(Match match, string pattern, int year) =>
        match.Success ? Of(match, "month", "day", pattern, year) : null;

    private static (DateTime, string)? Of(
        Match match,
        string monthGroup,
        string dayGroup,
        string pattern,
        int year
    )
    {
        var month = MonthOf(match.Groups[monthGroup].Value);
        var day = int.Parse(match.Groups[dayGroup].Value, CultureInfo.InvariantCulture);
        var hasYear = match.Groups["year"].Success;
        year = hasYear ? YearOf(match.Groups["year"].Value) : year;
        if (month is < 1 or > 12 || year is < 1 or > 9999)
        {
            return null;
        }

        return day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (
                new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified),
                hasYear ? pattern : WithoutYear(pattern)
            )
            : null;
    }

    private static string WithoutYear(string pattern) =>
        pattern.TrimEnd('y').TrimEnd('/', '.', ',', ' ');

    private static int MonthOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : Array.FindIndex(
                Months,
                month => text.StartsWith(month, StringComparison.OrdinalIgnoreCase)
            ) + 1;

    /// <summary>Two digits below 30 are of this century, as in Sheets.</summary>
    private static int YearOf(string text)
    {
        var year = int.Parse(text, CultureInfo.InvariantCulture);
        return text.Length > 2 ? year
            : year < 30 ? 2000 + year
            : 1900 + year;
    }

    private static double? TimeOfDay(Match match)
    {
        var hour = int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture);
        var minute = Part(match, "m");
        var second = Part(match, "s");
        var half = match.Groups["half"].Value;
        if (half.Length > 0)
        {
            if (hour is < 1 or > 12)
            {
                return null;
            }

            hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        }

        return hour < 24 && minute < 60 && second < 60
            ? ((hour * 3600) + (minute * 60) + second) / 86400.0
            : null;
    }

    private static int Part(Match match, string name) =>
        match.Groups[name].Success
            ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture)
            : 0;

    private static string TimePattern(Match match) =>
        (match.Groups["half"].Success ? "h" : "H")
        + ":mm"
        + (match.Groups["s"].Success ? ":ss" : "")
        + (match.Groups["half"].Success ? " am/pm" : "");

    [GeneratedRegex(
        @"(?:^|(?<=\d)T|[ ,]\s*)(?<h>\d{1,2}):(?<m>\d{2})(?::(?<s>\d{2}))?(?:\s*(?<half>[aApP][mM]))?$"
    )]
    private static partial Regex TimeText();

    [GeneratedRegex(@"^(?<year>\d{4})([-/.])(?<month>\d{1,2})\1(?<day>\d{1,2})$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>\d{1,2})(?<sign>[-/.])(?<b>\d{1,2})(?:\k<sign>(?<year>\d{4}|\d{2}))?$")]
    private static partial Regex Slashed();

    [GeneratedRegex(
        @"^(?<month>(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-zA-Z]{0,6})"
            + @"\.? (?<day>\d{1,2})(?:,? (?<year>\d{4}))?$"
    )]
    private static partial Regex MonthFirst();

    [GeneratedRegex(
        @"^(?<day>\d{1,2})[ -](?<month>(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-zA-Z]{0,6})"
            + @"\.?(?:,?[ -](?<year>\d{4}))?$"
    )]
    private static partial Regex DayFirst();
}
