using System.Globalization;
using NodaTime;

namespace SheetsMatcher.Core.Milestones;

/// <summary>
/// The hours of the day in which letters may leave: from the first, before the last.
/// </summary>
public sealed record SendingWindow
{
    public SendingWindow(LocalTime from, LocalTime to)
    {
        if (from >= to)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A sending window must open before it closes: {from:HH:mm} to {to:HH:mm}."
                ),
                nameof(to)
            );
        }

        From = from;
        To = to;
    }

    public LocalTime From { get; }

    public LocalTime To { get; }

    public bool Contains(Instant now, DateTimeZone zone)
    {
        var time = now.InZone(zone).TimeOfDay;
        return From <= time && time < To;
    }
}
