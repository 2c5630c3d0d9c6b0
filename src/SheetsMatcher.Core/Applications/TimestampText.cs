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

    /// <summary>Which part is which goes without saying.</summary>
    private static readonly LocalDateTimePattern[] _plain = Patterns(
        "uuuu-M-d",
        "uuuu'/'M'/'d",
        "d'.'M'.'uuuu",
        "d MMM uuuu",
        "d MMMM uuuu",
        "d'-'MMM'-'uuuu",
        "MMM d uuuu",
        "MMMM d uuuu"
    );

    private static readonly LocalDateTimePattern[] _monthFirst = Patterns(
        "M'/'d'/'uuuu",
        "M'-'d'-'uuuu"
    );

    private static readonly LocalDateTimePattern[] _dayFirst = Patterns(
        "d'/'M'/'uuuu",
        "d'-'M'-'uuuu"
    );

    public static Instant? Read(Cell cell, SheetDates dates)
    {
        if (cell.Number is { } serial)
        {
            return serial is >= 1 and < SerialMax ? InZone(Local(serial), dates.Zone) : null;
        }
        var text = AnswerText.OnOneLine(cell);
        var withOffset = OffsetDateTimePattern.ExtendedIso.Parse(text);
        if (withOffset.Success && withOffset.Value.Year is >= YearMin and <= YearMax)
        {
            return withOffset.Value.ToInstant();
        }
        var clock = ClockText.Read(text);
        return ReadLocal(clock.Local, dates.Order) is not { } local ? null
            : clock.Zone is null ? InZone(local, dates.Zone)
            : TimeZoneNames.Offset(clock.Zone, local, dates.Zone) is { } offset
                ? local.WithOffset(offset).ToInstant()
            : null;
    }

    /// <summary>What to do about a cell that cannot be read.</summary>
    public static string Remedy(Cell cell, SheetDates dates)
    {
        var clock = ClockText.Read(AnswerText.OnOneLine(cell));
        return OrdersOf(cell).Count > 1 && dates.Order is DateOrder.Unclear
                ? "It could be either of two days: type it such as 2010-11-05 09:30:00."
            : clock.Zone is { } zone && ReadLocal(clock.Local, dates.Order) is not null
                ? $"Which time zone is {zone}? Type it as a difference, such as GMT-6, or set the "
                    + "program's own time zone."
            : "Type when the application arrived, such as 2010-11-05 09:30:00.";
    }

    /// <summary>The orders in which a text is a date; both where they lead to different days.</summary>
    public static IReadOnlyList<DateOrder> OrdersOf(Cell cell)
    {
        if (cell.Number is not null)
        {
            return [];
        }
        var text = ClockText.Read(AnswerText.OnOneLine(cell)).Local;
        var (byMonth, byDay) = (Parse(text, _monthFirst), Parse(text, _dayFirst));
        return (byMonth, byDay) switch
        {
            (null, null) => [],
            (_, null) => [DateOrder.MonthFirst],
            (null, _) => [DateOrder.DayFirst],
            _ => byMonth == byDay ? [] : [DateOrder.MonthFirst, DateOrder.DayFirst],
        };
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

    /// <summary>Each date alone, and with the time as <see cref="ClockText"/> leaves it.</summary>
    private static LocalDateTimePattern[] Patterns(params string[] dates) =>
        [
            .. dates
                .SelectMany(date => new[] { date, $"{date} H:mm", $"{date} H:mm:ss;FFFFFFFFF" })
                .Select(LocalDateTimePattern.CreateWithInvariantCulture),
        ];

    /// <summary>
    /// A serial has about a microsecond of precision today, so milliseconds are exact.
    /// </summary>
    private static LocalDateTime Local(double serial) =>
        _serialZero.PlusMilliseconds((long)Math.Round(serial * NodaConstants.MillisecondsPerDay));

    private static Instant InZone(LocalDateTime local, DateTimeZone zone) =>
        zone.ResolveLocal(local, Resolvers.LenientResolver).ToInstant();
}
