using NodaTime;
using NodaTime.Text;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Core.Tests.Letters;
using SheetsMatcher.Testing.Letters;

namespace SheetsMatcher.Core.Tests.Milestones;

internal sealed class CalendarTests
{
    private static readonly ZonedDateTimePattern Written =
        ZonedDateTimePattern.CreateWithInvariantCulture(
            "ddd yyyy-MM-dd HH:mm o<m>",
            DateTimeZoneProviders.Tzdb
        );

    [Test]
    public void Second_intake_has_its_milestones_on_fridays_across_the_clock_change() =>
        Assert.That(
            Lines(NewIntake.Autumn2010, DefaultConfig.Schedule()),
            Is.EqualTo([
                "application-received: with each application",
                "introduction: with each approval",
                "late-match-welcome: with each approval",
                "weekly-digest: Mon 2010-10-11 08:30 -07:00",
                "weekly-digest: Mon 2010-10-18 08:30 -07:00",
                "weekly-digest: Mon 2010-10-25 08:30 -07:00",
                "weekly-digest: Mon 2010-11-01 08:30 -07:00",
                "waiting-list: Sat 2010-11-06 09:00 -07:00, week 1",
                "weekly-digest: Mon 2010-11-08 08:30 -08:00, week 1",
                "week-2-first-meeting: Fri 2010-11-12 09:00 -08:00, week 2",
                "weekly-digest: Mon 2010-11-15 08:30 -08:00, week 2",
                "weekly-digest: Mon 2010-11-22 08:30 -08:00, week 3",
                "week-4-check-in: Fri 2010-11-26 09:00 -08:00, week 4",
                "weekly-digest: Mon 2010-11-29 08:30 -08:00, week 4",
                "weekly-digest: Mon 2010-12-06 08:30 -08:00, week 5",
                "weekly-digest: Mon 2010-12-13 08:30 -08:00, week 6",
                "weekly-digest: Mon 2010-12-20 08:30 -08:00, week 7",
                "week-8-midpoint-survey: Fri 2010-12-24 09:00 -08:00, week 8",
                "weekly-digest: Mon 2010-12-27 08:30 -08:00, week 8",
                "weekly-digest: Mon 2011-01-03 08:30 -08:00, week 9",
                "weekly-digest: Mon 2011-01-10 08:30 -08:00, week 10",
                "weekly-digest: Mon 2011-01-17 08:30 -08:00, week 11",
                "week-12-topics: Fri 2011-01-21 09:00 -08:00, week 12",
                "weekly-digest: Mon 2011-01-24 08:30 -08:00, week 12",
                "weekly-digest: Mon 2011-01-31 08:30 -08:00, week 13",
                "weekly-digest: Mon 2011-02-07 08:30 -08:00, week 14",
                "feedback-form: Fri 2011-02-11 09:00 -08:00, week 15",
                "weekly-digest: Mon 2011-02-14 08:30 -08:00, week 15",
                "closing-thanks: Fri 2011-02-18 09:00 -08:00, week 16",
                "interview-invitation: Fri 2011-02-18 09:00 -08:00, week 16",
            ])
        );

