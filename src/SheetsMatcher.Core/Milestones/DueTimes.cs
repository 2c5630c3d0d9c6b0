using NodaTime;
using NodaTime.TimeZones;

namespace SheetsMatcher.Core.Milestones;

/// <summary>When a milestone falls due, in the intake's own zone.</summary>
internal static class DueTimes
{
    /// <summary>
    /// A time that the clock skips in spring moves on by the length of the gap; of a time that
    /// comes twice in autumn, the first counts.
    /// </summary>
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ReturnForwardShifted
    );

    public static Instant Of(Milestone milestone, Intake intake, Instant approvedAt)
    {
        if (milestone.Anchor is not Anchor.Approval)
        {
            return OfIntake(milestone, intake);
        }

        return milestone.At is { } time
            ? AfterApproval(milestone, time, intake.Zone, approvedAt)
            : approvedAt;
    }

    /// <summary>
    /// For milestones that hang on the intake's dates and so are the same for everyone.
    /// </summary>
    public static Instant OfIntake(Milestone milestone, Intake intake)
    {
        var anchor = milestone.Anchor is Anchor.IntakeEnd ? intake.End : intake.Start;
        var time =
            milestone.At
            ?? throw new ArgumentException(
                $"Milestone \"{milestone.Id}\" needs a time of day: only approval can be at once.",
                nameof(milestone)
            );
        return In(intake.Zone, Day(milestone, anchor) + time);
    }

    // The time of day may have passed when the approval comes: then it is the next such day.
    private static Instant AfterApproval(
        Milestone milestone,
        LocalTime time,
        DateTimeZone zone,
        Instant approvedAt
    )
    {
        var approvalDay = approvedAt.InZone(zone).Date;
        var due = In(zone, Day(milestone, approvalDay) + time);
        return due >= approvedAt ? due : In(zone, Day(milestone, approvalDay.PlusDays(1)) + time);
    }

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
