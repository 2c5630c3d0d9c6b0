namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Names in which some words are cut short: "Vancouver PL", "U of Toronto", "SFU Library". One word that
/// tells must stand in both, since "PL" alone is every public library.
/// </summary>
internal static class OrganisationAbbreviation
{
    private const int TellingMin = 3;
    private const int RunMax = 6;

    /// <summary>
    /// Whether words of the one are cut short in the other, and one of them then stands within the other.
    /// </summary>
    public static bool Is(string[] shorter, string[] longer)
    {
        var left = longer.ToList();
        var cut = shorter.Where(word => !left.Remove(word)).ToList();
        var tells = shorter.Except(cut).Any(OrganisationName.Tells);
        var placed = 0;
        foreach (var word in cut)
        {
            var (at, count) = Place(word, left);
            tells |= count >= TellingMin && left.Skip(at).Take(count).Any(OrganisationName.Tells);
            placed += count > 0 ? 1 : 0;
            left.RemoveRange(at, count);
        }
        return tells && placed > 0 && (placed == cut.Count || left.Count == 0);
    }

    /// <summary>What all abbreviations of a name share with it, to be found by.</summary>
    public static IEnumerable<string> KeysOf(IReadOnlyList<string> words) =>
        from telling in words.Where(OrganisationName.Tells).Distinct(StringComparer.Ordinal)
        from other in words
        where other != telling && char.IsLetter(other[0])
        select $"{telling} {other[0]}";

    /// <summary>Acronyms of some words in a row that tell by themselves.</summary>
    public static IEnumerable<string> AcronymsIn(IReadOnlyList<string> words) =>
        from start in Enumerable.Range(0, words.Count)
        from count in Enumerable.Range(TellingMin, RunMax - TellingMin + 1)
        where start + count <= words.Count
        select Initials(words, start, count);

    private static (int At, int Count) Place(string word, List<string> words)
    {
        if (!char.IsLetter(word[0]))
        {
            return (0, 0);
        }
        if (words.FindIndex(each => IsBeginning(word, each)) is >= 0 and var whole)
        {
            return (whole, 1);
        }
        var run = Enumerable
            .Range(0, Math.Max(0, words.Count - word.Length + 1))
            .FirstOrDefault(start => Initials(words, start, word.Length) == word, -1);
        return run < 0 ? (0, 0) : (run, word.Length);
    }

    private static bool IsBeginning(string shorter, string longer) =>
        longer.StartsWith(shorter, StringComparison.Ordinal) && !longer.Any(char.IsDigit);

    private static string Initials(IReadOnlyList<string> words, int start, int count) =>
        string.Concat(words.Skip(start).Take(count).Select(word => word[0]));
}
