using System.Text.RegularExpressions;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Several employers in one cell, such as "SFU; UBC" and "student, UBC": each counts by itself. Behind a
/// comma, in brackets and the like only what looks like an organisation is one, since a place, a branch or
/// an occupation stands there as often.
/// </summary>
internal static partial class OrganisationParts
{
    private const int AcronymMax = 5;

    /// <summary>They tell an organisation from a place or an occupation.</summary>
    private static readonly HashSet<string> _kinds =
    [
        .. (
            "academy archives association bank books bibliotheque college company consultancy consultants "
            + "consulting corp council foundation government hospital inc institute library llc ltd ministry "
            + "museum polytechnic press publishers publishing school society studio studios universite university"
        ).Split(' '),
    ];

    /// <summary>They are written in capitals and are no organisation.</summary>
    private static readonly HashSet<string> _noAcronyms =
    [
        .. "can ceo cfo cio cto diy esl faq tba tbd usa".Split(' '),
    ];

    /// <summary>As typed; none where the text names one alone.</summary>
    public static IEnumerable<string> In(string text)
    {
        var sure = Cut(Ends(), text);
        return (sure.Count > 1 ? sure : [])
            .Concat(sure.Select(part => Cut(Joints(), part)).Where(IsSeveral).SelectMany(Named))
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>The same behind "student" or "N/A", where an occupation may stand on a line of its own.</summary>
    public static IEnumerable<string> WithCapitalIn(string text) =>
        In(text).Where(part => part.Any(char.IsUpper) || LooksNamed(part));

    private static List<string> Cut(Regex at, string text) =>
        [.. at.Split(text).Select(part => part.Trim()).Where(part => part.Length > 0)];

    private static bool IsSeveral(List<string> parts) => parts.Count > 1;

    private static IEnumerable<string> Named(List<string> parts) => parts.Where(LooksNamed);

    private static bool LooksNamed(string part)
    {
        var words = part.Replace(".", "", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kinds = words.Select(Kind).ToList();
        return words.Any(IsAcronym)
            || (kinds.Exists(_kinds.Contains) && words.Any(IsTellingName))
            || (kinds.Contains("university") && kinds.Exists(OrganisationName.Tells));
    }

    private static string Kind(string word) => OrganisationWords.Long(Folding.Fold(word));

    private static bool IsTellingName(string word) =>
        (char.IsUpper(word[0]) && OrganisationName.Tells(Kind(word))) || word.All(char.IsDigit);

    private static bool IsAcronym(string word) =>
        word.Length is > 2 and <= AcronymMax
        && word.All(char.IsUpper)
        && Folding.Fold(word) is var folded
        && !_noAcronyms.Contains(folded)
        && !NameText.IsDegree(word, isSure: true);

    [GeneratedRegex(@"[;|\r\n\u2022\u00B7]", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(
        @"[,/()\[\]:&+@\u2013\u2014]|\s-\s|\b(?:and|at|for|et|y|und)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Joints();
}
