using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Reads when a response arrived: a serial number of days since 1899-12-30 in the sheet's time
/// zone, as the Sheets API gives it, or a date that was typed by hand and stayed text. Times that a
/// clock change skipped or repeated are read leniently: a gap is skipped forward, an overlap is its
/// earlier half.
/// </summary>
internal static class TimestampText
{
    // The last year that can be reckoned with is 9999; a time zone must not lead beyond it.
    private const int YearMin = 1900;
    private const int YearMax = 9998;
    private const double SerialMax = 2_958_101; // the day after 9998-12-31
    private static readonly LocalDateTime _serialZero = new(1899, 12, 30, 0, 0);

    private static readonly string[] _times =
    [
        "",
        " H:mm",
        " H:mm:ss;FFFFFFFFF",
        " h:mm tt",
        " h:mm:ss tt",
    ];

    /// <summary>Which part is which goes without saying.</summary>
    private static readonly LocalDateTimePattern[] _plain =
    [
        .. Patterns("uuuu-MM-dd'T'HH:mm", "uuuu-MM-dd'T'HH:mm:ss;FFFFFFFFF"),
        .. Patterns([.. Timed("uuuu-M-d"), .. Timed("uuuu'/'M'/'d"), .. Timed("d'.'M'.'uuuu")]),
    ];

    private static readonly LocalDateTimePattern[] _monthFirst = Patterns([
        .. Timed("M'/'d'/'uuuu"),
    ]);

    private static readonly LocalDateTimePattern[] _dayFirst = Patterns([
        .. Timed("d'/'M'/'uuuu"),
        .. Timed("d'-'M'-'uuuu"),
    ]);

    public static Instant? Read(Cell cell, SheetDates dates)
    {
        if (cell.Number is { } serial)
        {
            return serial is >= 1 and < SerialMax ? InZone(Local(serial), dates.Zone) : null;
        }
        var text = AnswerText.OnOneLine(cell);
        var withOffset = OffsetDateTimePattern.ExtendedIso.Parse(text);
        return withOffset.Success && withOffset.Value.Year is >= YearMin and <= YearMax
                ? withOffset.Value.ToInstant()
            : ReadLocal(text, dates.Order) is { } local ? InZone(local, dates.Zone)
            : null;
    }

    private static LocalDateTime? ReadLocal(string text, DateOrder order)
    {
        if (Parse(text, _plain) is { } plain)
        {
            return plain;
        }
        var byMonth = Parse(text, _monthFirst);
        var byDay = Parse(text, _dayFirst);
        return order switch
        {
            DateOrder.MonthFirst => byMonth,
            DateOrder.DayFirst => byDay,
            // Only one of the two can be a date, or both are the same.
            _ => byMonth is null || byDay is null || byMonth == byDay ? byMonth ?? byDay : null,
        };
    }

    private static LocalDateTime? Parse(string text, LocalDateTimePattern[] patterns)
    {
        foreach (var pattern in patterns)
        {
            var parsed = pattern.Parse(text);
            if (parsed.Success && parsed.Value.Year is >= YearMin and <= YearMax)
            {
                return parsed.Value;
            }
        }
        return null;
    }

    private static IEnumerable<string> Timed(string date) => _times.Select(time => date + time);

    private static LocalDateTimePattern[] Patterns(params string[] patterns) =>
        [.. patterns.Select(LocalDateTimePattern.CreateWithInvariantCulture)];

    /// <summary>
    /// A serial has about a microsecond of precision today, so milliseconds are exact.
    /// </summary>
    private static LocalDateTime Local(double serial) =>
        _serialZero.PlusMilliseconds((long)Math.Round(serial * NodaConstants.MillisecondsPerDay));

    private static Instant InZone(LocalDateTime local, DateTimeZone zone) =>
        zone.ResolveLocal(local, Resolvers.LenientResolver).ToInstant();
}
