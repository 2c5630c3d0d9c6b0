using NodaTime;

namespace SheetsMatcher.Core.Milestones;

public enum Anchor
{
    Approval,
    IntakeStart,
    IntakeEnd,
}

public enum Audience
{
    Both,
    Mentors,
    Mentees,
}

/// <summary>One dated mailing of an intake.</summary>
/// <param name="Id">Short and stable, e.g. "week-4-check-in"; part of every letter's key.</param>
/// <param name="TemplateId">
/// The letter's template, a file name in config/letters without ending.
/// </param>
/// <param name="OffsetDays">Days after the anchor's day (negative: before).</param>
/// <param name="At">
/// Local time of day in the intake's zone; null: at once (only with Approval).
/// </param>
public sealed record Milestone(
    string Id,
    string Name,
    string TemplateId,
    Anchor Anchor,
    int OffsetDays,
    LocalTime? At,
    Audience Audience
)
{
    /// <summary>
    /// When set, the first such day on or after the anchor's day plus the offset.
    /// </summary>
    public IsoDayOfWeek? Weekday { get; init; }
}

/// <summary>All milestones of an intake, in the order in which they are written.</summary>
public sealed record Schedule(IReadOnlyList<Milestone> Milestones)
{
    /// <summary>
    /// Reads the form of config/schedule.json; every problem is named, not the first.
    /// </summary>
    public static ScheduleReading Parse(string json)
    {
        var problems = new List<ScheduleProblem>();
        var entries = ScheduleFile.Read(json, problems);
        return problems.Count > 0 ? new ScheduleReading.Refused(problems) : Of(entries);
    }

    /// <summary>Makes a schedule of entries from wherever they were written.</summary>
    public static ScheduleReading Of(IReadOnlyList<ScheduleEntry> entries)
    {
        var problems = new List<ScheduleProblem>();
        var milestones = ScheduleEntries.Read(entries, problems);
        return problems.Count > 0
            ? new ScheduleReading.Refused(problems)
            : new ScheduleReading.Accepted(new Schedule(milestones));
    }
}
