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

    /// <summary>"approval", "intake start", "intake end" or "application".</summary>
    public string? Anchor { get; init; }

    /// <summary>
    /// "week 4" of the intake, from 1 and only from its start, or "3 days" or "2 weeks" after the
    /// anchor, before it when negative. Nothing: the anchor's own day.
    /// </summary>
    public string? Offset { get; init; }

    /// <summary>"Monday" to "Sunday": the first such day on or after the day counted out.</summary>
    public string? Weekday { get; init; }

    /// <summary>"09:00" in the intake's zone, or "at once" with approval or application.</summary>
    public string? At { get; init; }

    /// <summary>"both" (also when left out), "mentors", "mentees", "unmatched", "committee".</summary>
    public string? Audience { get; init; }

    /// <summary>"not met yet", "no feedback", "late match"; always when left out.</summary>
    public string? Condition { get; init; }

    /// <summary>"yes" or "no"; no when left out.</summary>
    public string? CatchUp { get; init; }

    /// <summary>Whole days, such as "5 days" or "5".</summary>
    public string? TooLateAfter { get; init; }

    /// <summary>"first", "normal" (also when left out) or "last".</summary>
    public string? Priority { get; init; }

    /// <summary>"weekly", for the committee's letters; once when left out.</summary>
    public string? Repeat { get; init; }

    /// <summary>"yes" or "no"; no when left out.</summary>
    public string? Calendar { get; init; }

    /// <summary>Whether nothing at all is written, as in an empty row of the tab.</summary>
    public bool IsBlank => Parts.All(string.IsNullOrWhiteSpace);

    private IEnumerable<string?> Parts =>
        [
            Id,
            Name,
            Letter,
            Anchor,
            Offset,
            Weekday,
            At,
            Audience,
            Condition,
            CatchUp,
            TooLateAfter,
            Priority,
            Repeat,
            Calendar,
        ];
}
