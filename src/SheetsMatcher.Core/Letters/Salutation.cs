using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Letters;

/// <summary>
/// How a letter calls its reader: by the given name where that is sure, else by the whole name. A
/// title, an initial, a comma or a particle in front leaves it unsure, as in "Dr Chen", "J. Chen",
/// "de la Cruz, María" and "van Dyke".
/// </summary>
internal static class Salutation
{
    public static string? Of(string? name)
    {
        if (name is null)
        {
            return null;
        }
        var whole = Whole(ValueText.Clean(name));
        var tokens = NameText.Tokens(whole);
        return tokens.Count > 0 && IsGiven(tokens[0], tokens) ? tokens[0] : whole;
    }

    /// <summary>The name without pronouns and without degrees behind it.</summary>
    private static string Whole(string name)
    {
        var parts = NameText
            .WithoutBrackets(name)
            .Split(',')
            .Select((part, at) => string.Join(' ', Kept(part, at > 0)))
            .Where(part => part.Length > 0)
            .ToList();
        return parts.Count > 0 ? string.Join(", ", parts) : name;
    }

    private static IEnumerable<string> Kept(string part, bool isBehindComma)
    {
        var tokens = NameText
            .Tokens(part)
            .Where(token => !NameText.IsPronouns(token) && Folding.Fold(token).Length > 0)
            .ToList();
        return isBehindComma && tokens.TrueForAll(token => NameText.IsDegree(token, isSure: true))
            ? []
            : tokens;
    }

    private static bool IsGiven(string first, List<string> tokens) =>
        tokens.TrueForAll(token => !token.Contains(',', StringComparison.Ordinal))
        && !first.Contains('.', StringComparison.Ordinal)
        && Folding.Fold(first).Length > 1
        && !NameText.IsTitle(first)
        && !NameWords.Particles.Contains(Folding.Fold(first))
        && !(IsCapital(first) && !tokens.TrueForAll(IsCapital));

    /// <summary>"ABERNATHY Ruth" begins with the family name.</summary>
    private static bool IsCapital(string token) =>
        !token.Any(char.IsLower) && token.Any(char.IsUpper);
}
