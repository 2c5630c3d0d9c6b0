using NodaTime;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Core.Tests.Milestones;

internal static class NewMilestone
{
    public static Milestone AtOnce { get; } =
        new("introduction", "Hello", "hello", Anchor.Approval, 0, null, Audience.Both);

    /// <summary>At 9:00 on the first day of the week, to both.</summary>
    public static Milestone InWeek(int week) =>
        new(
            $"week-{week}",
            $"Week {week}",
            "hello",
            Anchor.IntakeStart,
            7 * (week - 1),
            new LocalTime(9, 0),
            Audience.Both
        );

    public static Milestone AfterApproval(int days, LocalTime at) =>
        new("later", "Later", "hello", Anchor.Approval, days, at, Audience.Both);
}
