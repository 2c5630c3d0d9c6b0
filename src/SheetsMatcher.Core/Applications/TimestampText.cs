using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Reads when a response arrived: a serial number of days since 1899-12-30 in the sheet's time
/// zone, as the Sheets API gives it, or a date typed by hand. Times that a clock change skipped or
/// repeated are read leniently: a gap is skipped forward, an overlap is its earlier half.
/// </summary>
internal static class TimestampText
{
    // The last year that can be reckoned with is 9999; a time zone must not lead beyond it.
    private const int YearMin = 1900;
    private const int YearMax = 9998;
    private const double SerialMax = 2_958_101; // the day after 9998-12-31
    private static readonly LocalDateTime _serialZero = new(1899, 12, 30, 0, 0);

    private static readonly LocalDateTimePattern[] _localPatterns =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss;FFFFFFFFF"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-M-d H:mm:ss;FFFFFFFFF"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-M-d H:mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-M-d"),
        LocalDateTimePattern.CreateWithInvariantCulture("M/d/uuuu H:mm:ss"),
        LocalDateTimePattern.CreateWithInvariantCulture("M/d/uuuu h:mm:ss tt"),
        LocalDateTimePattern.CreateWithInvariantCulture("M/d/uuuu H:mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("M/d/uuuu"),
    ];

    public static Instant? Read(Cell cell, DateTimeZone zone)
    {
        if (cell.Number is { } serial)
        {
            return serial is >= 1 and < SerialMax ? InZone(Local(serial), zone) : null;
        }
        var text = AnswerText.OnOneLine(cell);
        var withOffset = OffsetDateTimePattern.ExtendedIso.Parse(text);
        return withOffset.Success && withOffset.Value.Year is >= YearMin and <= YearMax
            ? withOffset.Value.ToInstant()
            : ReadLocal(text, zone);
    }

    private static Instant? ReadLocal(string text, DateTimeZone zone)
    {
        foreach (var pattern in _localPatterns)
        {
            var parsed = pattern.Parse(text);
            if (parsed.Success && parsed.Value.Year is >= YearMin and <= YearMax)
            {
                return InZone(parsed.Value, zone);
            }
        }
        return null;
    }

    /// <summary>
    /// A serial has about a microsecond of precision today, so milliseconds are exact.
    /// </summary>
    private static LocalDateTime Local(double serial) =>
        _serialZero.PlusMilliseconds((long)Math.Round(serial * NodaConstants.MillisecondsPerDay));

    private static Instant InZone(LocalDateTime local, DateTimeZone zone) =>
        zone.ResolveLocal(local, Resolvers.LenientResolver).ToInstant();
}
