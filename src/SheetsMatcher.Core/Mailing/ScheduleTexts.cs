using System.Globalization;
using NodaTime.Text;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Core.Mailing;

/// <summary>A milestone as a person would write it, part by part.</summary>
internal static class ScheduleTexts
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture(
        "HH:mm"
    );

    /// <summary>By the names of <see cref="ScheduleField"/>, all of them.</summary>
    public static IReadOnlyDictionary<string, string> Of(Milestone milestone) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [ScheduleField.Id] = milestone.Id,
            [ScheduleField.Name] = milestone.Name,
            [ScheduleField.Letter] = milestone.TemplateId,
            [ScheduleField.Anchor] = Words(milestone.Anchor),
            [ScheduleField.Offset] = Offset(milestone),
            [ScheduleField.Weekday] = milestone.Weekday?.ToString() ?? "",
            [ScheduleField.At] = milestone.At is { } time ? Clock.Format(time) : "at once",
            [ScheduleField.Audience] = Words(milestone.Audience),
            [ScheduleField.Condition] = Words(milestone.Condition),
            [ScheduleField.CatchUp] = YesNo(milestone.CatchesUp),
            [ScheduleField.TooLateAfter] = Days(milestone.TooLateAfterDays),
            [ScheduleField.Priority] = Words(milestone.Priority),
            [ScheduleField.Repeat] = milestone.IsWeekly ? "weekly" : "",
            [ScheduleField.Calendar] = YesNo(milestone.HasCalendarEntry),
        };

    private static string Offset(Milestone milestone) =>
        milestone switch
        {
            { Anchor: Anchor.IntakeStart, OffsetDays: > 0 } when milestone.OffsetDays % 7 == 0 =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"week {(milestone.OffsetDays / 7) + 1}"
                ),
            { OffsetDays: 0 } => "",
            _ => Days(milestone.OffsetDays),
        };

    private static string Days(int days) =>
        string.Create(CultureInfo.InvariantCulture, $"{days} {(days is 1 or -1 ? "day" : "days")}");

    private static string YesNo(bool yes) => yes ? "TRUE" : "FALSE";

    /// <summary>"IntakeStart" is "intake start".</summary>
    private static string Words<T>(T choice)
        where T : struct, Enum =>
        string.Concat(
                choice
                    .ToString()
                    .Select(sign =>
                        char.IsUpper(sign) ? $" {char.ToLowerInvariant(sign)}" : $"{sign}"
                    )
            )
            .Trim();
}
