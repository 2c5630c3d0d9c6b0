using NodaTime;

namespace SheetsMatcher.Core.Milestones;

/// <summary>A milestone with its place in the calendar.</summary>
/// <param name="DueAt">
/// In the intake's zone; null when it follows each approval or each application.
/// </param>
/// <param name="Week">Week of the intake, from 1; null outside the intake.</param>
public sealed record CalendarEntry(Milestone Milestone, ZonedDateTime? DueAt, int? Week);

/// <summary>The dates of an intake, for a preview before anything is sent.</summary>
public static class MilestoneCalendar
{
    /// <summary>
    /// What follows applications and approvals first, then by date, then as the schedule has it. A
    /// weekly milestone has an entry for each of its days.
    /// </summary>
    public static IReadOnlyList<CalendarEntry> Of(Intake intake, Schedule schedule) =>
        [
            .. schedule
                .Milestones.SelectMany(milestone => Entries(milestone, intake))
                .OrderBy(entry => entry.DueAt?.ToInstant() ?? Instant.MinValue),
        ];

    /// <summary>
    /// Milestones that fall before the intake's start or after its end: allowed, but worth a word
    /// to the committee, since a schedule for 16 weeks may stand beside a shorter intake. The
    /// committee's own letters may well begin earlier.
    /// </summary>
    public static IReadOnlyList<CalendarEntry> Outside(Intake intake, Schedule schedule) =>
        [
            .. Of(intake, schedule)
                .Where(entry =>
                    entry is { DueAt: not null, Week: null }
                    && entry.Milestone.Audience is not Audience.Committee
                ),
        ];

    private static IEnumerable<CalendarEntry> Entries(Milestone milestone, Intake intake) =>
        milestone.Anchor is Anchor.Approval or Anchor.Application
            ? [new(milestone, null, null)]
            : DueTimes
                .OfIntake(milestone, intake)
                .Select(each => each.DueAt.InZone(intake.Zone))
                .Select(dueAt => new CalendarEntry(milestone, dueAt, intake.WeekOf(dueAt.Date)));
}
