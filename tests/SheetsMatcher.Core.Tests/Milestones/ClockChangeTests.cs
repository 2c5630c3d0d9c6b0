using NodaTime;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Core.Tests.Milestones;

internal sealed class ClockChangeTests
{
    // In Sao Paulo the clock went from midnight to one; Apia had no December 30, 2011 at all.
    [TestCase("America/Sao_Paulo", "2010-10-17", 0, 0, "2010-10-17T03:00:00Z")]
    [TestCase("America/Sao_Paulo", "2010-10-17", 0, 30, "2010-10-17T03:30:00Z")]
    [TestCase("America/Vancouver", "2011-03-13", 2, 30, "2011-03-13T10:30:00Z")]
    [TestCase("Pacific/Apia", "2011-12-30", 9, 0, "2011-12-30T19:00:00Z")]
    public void Time_that_the_clock_skips_moves_on(
        string zone,
        string day,
        int hour,
        int minute,
        string expected
    ) => Assert.That(DueAt(zone, day, hour, minute), Is.EqualTo(expected));

    [TestCase("America/Vancouver", "2010-11-07", 1, 30, "2010-11-07T08:30:00Z")]
    [TestCase("America/Sao_Paulo", "2011-02-19", 23, 30, "2011-02-20T01:30:00Z")]
    public void Of_a_time_that_comes_twice_the_first_counts(
        string zone,
        string day,
        int hour,
        int minute,
        string expected
    ) => Assert.That(DueAt(zone, day, hour, minute), Is.EqualTo(expected));

    private static string? DueAt(string zone, string day, int hour, int minute)
    {
        var start = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        var intake = new Intake(
            "i",
            "I",
            start,
            start.PlusDays(105),
            DateTimeZoneProviders.Tzdb[zone]
        );
        var milestone = NewMilestone.InWeek(1) with { At = new LocalTime(hour, minute) };
        return MilestoneCalendar
            .Of(intake, new Schedule([milestone]))[0]
            .DueAt?.ToInstant()
            .ToString();
    }
}