    [Test]
    public void Pilot_has_its_milestones_on_tuesdays_and_ends_on_its_last_day() =>
        Assert.That(
            Lines(NewIntake.Pilot2010, DefaultConfig.Schedule()),
            Is.EqualTo([
                "application-received: with each application",
                "introduction: with each approval",
                "late-match-welcome: with each approval",
                "weekly-digest: Mon 2010-05-10 08:30 -07:00",
                "weekly-digest: Mon 2010-05-17 08:30 -07:00",
                "weekly-digest: Mon 2010-05-24 08:30 -07:00",
                "weekly-digest: Mon 2010-05-31 08:30 -07:00",
                "waiting-list: Wed 2010-06-02 09:00 -07:00, week 1",
                "weekly-digest: Mon 2010-06-07 08:30 -07:00, week 1",
                "week-2-first-meeting: Tue 2010-06-08 09:00 -07:00, week 2",
                "weekly-digest: Mon 2010-06-14 08:30 -07:00, week 2",
                "weekly-digest: Mon 2010-06-21 08:30 -07:00, week 3",
                "week-4-check-in: Tue 2010-06-22 09:00 -07:00, week 4",
                "weekly-digest: Mon 2010-06-28 08:30 -07:00, week 4",
                "weekly-digest: Mon 2010-07-05 08:30 -07:00, week 5",
                "weekly-digest: Mon 2010-07-12 08:30 -07:00, week 6",
                "weekly-digest: Mon 2010-07-19 08:30 -07:00, week 7",
                "week-8-midpoint-survey: Tue 2010-07-20 09:00 -07:00, week 8",
                "weekly-digest: Mon 2010-07-26 08:30 -07:00, week 8",
                "weekly-digest: Mon 2010-08-02 08:30 -07:00, week 9",
                "weekly-digest: Mon 2010-08-09 08:30 -07:00, week 10",
                "feedback-form: Fri 2010-08-13 09:00 -07:00, week 11",
                "weekly-digest: Mon 2010-08-16 08:30 -07:00, week 11",
                "week-12-topics: Tue 2010-08-17 09:00 -07:00, week 12",
                "closing-thanks: Fri 2010-08-20 09:00 -07:00, week 12",
                "interview-invitation: Fri 2010-08-20 09:00 -07:00, week 12",
            ])
        );

    [Test]
    public void Nine_in_the_morning_is_another_hour_in_UTC_after_the_clock_change()
    {
        var entries = MilestoneCalendar.Of(
            NewIntake.Autumn2010,
            new Schedule([NewMilestone.InWeek(1), NewMilestone.InWeek(2)])
        );

        Assert.That(
            entries.Select(entry => entry.DueAt?.ToInstant()),
            Is.EqualTo([Instant.FromUtc(2010, 11, 5, 16, 0), Instant.FromUtc(2010, 11, 12, 17, 0)])
        );
    }

    [TestCase(IsoDayOfWeek.Friday, "Fri 2010-11-26")]
    [TestCase(IsoDayOfWeek.Saturday, "Sat 2010-11-27")]
    [TestCase(IsoDayOfWeek.Thursday, "Thu 2010-12-02")]
    public void Weekday_is_the_first_one_in_the_week_counted_out(IsoDayOfWeek day, string expected)
    {
        var milestone = NewMilestone.InWeek(4) with { Weekday = day };

        var lines = Lines(NewIntake.Autumn2010, new Schedule([milestone]));

        Assert.That(lines, Is.EqualTo([$"week-4: {expected} 09:00 -08:00, week 4"]));
    }

    [Test]
    public void Milestones_outside_the_intake_are_pointed_out()
    {
        var before = NewMilestone.InWeek(1) with { Id = "before", OffsetDays = -1 };
        var after = NewMilestone.InWeek(17);
        var schedule = new Schedule([before, NewMilestone.InWeek(16), after]);

        var outside = MilestoneCalendar.Outside(NewIntake.Autumn2010, schedule);

        Assert.That(outside.Select(entry => entry.Milestone.Id), Is.EqualTo(["before", "week-17"]));
    }

    [Test]
    public void Milestone_of_the_intake_without_a_time_is_refused()
    {
        var milestone = NewMilestone.InWeek(1) with { At = null };

        Assert.That(
            () => MilestoneCalendar.Of(NewIntake.Autumn2010, new Schedule([milestone])),
            Throws.ArgumentException.With.Message.StartsWith("Milestone \"week-1\" needs a time")
        );
    }

    private static IEnumerable<string> Lines(Intake intake, Schedule schedule) =>
        MilestoneCalendar
            .Of(intake, schedule)
            .Select(entry =>
                entry.DueAt is { } due
                    ? $"{entry.Milestone.Id}: {Written.Format(due)}"
                        + (entry.Week is { } week ? $", week {week}" : "")
                    : $"{entry.Milestone.Id}: with each "
                        + (entry.Milestone.Anchor is Anchor.Approval ? "approval" : "application")
            );
}
