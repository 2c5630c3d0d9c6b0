using NodaTime;
using NodaTime.Text;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// A moment as the tabs show it: the local day and time, to the minute, such as
/// <c>2010-11-01 14:00</c>. A moment that begins a minute is read back exactly; of an hour that
/// comes twice in autumn, the first is read.
/// </summary>
public static class LocalMinute
{
    private static readonly LocalDateTimePattern _pattern =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <summary>The beginning of the moment's minute.</summary>
    public static Instant Floor(Instant moment) =>
        Instant.FromUnixTimeSeconds(
            moment.ToUnixTimeSeconds()
                - Modulo(moment.ToUnixTimeSeconds(), NodaConstants.SecondsPerMinute)
        );

    public static string Text(Instant moment, DateTimeZone zone) =>
        _pattern.Format(moment.InZone(zone).LocalDateTime);

    /// <summary>Null when the text is no such day and time.</summary>
    public static Instant? Read(string text, DateTimeZone zone) =>
        _pattern.Parse(text.Trim()) is { Success: true } read
            ? read.Value.InZoneLeniently(zone).ToInstant()
            : null;

    private static long Modulo(long value, long by) => ((value % by) + by) % by;
}
