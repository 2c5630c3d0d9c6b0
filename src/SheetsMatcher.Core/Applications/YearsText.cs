using System.Globalization;
using System.Text.RegularExpressions;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Reads a number of years. What is no plain number counts as the least that it certainly means: of
/// "5-10", "5+" and "at least 5" it is 5, of "more than 5" the next whole number, 6, and of "less than
/// 2" it is 0.
/// </summary>
internal static partial class YearsText
{
    /// <returns>Null where the text is no number of years.</returns>
    public static double? Read(string text)
    {
        var folded = text.Trim().TrimEnd('.').ToLowerInvariant().Replace('\u00BD', '\u2044');
        if (Months().Match(folded) is { Success: true } months)
        {
            return Number(months.Groups[1]) / 12;
        }
        if (Whole().Match(folded) is not { Success: true } whole)
        {
            return null;
        }
        var years = Number(whole.Groups["least"]);
        if (whole.Groups["half"].Success)
        {
            years += 0.5;
        }
        if (whole.Groups["months"].Success)
        {
            years += Number(whole.Groups["months"]) / 12;
        }
        return whole.Groups["below"].Success ? 0
            : whole.Groups["above"].Success ? Math.Floor(years) + 1
            : whole.Groups["most"] is { Success: true } most && Number(most) < years ? null
            : years;
    }

    /// <summary>Whether the number itself stands there, with or without "years".</summary>
    public static bool IsPlain(string text) => Plain().IsMatch(text);

    private static double Number(Group digits) =>
        double.Parse(digits.Value.Replace(',', '.'), CultureInfo.InvariantCulture);

    private const string Digits = @"[0-9]{1,2}(?:[.,][0-9]{1,2})?";
    private const string Unit = @"(?: ?(?:years?|yrs?|y|ans|años|jahre)\.?)";

    [GeneratedRegex($"^{Digits}{Unit}?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^([0-9]{1,2}) ?(?:months?|mos?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Months();

    [GeneratedRegex(
        @"^(?:about |approx\.? |approximately |around |roughly |circa |ca\.? |c\. |~ ?|between |from "
            + @"|at least |minimum (?:of )?|min\.? |(?:>=|\u2265) ?"
            + @"|(?<above>more than |over |above |> ?)|(?<below>less than |under |below |up to |< ?))?"
            + $"(?<least>{Digits})(?<half>\u2044| 1/2| and a half)?{Unit}?"
            + @"(?: ?(?:-|\u2013|\u2014|to|and|or) ?(?<most>"
            + Digits
            + @")"
            + Unit
            + @"?)?"
            + @"(?:(?:,| and)? ?(?<months>[0-9]{1,2}) ?(?:months?|mos?))?"
            + @"(?: ?\+| plus| or more| or over| and up| and more| and over| at least| minimum)?"
            + Unit
            + @"?(?: (?:of )?experience)?(?: in (?:the|this) field)?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Whole();
}
