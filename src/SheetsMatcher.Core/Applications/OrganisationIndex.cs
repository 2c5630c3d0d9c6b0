namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Organisations to be found by one that is like them, without comparing all with all: two that are
/// near share the rarest word of the shorter name, an acronym, all but one letter, or a word that tells
/// and the beginning of another.
/// </summary>
internal sealed class OrganisationIndex
{
    private const int AcronymMax = 6;

    private readonly IReadOnlyList<OrganisationName> _names;
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byAbbreviation = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byWhole = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<int>> _byInitials = new(StringComparer.Ordinal);

    public OrganisationIndex(IReadOnlyList<OrganisationName> names)
    {
        _names = names;
        for (var place = 0; place < names.Count; place++)
        {
            foreach (var name in names[place].Others.Prepend(names[place]))
            {
                Enter(name, place);
            }
        }
    }

    /// <summary>All pairs that are near, each once, the earlier place first.</summary>
    public IEnumerable<(int One, int Other)> NearPairs() =>
        Enumerable
            .Range(0, _names.Count)
            .SelectMany(place =>
                Candidates(place)
                    .Distinct()
                    .Where(other => _names[place].Compare(_names[other]) == Alikeness.Near)
                    .Select(other => Ordered(place, other))
            )
            .Distinct()
            .Order();

    private static (int One, int Other) Ordered(int one, int other) =>
        (Math.Min(one, other), Math.Max(one, other));

    private void Enter(OrganisationName name, int place)
    {
        foreach (var word in name.Words.Distinct(StringComparer.Ordinal))
        {
            _byWord.ListOf(word).Add(place);
        }
        foreach (var key in AbbreviationsOf(name))
        {
            _byAbbreviation.ListOf(key).Add(place);
        }
        foreach (var whole in WholesOf(name))
        {
            _byWhole.ListOf(whole).Add(place);
        }
        _byInitials.ListOf(name.Initials).Add(place);
    }

    private IEnumerable<int> Candidates(int place) =>
        _names[place]
            .Others.Prepend(_names[place])
            .SelectMany(Candidates)
            .Where(other => other != place);

    private IEnumerable<int> Candidates(OrganisationName name) =>
        new[] { name.Words, name.Base }
            .Where(words => words.Count > 0)
            .Select(words => words.MinBy(word => _byWord[word].Count) ?? "")
            .SelectMany(rarest => _byWord[rarest])
            .Concat(WholesOf(name).SelectMany(whole => _byWhole[whole]))
            .Concat(AbbreviationsOf(name).SelectMany(key => _byAbbreviation[key]))
            .Concat(_byInitials.GetValueOrDefault(name.LettersAlone) ?? []);

    /// <summary>The joined words, whole and less one letter each, and the acronym.</summary>
    private static IEnumerable<string> WholesOf(OrganisationName name) =>
        name.Joined.Length == 0
            ? []
            :
            [
                .. OneSlip.Forms(name.Joined),
                .. OneSlip.Forms(string.Concat(name.Base)),
                .. name.Acronym.Length > 0 ? [name.Acronym] : Array.Empty<string>(),
                .. name.Words.Where(word => word.Length is >= 3 and <= AcronymMax),
                .. OrganisationAbbreviation.AcronymsIn(name.Words),
            ];

    private static IEnumerable<string> AbbreviationsOf(OrganisationName name) =>
        OrganisationAbbreviation.KeysOf(name.Words).Distinct(StringComparer.Ordinal);
}
