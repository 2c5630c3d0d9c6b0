using System.Text.RegularExpressions;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Reads the languages in an answer that people typed themselves: "English and French",
/// "English (native)/French (basic)". How well somebody speaks is no part of the language; "Chinese
/// (Cantonese)" is one.
/// </summary>
internal static partial class LanguageAnswer
{
    private static readonly HashSet<string> _around =
    [
        .. (
            "native mother tongue first second fluent fluently basic basics beginner beginners elementary "
            + "intermediate advanced conversational some a little bit limited good very well excellent proficient "
            + "proficiency professional working level spoken speaking written reading only mostly mainly also both "
            + "i speak my is bilingual learning maternal courant notions a1 a2 b1 b2 c1 c2 of in the"
        ).Split(' '),
    ];

    /// <summary>The languages, each as typed; the answer itself where it holds none.</summary>
    public static IReadOnlyList<string> Parts(string answer)
    {
        var parts = Joints()
            .Split(answer)
            .Select(Language)
            .Where(language => language.Length > 0)
            .ToList();
        return parts.Count > 0 ? parts : [answer];
    }

    private static string Language(string part)
    {
        var plain = Brackets()
            .Replace(part, each => Words(each.Groups[1].Value).Any() ? each.Value : " ");
        return string.Join(' ', Words(plain)).Trim('.', ':', '!', '-', '\u2013', ' ');
    }

    private static IEnumerable<string> Words(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !_around.Contains(Folding.Fold(word)));

    [GeneratedRegex(
        @"\s*[/&+]\s*|\.\s+|\s+(?:and|or|et|ou|y|o|und|oder|plus|as well as)\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Joints();

    [GeneratedRegex(@"\(([^()]*)\)|\[([^\[\]]*)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
