using NodaTime;

namespace SheetsMatcher.Core.Milestones;

/// <summary>A milestone with its place in the calendar.</summary>
/// <param name="DueAt">In the intake's zone; null when it follows each match's approval.</param>
/// <param name="Week">Week of the intake, from 1; null outside the intake.</param>
public sealed record CalendarEntry(Milestone Milestone, ZonedDateTime? DueAt, int? Week);

/// <summary>The dates of an intake, for a preview before anything is sent.</summary>
public static class MilestoneCalendar
{
    /// <summary>What follows approval first, then by date, then as the schedule has it.</summary>
    public static IReadOnlyList<CalendarEntry> Of(Intake intake, Schedule schedule) =>
        [
            .. schedule
                .Milestones.Select(milestone => Entry(milestone, intake))
                .OrderBy(entry => entry.DueAt?.ToInstant() ?? Instant.MinValue),
        ];

    /// <summary>
    /// Milestones that fall before the intake's start or after its end: allowed, but worth a word
    /// to the committee, since a schedule for 16 weeks may stand beside a shorter intake.
    /// </summary>
    public static IReadOnlyList<CalendarEntry> Outside(Intake intake, Schedule schedule) =>
        [.. Of(intake, schedule).Where(entry => entry is { DueAt: not null, Week: null })];

    private static CalendarEntry Entry(Milestone milestone, Intake intake)
    {
        if (milestone.Anchor is Anchor.Approval)
        {
            return new(milestone, null, null);
        }

        var dueAt = DueTimes.OfIntake(milestone, intake).InZone(intake.Zone);
        return new(milestone, dueAt, intake.WeekOf(dueAt.Date));
    }
}
