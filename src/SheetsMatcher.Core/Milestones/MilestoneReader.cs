using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace SheetsMatcher.Core.Milestones;

/// <summary>Reads one entry; each part that cannot be used adds its own problem.</summary>
internal sealed class MilestoneReader(ScheduleEntry entry, List<ScheduleProblem> problems)
{
    private const int DaysMax = 400;
    private const string AtOnce = "at once";

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture(
        "HH:mm"
    );

    private readonly int _problemsBefore = problems.Count;
    private readonly string _place = string.IsNullOrWhiteSpace(entry.Id)
        ? entry.Place
        : $"milestone \"{entry.Id.Trim()}\"";

    public Milestone? Read()
    {
        var id = ReadId("id", entry.Id);
        var name = ReadName();
        var letter = ReadId("letter", entry.Letter);
        var anchor = ReadChoice<Anchor>(
            "anchor",
            entry.Anchor,
            "approval, intakeStart or intakeEnd"
        );
        var offset = ReadOffset(anchor);
        var weekday = ReadWeekday();
        var at = ReadTime(anchor);
        var audience = IsBlank(entry.Audience)
            ? Audience.Both
            : ReadChoice<Audience>("audience", entry.Audience, "both, mentors or mentees");

        return
            problems.Count > _problemsBefore
            || anchor is not { } anchored
            || audience is not { } read
            ? null
            : new(id, name, letter, anchored, offset, at, read) { Weekday = weekday };
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
            Report("name", "must be one line of 1 to 100 characters", entry.Name);
        }

        return name;
    }

    private T? ReadChoice<T>(string field, string? text, string choices)
        where T : struct, Enum
    {
        // Enum.TryParse alone would take numbers and lists as well.
        if (
            Enum.TryParse<T>(text?.Trim(), ignoreCase: true, out var choice)
            && Enum.GetNames<T>().Contains(text?.Trim(), StringComparer.OrdinalIgnoreCase)
        )
        {
            return choice;
        }

        Report(field, $"must be {choices}", text);
        return null;
    }

    private int ReadOffset(Anchor? anchor) =>
        (IsBlank(entry.Week), IsBlank(entry.Days)) switch
        {
            (false, false) => Refuse("week", "and \"days\" cannot both be given", entry.Week),
            (false, true) when anchor is Anchor.IntakeStart => 7 * (ReadWeek() - 1),
            (false, true) when anchor is not null => Refuse(
                "week",
                "can only be counted from intakeStart; write \"days\" instead",
                entry.Week
            ),
            (true, false) => ReadDays(anchor),
            (true, true) when anchor is Anchor.IntakeStart => Refuse(
                "week",
                "or \"days\" must be given with intakeStart",
                entry.Week
            ),
            _ => 0,
        };

    private int ReadWeek() =>
        TryWhole(entry.Week, out var week) && week is >= 1 and <= DaysMax / 7
            ? week
            : Refuse("week", $"must be a whole number from 1 to {DaysMax / 7}", entry.Week);

    private int ReadDays(Anchor? anchor)
    {
        var least = anchor is Anchor.Approval ? 0 : -DaysMax;
        return TryWhole(entry.Days, out var days) && days >= least && days <= DaysMax
            ? days
            : Refuse("days", $"must be a whole number from {least} to {DaysMax}", entry.Days);
    }

    private IsoDayOfWeek? ReadWeekday()
    {
        if (IsBlank(entry.Weekday))
        {
            return null;
        }

        var day = ReadChoice<DayOfWeek>("weekday", entry.Weekday, "a day such as Friday");
        return day?.ToIsoDayOfWeek();
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

        Report("at", "must be a time such as 09:00", entry.At);
        return null;
    }

    private void RequireAtOncePossible(Anchor? anchor)
    {
        if (anchor is Anchor.IntakeStart or Anchor.IntakeEnd)
        {
            Report("at", "must be a time such as 09:00 unless the anchor is approval", entry.At);
        }
        else if (!IsBlank(entry.Days) || !IsBlank(entry.Weekday))
        {
            Report("at", "must be a time such as 09:00 when days are counted", entry.At);
        }
    }

    private int Refuse(string field, string rule, string? found)
    {
        Report(field, rule, found);
        return 0;
    }

    private void Report(string field, string rule, string? found) =>
        problems.Add(
            new(
                _place,
                $"\"{field}\" {rule}, found " + (IsBlank(found) ? "nothing" : $"\"{found}\"")
            )
        );

    private static bool TryWhole(string? text, out int number) =>
        int.TryParse(
            text?.Trim(),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out number
        );

    private static bool IsBlank([NotNullWhen(false)] string? text) =>
        string.IsNullOrWhiteSpace(text);
}
