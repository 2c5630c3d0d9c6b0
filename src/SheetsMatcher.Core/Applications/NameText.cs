using System.Text.RegularExpressions;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Reads the words of a name as typed: titles, degrees and pronouns apart from the name itself.
/// </summary>
internal static partial class NameText
{
    /// <summary>More words in brackets are no name.</summary>
    private const int OtherNameMax = 3;

    private static readonly char[] _spaces =
    [
        ' ',
        '\t',
        '\n',
        '\r',
        '\u00A0',
        '\u202F',
        '|',
        '\u2013',
    ];

    private static readonly char[] _ends = [',', ';', '(', ')', '[', ']', '\n'];

    /// <summary>
    /// The words of a name folded, turned at its comma, without titles, degrees and pronouns.
    /// </summary>
    public static string[] WordsOf(string text)
    {
        var parts = WithoutBrackets(text)
            .Split(',')
            .Select((part, at) => Words(part, isBehindComma: at > 0))
            .Where(part => part.Count > 0)
            .ToList();
        return parts.Count > 1 ? [.. parts.Skip(1).SelectMany(part => part), .. parts[0]]
            : parts.Count == 1 ? [.. parts[0]]
            : [];
    }

    /// <summary>The same of an answer in which a name may stand, as typed: not turned.</summary>
    public static IReadOnlyList<string> WordsIn(string answer) =>
        [.. answer.Split(_ends).SelectMany(part => Words(part, isBehindComma: false))];

    /// <summary>Whether nothing but titles is left of a text: no name to call anybody by.</summary>
    public static bool IsTitleOnly(string text) =>
        Tokens(text) is { Count: > 0 } tokens && tokens.All(IsTitle);

    public static bool IsTitle(string token) => NameWords.Titles.Contains(Folding.Fold(token));

    public static bool IsDegree(string token, bool isSure) =>
        Folding.Fold(token) is var folded
        && (
            NameWords.Degrees.Contains(folded)
            || (isSure && NameWords.PerhapsDegrees.Contains(folded))
        );

    /// <summary>"she/her/hers", also with blanks beside the strokes.</summary>
    public static bool IsPronouns(string token) =>
        token.Contains('/', StringComparison.Ordinal)
        && token
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .All(part => NameWords.Pronouns.Contains(Folding.Fold(part)));

    public static List<string> Tokens(string text) =>
        [.. text.Split(_spaces, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>What stands in brackets is no part of the name: pronouns, a branch, a short name.</summary>
    public static string WithoutBrackets(string text) =>
        Strokes().Replace(Brackets().Replace(text, " "), "/");

    /// <summary>
    /// What else somebody goes by: what stands in brackets, for the given or for the family name, as in
    /// "Maya Abara (Lind)" and "Xinyi (Cindy) Zhang".
    /// </summary>
    public static IEnumerable<string[]> OtherNamesIn(string text)
    {
        var name = text.AsSpan().ContainsAny('(', '[', '{') ? WordsOf(text) : [];
        if (name.Length == 0)
        {
            return [];
        }
        return Brackets()
            .Matches(text)
            .Select(bracket => Words(bracket.Value[1..^1], isBehindComma: true))
            .Select(words => words.Where(word => !NameWords.Formerly.Contains(word)).ToArray())
            .Where(words => words.Length is > 0 and <= OtherNameMax)
            .SelectMany(words => new[] { [.. words, name[^1]], new[] { name[0] }.Concat(words) })
            .Select(words => words.ToArray());
    }

    /// <summary>
    /// The words of the name itself, without what tells a generation, a title or a degree behind it. "Jack
    /// Lord" and "Junior Smith" keep both words.
    /// </summary>
    /// <param name="words">Folded; the same array where nothing is to be left out.</param>
    public static string[] WithoutSuffixes(string[] words)
    {
        var left = words.ToList();
        for (var at = left.Count - 1; at >= 0; at--)
        {
            var isSure = at > 0 && NameWords.Generations.ContainsKey(left[at]);
            if ((isSure || left.Count > 2) && IsSuffix(left[at]))
            {
                left.RemoveAt(at);
            }
        }
        return left.Count == words.Length ? words : [.. left];
    }

    /// <summary>"mc donald" as "mcdonald"; the same array where there is nothing to join.</summary>
    public static string[] WithJoinedParticles(string[] words)
    {
        if (!words.SkipLast(1).Any(NameWords.Particles.Contains))
        {
            return words;
        }
        var joined = new List<string>();
        var particles = "";
        foreach (var word in words)
        {
            if (NameWords.Particles.Contains(word))
            {
                particles += word;
                continue;
            }
            joined.Add(particles + word);
            particles = "";
        }
        return particles.Length > 0 ? [.. joined, particles] : [.. joined];
    }

    /// <summary>0 where no word tells it.</summary>
    public static int GenerationOf(string[] words) =>
        words
            .Select(word =>
                NameWords.Generations.GetValueOrDefault(word) is > 0 and var sure ? sure
                : words.Length > 2 ? NameWords.PerhapsGenerations.GetValueOrDefault(word)
                : 0
            )
            .FirstOrDefault(generation => generation > 0);

    private static bool IsSuffix(string word) =>
        NameWords.Generations.ContainsKey(word)
        || NameWords.PerhapsGenerations.ContainsKey(word)
        || NameWords.Titles.Contains(word)
        || NameWords.Degrees.Contains(word);

    private static List<string> Words(string part, bool isBehindComma)
    {
        var tokens = Tokens(part).Where(token => !IsPronouns(token)).ToList();
        while (tokens.Count > 0 && IsTitle(tokens[0]))
        {
            tokens.RemoveAt(0);
        }
        while (CountOfDegreeAtEnd(tokens, isBehindComma) is > 0 and var count)
        {
            tokens.RemoveRange(tokens.Count - count, count);
        }
        // Dots part initials: "J.R. Chen" has three words.
        return
        [
            .. tokens.SelectMany(token =>
                Folding
                    .Fold(token.Replace('.', ' '))
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(LookAlikes.InPlainLetters)
            ),
        ];
    }

    /// <summary>Of how many tokens the last degree is: "Ph. D." and "M. L. I. S." are one each.</summary>
    private static int CountOfDegreeAtEnd(List<string> tokens, bool isBehindComma) =>
        tokens.Count == 0 ? 0
        : IsDegreeAtEnd(tokens, isBehindComma) ? 1
        : Enumerable
            .Range(2, 3)
            .FirstOrDefault(count =>
                count + (isBehindComma ? 0 : 2) <= tokens.Count
                && IsDegree(string.Concat(tokens.TakeLast(count)), isSure: false)
            );

    private static bool IsDegreeAtEnd(List<string> tokens, bool isBehindComma)
    {
        var isCapital =
            IsCapital(tokens[^1]) && !tokens.SkipLast(1).All(IsCapital) && tokens.Count > 2;
        return (isBehindComma || tokens.Count > 1)
            && IsDegree(tokens[^1], isBehindComma || isCapital);
    }

    private static bool IsCapital(string token) => !token.Any(char.IsLower);

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s*/\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Strokes();
}
