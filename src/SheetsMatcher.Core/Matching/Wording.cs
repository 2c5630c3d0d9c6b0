using System.Globalization;

namespace SheetsMatcher.Core.Matching;

/// <summary>Puts counts, lists and people's own words into sentences.</summary>
internal static class Wording
{
    private const int QuotedLengthMax = 60;
    private const int NamesMax = 5;

    public static string Count(int count, string one, string many) =>
        count == 1 ? $"1 {one}" : $"{count.ToString(CultureInfo.InvariantCulture)} {many}";

    public static string Number(double number) =>
        number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>"1 year", "4.5 years".</summary>
    public static string Years(double years) =>
        Number(years) is "1" ? "1 year" : $"{Number(years)} years";

    /// <summary>"Ruth, Li and Omar"; a long list ends in "and 7 more".</summary>
    public static string List(IReadOnlyList<string> names, string lastJoint = "and") =>
        names.Count switch
        {
            0 => "nobody",
            1 => Short(names[0]),
            <= NamesMax => $"{Joined(names.SkipLast(1))} {lastJoint} {Short(names[^1])}",
            _ => $"{Joined(names.Take(NamesMax - 1))} and {names.Count - NamesMax + 1} more",
        };

    public static string Joined(IEnumerable<string> names) =>
        string.Join(", ", names.Select(Short));

    public static string Short(string text) =>
        text.Length <= QuotedLengthMax
            ? text
            : string.Concat(text.AsSpan(0, WholeSigns(text, QuotedLengthMax - 1)).TrimEnd(), "…");

    /// <summary>An option such as "Goal setting" inside a sentence; "LGBTQ issues" stays.</summary>
    public static string InSentence(string option) =>
        option.Length > 1 && char.IsUpper(option[0]) && !char.IsUpper(option[1])
            ? char.ToLowerInvariant(option[0]) + option[1..]
            : option;

    private static int WholeSigns(string text, int length) =>
        char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
}
