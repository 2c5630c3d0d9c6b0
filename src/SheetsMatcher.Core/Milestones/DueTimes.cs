using NodaTime;
using NodaTime.TimeZones;

namespace SheetsMatcher.Core.Milestones;

/// <summary>When a milestone falls due, in the intake's own zone.</summary>
internal static class DueTimes
{
    /// <summary>
    /// A late match is introduced and welcomed first; what it catches up on follows two days later.
    /// </summary>
    private const int CatchUpAfterDays = 2;

    /// <summary>
    /// A time that the clock skips in spring moves on by the length of the gap; of a time that
    /// comes twice in autumn, the first counts.
    /// </summary>
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ReturnForwardShifted
    );

    /// <summary>
    /// For a match: null when the time was past before the approval and is not caught up on.
    /// </summary>
    public static Instant? Of(Milestone milestone, Intake intake, ApprovedMatch match)
    {
        var dueAt = Of(milestone, intake, match.ApprovedAt);
        return dueAt >= match.ApprovedAt ? dueAt
            : milestone.CatchesUp ? CaughtUp(milestone, intake, match.ApprovedAt)
            : null;
    }

    /// <param name="moment">Of the approval, or of the application.</param>
    public static Instant Of(Milestone milestone, Intake intake, Instant moment)
    {
        if (milestone.Anchor is not (Anchor.Approval or Anchor.Application))
        {
            return OfIntake(milestone, intake).First().DueAt;
        }

        return milestone.At is { } time ? After(milestone, time, intake.Zone, moment) : moment;
    }

    /// <summary>
    /// For milestones that hang on the intake's dates and so are the same for everyone: one moment,
    /// or one a week until the intake's last day.
    /// </summary>
    public static IEnumerable<(LocalDate Day, Instant DueAt)> OfIntake(
        Milestone milestone,
        Intake intake
    )
    {
        var anchor = milestone.Anchor is Anchor.IntakeEnd ? intake.End : intake.Start;
        var time = TimeOf(milestone);
        var day = Day(milestone, anchor);
        do
        {
            yield return (day, In(intake.Zone, day + time));
            day = day.PlusWeeks(1);
        } while (milestone.IsWeekly && day <= intake.End);
    }

    // The time of day may have passed when the approval comes: then it is the next such day.
    private static Instant After(
        Milestone milestone,
        LocalTime time,
        DateTimeZone zone,
        Instant moment
    )
    {
        var today = moment.InZone(zone).Date;
        var due = In(zone, Day(milestone, today) + time);
        return due >= moment ? due : In(zone, Day(milestone, today.PlusDays(1)) + time);
    }

    private static Instant? CaughtUp(Milestone milestone, Intake intake, Instant approvedAt)
    {
        var day = approvedAt.InZone(intake.Zone).Date.PlusDays(CatchUpAfterDays);
        return day <= intake.End ? In(intake.Zone, day + TimeOf(milestone)) : null;
    }

    private static LocalTime TimeOf(Milestone milestone) =>
        milestone.At
        ?? throw new ArgumentException(
            $"Milestone \"{milestone.Id}\" needs a time of day: only what follows an approval or "
                + "an application can be at once.",
            nameof(milestone)
        );

    private static LocalDate Day(Milestone milestone, LocalDate anchor)
    {
        var day = anchor.PlusDays(milestone.OffsetDays);
        return milestone.Weekday is { } weekday && day.DayOfWeek != weekday
            ? day.Next(weekday)
            : day;
    }

    private static Instant In(DateTimeZone zone, LocalDateTime local) =>
        zone.ResolveLocal(local, Resolver).ToInstant();
}
