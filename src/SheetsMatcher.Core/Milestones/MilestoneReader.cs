using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace SheetsMatcher.Core.Milestones;

/// <summary>Reads one entry; each part that cannot be used adds its own problem.</summary>
/// <param name="nameOf">What the reader of the problems calls a part.</param>
internal sealed class MilestoneReader(
    ScheduleEntry entry,
    List<ScheduleProblem> problems,
    Func<string, string> nameOf
)
{
    private const string AtOnce = "at once";

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture(
        "HH:mm"
    );

    private readonly int _problemsBefore = problems.Count;
    private readonly string _place = string.IsNullOrWhiteSpace(entry.Id)
        ? entry.Place
        : $"milestone \"{entry.Id.Trim()}\"";

    public MilestoneReader(ScheduleEntry entry, List<ScheduleProblem> problems)
        : this(entry, problems, field => field) { }

    public Milestone? Read()
    {
        var anchor = ReadChoice<Anchor>(
            ScheduleField.Anchor,
            entry.Anchor,
            "approval, intake start, intake end or application"
        );
        var milestone = new Milestone(
            ReadId(ScheduleField.Id, entry.Id),
            ReadName(),
            ReadId(ScheduleField.Letter, entry.Letter),
            anchor ?? Anchor.IntakeStart,
            ReadOffset(anchor),
            ReadTime(anchor),
            ReadChoiceOr(
                Audience.Both,
                ScheduleField.Audience,
                entry.Audience,
                "both, mentors, mentees, unmatched or committee"
            )
        )
        {
            Weekday = ReadWeekday(),
            Condition = ReadChoiceOr(
                Condition.Always,
                ScheduleField.Condition,
                entry.Condition,
                "always, not met yet, no feedback or late match"
            ),
            CatchesUp = ReadYes(ScheduleField.CatchUp, entry.CatchUp),
            TooLateAfterDays = ReadTooLateAfter(),
            Priority = ReadChoiceOr(
                Priority.Normal,
                ScheduleField.Priority,
                entry.Priority,
                "first, normal or last"
            ),
            IsWeekly = ReadWeekly(),
            HasCalendarEntry = ReadYes(ScheduleField.Calendar, entry.Calendar),
        };
        if (problems.Count == _problemsBefore)
        {
            RefuseContradictions(milestone);
        }

        return problems.Count > _problemsBefore ? null : milestone;
    }

    private void RefuseContradictions(Milestone milestone)
    {
        var isOfPair =
            milestone.Audience is Audience.Both or Audience.Mentors or Audience.Mentees
            && milestone.Anchor is not Anchor.Application;
        if (milestone.Anchor is Anchor.Approval && !isOfPair)
        {
            Report(
                ScheduleField.Audience,
                "must be both, mentors or mentees when counted from approval",
                entry.Audience
            );
        }
        else if (milestone is { Audience: Audience.Committee, Anchor: Anchor.Application })
        {
            Report(
                ScheduleField.Anchor,
                "must be intake start or intake end for the committee",
                entry.Anchor
            );
        }

        if (milestone.Condition is not Condition.Always && !isOfPair)
        {
            const string Rule = "can only be asked of the two people of a match";
            Report(ScheduleField.Condition, Rule, entry.Condition);
        }

        if (milestone.CatchesUp && (!isOfPair || milestone.Anchor is Anchor.Approval))
        {
            const string Rule = "is only for matches and for the intake's start or end";
            Report(ScheduleField.CatchUp, Rule, entry.CatchUp);
        }

        if (milestone.IsWeekly && milestone.Audience is not Audience.Committee)
        {
            Report(ScheduleField.Repeat, "is only for the committee's letters", entry.Repeat);
        }

        if (milestone.HasCalendarEntry && !isOfPair)
        {
            Report(ScheduleField.Calendar, "is only for the people of a match", entry.Calendar);
        }
    }

    // Ids become file names and parts of keys, so they keep to letters, digits and hyphens.
    private string ReadId(string field, string? text)
    {
        var id = text?.Trim() ?? "";
        if (id.Length is 0 or > 60 || !id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            Report(field, "must be 1 to 60 letters, digits and hyphens such as week-4", text);
        }

        return id;
    }

    private string ReadName()
    {
        var name = entry.Name?.Trim() ?? "";
        if (name.Length is 0 or > 100 || name.Any(char.IsControl))
        {
            Report(ScheduleField.Name, "must be one line of 1 to 100 characters", entry.Name);
        }

        return name;
    }

    private T ReadChoiceOr<T>(T otherwise, string field, string? text, string choices)
        where T : struct, Enum =>
        IsBlank(text) ? otherwise : ReadChoice<T>(field, text, choices) ?? otherwise;

    private T? ReadChoice<T>(string field, string? text, string choices)
        where T : struct, Enum
    {
        var word = text?.Replace(" ", "", StringComparison.Ordinal);
        // Enum.TryParse alone would take numbers and lists as well.
        if (
            Enum.TryParse<T>(word, ignoreCase: true, out var choice)
            && Enum.GetNames<T>().Contains(word, StringComparer.OrdinalIgnoreCase)
        )
        {
            return choice;
        }

        Report(field, $"must be {choices}", text);
        return null;
    }

    private bool ReadYes(string field, string? text)
    {
        switch (text?.Trim().ToUpperInvariant())
        {
            case "YES" or "TRUE":
                return true;
            case null or "" or "NO" or "FALSE":
                return false;
            default:
                Report(field, "must be yes or no", text);
                return false;
        }
    }

    private bool ReadWeekly()
    {
        switch (entry.Repeat?.Trim().ToUpperInvariant())
        {
            case "WEEKLY":
                return true;
            case null or "" or "NO" or "FALSE":
                return false;
            default:
                Report(ScheduleField.Repeat, "must be weekly or empty", entry.Repeat);
                return false;
        }
    }

    private int ReadOffset(Anchor? anchor)
    {
        if (IsBlank(entry.Offset))
        {
            return 0;
        }

        switch (OffsetText.Parse(entry.Offset))
        {
            case null:
                Report(ScheduleField.Offset, OffsetText.Rule, entry.Offset);
                return 0;
            case { IsWeekOfIntake: true } when anchor is not (Anchor.IntakeStart or null):
                const string Rule = "can only be a week of the intake when counted from its start";
                Report(ScheduleField.Offset, Rule, entry.Offset);
                return 0;
            case { Days: < 0 } when anchor is Anchor.Approval or Anchor.Application:
                Report(ScheduleField.Offset, "must not be before what it follows", entry.Offset);
                return 0;
            case { Days: var days }:
                return days;
        }
    }

    private int ReadTooLateAfter()
    {
        if (IsBlank(entry.TooLateAfter))
        {
            return Milestone.TooLateAfterDaysByDefault;
        }

        if (
            OffsetText.Parse(entry.TooLateAfter) is
            { IsWeekOfIntake: false, Days: >= 1 and <= 60 and var days }
        )
        {
            return days;
        }

        Report(ScheduleField.TooLateAfter, "must be 1 to 60 days, such as 5", entry.TooLateAfter);
        return Milestone.TooLateAfterDaysByDefault;
    }

    private IsoDayOfWeek? ReadWeekday()
    {
        if (IsBlank(entry.Weekday))
        {
            return null;
        }

        const string Choices = "a day such as Friday";
        return ReadChoice<DayOfWeek>(ScheduleField.Weekday, entry.Weekday, Choices)
            ?.ToIsoDayOfWeek();
    }

    private LocalTime? ReadTime(Anchor? anchor)
    {
        if (string.Equals(entry.At?.Trim(), AtOnce, StringComparison.OrdinalIgnoreCase))
        {
            RequireAtOncePossible(anchor);
            return null;
        }

        if (!IsBlank(entry.At) && Clock.Parse(entry.At.Trim()).TryGetValue(default, out var time))
        {
            return time;
        }

        Report(ScheduleField.At, "must be a time such as 09:00", entry.At);
        return null;
    }

    private void RequireAtOncePossible(Anchor? anchor)
    {
        if (anchor is Anchor.IntakeStart or Anchor.IntakeEnd)
        {
            const string Rule =
                "must be a time such as 09:00 unless it follows an approval or " + "an application";
            Report(ScheduleField.At, Rule, entry.At);
        }
        else if (!IsBlank(entry.Offset) || !IsBlank(entry.Weekday))
        {
            const string Rule = "must be a time such as 09:00 when days are counted";
            Report(ScheduleField.At, Rule, entry.At);
        }
    }

    private void Report(string field, string rule, string? found) =>
        problems.Add(
            new(
                _place,
                $"\"{nameOf(field)}\" {rule}, found "
                    + (IsBlank(found) ? "nothing" : $"\"{found}\"")
            )
            {
                Field = field,
            }
        );

    private static bool IsBlank([NotNullWhen(false)] string? text) =>
        string.IsNullOrWhiteSpace(text);
}
