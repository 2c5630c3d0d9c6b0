namespace SheetsMatcher.Core.Milestones;

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

    /// <summary>The milestone of that id; null when the schedule no longer has it.</summary>
    public Milestone? Find(string id) =>
        Milestones.FirstOrDefault(each => each.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    private static ScheduleReading Of(IReadOnlyList<ScheduleEntry> entries)
    {
        var problems = new List<ScheduleProblem>();
        var milestones = ScheduleEntries.Read(entries, problems);
        return problems.Count > 0
            ? new ScheduleReading.Refused(problems)
            : new ScheduleReading.Accepted(new Schedule(milestones));
    }
}
