using NodaTime;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Core.Tests.Milestones;

internal sealed class SendingWindowTests
{
    private static readonly DateTimeZone Vancouver = DateTimeZoneProviders.Tzdb[
        "America/Vancouver"
    ];

    [TestCase(15, 59, false)]
    [TestCase(16, 0, true)]
    [TestCase(23, 59, true)]
    [TestCase(0, 0, false)]
    public void Window_is_open_from_its_first_minute_until_its_last(int hour, int minute, bool open)
    {
        var window = new SendingWindow(new LocalTime(9, 0), new LocalTime(17, 0));
        var now = Instant.FromUtc(2010, 11, 5, hour, minute);

        Assert.That(window.Contains(now, Vancouver), Is.EqualTo(open));
    }

    [Test]
    public void Window_keeps_local_hours_after_the_clock_change()
    {
        var window = new SendingWindow(new LocalTime(9, 0), new LocalTime(17, 0));

        Assert.That(window.Contains(Instant.FromUtc(2010, 11, 12, 16, 0), Vancouver), Is.False);
    }

    [TestCase(17, 9)]
    [TestCase(9, 9)]
    public void Window_that_closes_before_it_opens_is_refused(int from, int to) =>
        Assert.That(
            () => new SendingWindow(new LocalTime(from, 0), new LocalTime(to, 0)),
            Throws.ArgumentException.With.Message.StartsWith(
                $"A sending window must open before it closes: {from:00}:00 to {to:00}:00."
            )
        );
}
