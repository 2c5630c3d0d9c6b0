using System.Globalization;
using System.Text.RegularExpressions;

namespace SheetsMatcher.Core.Milestones;

/// <summary>How far a milestone lies from its anchor, as people write it.</summary>
/// <param name="IsWeekOfIntake">
/// Written as "week 4": week <c>n</c> starts <c>7(n-1)</c> days after the intake.
/// </param>
internal sealed partial record OffsetText(int Days, bool IsWeekOfIntake)
{
    public const string Rule = "must be such as week 4, 3 days or -1 week, 400 days at most";

    private const int DaysMax = 400;

    /// <summary>Null when it is none of these, or too far away.</summary>
    public static OffsetText? Parse(string text)
    {
        var found = Pattern().Match(text.Trim());
        if (
            !found.Success
            || !int.TryParse(
                found.Groups["number"].ValueSpan,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
            || Math.Abs((long)number) > DaysMax
        )
        {
            return null;
        }

        var isWeekOfIntake = found.Groups["week"].Success;
        var isInWeeks = found.Groups["unit"].ValueSpan is ['w' or 'W', ..];
        if (isWeekOfIntake)
        {
            return number is >= 1 and <= DaysMax / 7 ? new(7 * (number - 1), true) : null;
        }

        var days = isInWeeks ? 7 * number : number;
        return Math.Abs(days) <= DaysMax ? new(days, false) : null;
    }

    [GeneratedRegex(
        "^(?:(?<week>week) *(?<number>[0-9]{1,3})|(?<number>[-+]?[0-9]{1,3}) *(?<unit>days?|weeks?)?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Pattern();
}
