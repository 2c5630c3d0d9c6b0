namespace SheetsMatcher.Core.Milestones;

/// <summary>What became of reading a schedule.</summary>
public abstract record ScheduleReading
{
    private ScheduleReading() { }

    public sealed record Accepted(Schedule Schedule) : ScheduleReading;

    /// <summary>Nothing is taken from a schedule with a problem; all of them are named.</summary>
    public sealed record Refused(IReadOnlyList<ScheduleProblem> Problems) : ScheduleReading;
}

/// <summary>One thing wrong with a schedule.</summary>
/// <param name="Place">Where, e.g. <c>milestone "week-4-check-in"</c> or <c>line 7</c>.</param>
/// <param name="What">What is wrong, what is expected and what was found.</param>
public sealed record ScheduleProblem(string Place, string What)
{
    /// <summary>The part that is wrong, see <see cref="ScheduleField"/>; empty for the whole.</summary>
    public string Field { get; init; } = "";

    public override string ToString() => $"{Place}: {What}.";
}
