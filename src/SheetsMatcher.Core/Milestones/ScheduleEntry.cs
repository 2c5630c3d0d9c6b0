namespace SheetsMatcher.Core.Milestones;

/// <summary>
/// One milestone as a person wrote it, every part as text; null or empty where nothing stands.
/// </summary>
/// <param name="Place">Where it stands when it has no id, e.g. "milestone 3".</param>
public sealed record ScheduleEntry(string Place)
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? Letter { get; init; }

    /// <summary>"approval", "intakeStart" or "intakeEnd".</summary>
    public string? Anchor { get; init; }

    /// <summary>Week of the intake from 1; only with intakeStart.</summary>
    public string? Week { get; init; }

    /// <summary>
    /// Whole days after the anchor (before it when negative); not together with a week.
    /// </summary>
    public string? Days { get; init; }

    /// <summary>"Monday" to "Sunday": the first such day on or after the day counted out.</summary>
    public string? Weekday { get; init; }

    /// <summary>"09:00" in the intake's time zone, or "at once" with approval.</summary>
    public string? At { get; init; }

    /// <summary>"both", "mentors" or "mentees"; both when left out.</summary>
    public string? Audience { get; init; }
}
