namespace SheetsMatcher.Core.Applications;

/// <summary>
/// A person's name in the form in which all rules compare names: without titles, degrees and
/// pronouns, with the family name last.
/// </summary>
public sealed record PersonName
{
    private readonly string[] _words;

    /// <summary>Without what stands around the name itself: "Jr.", a title at the end.</summary>
    private readonly string[] _core;

    /// <summary>The core with its particles joined to what follows: "Mc Donald", "van der Berg".</summary>
    private readonly string[] _joinedCore;

    private PersonName(string[] words)
    {
        _words = words;
        _core = NameText.WithoutSuffixes(words);
        _joinedCore = NameText.WithJoinedParticles(_core);
        Text = string.Join(' ', words);
        Joined = string.Concat(_core);
        Joins = JoinsOf(_core);
        Generation = NameText.GenerationOf(words);
        Initials = words.Aggregate(0UL, (mask, word) => mask | InitialsOf(word));
    }

    /// <summary>The words with a space between them; empty where a text holds no name.</summary>
    public string Text { get; }

    /// <summary>
    /// The words in one, since "Mary Ann" is "Maryann"; without "Jr." and the like.
    /// </summary>
    public string Joined { get; }

    /// <summary>The same with the family name first, or last: "Li Wei Chen" is "Chen Liwei".</summary>
    internal IReadOnlyList<string> Joins { get; }

    /// <summary>The same, and without middle names: "ruthabernathy@" of Ruth M. Abernathy.</summary>
    internal IEnumerable<string> AllJoins =>
        _core.Length > 2 ? [.. Joins, _core[0] + _core[^1], _core[^1] + _core[0]] : Joins;

    /// <summary>Names beside this one that a text gives in brackets; mostly none.</summary>
    public IReadOnlyList<PersonName> OtherNames { get; private init; } = [];

    /// <summary>1 for a senior, 2 for a junior and so on; 0 where the name does not say.</summary>
    public int Generation { get; }

    /// <summary>The words in each form in which they are compared.</summary>
    internal IEnumerable<string[]> Forms =>
        new[] { _words, _core, _joinedCore }
            .Distinct(ReferenceEqualityComparer.Instance)
            .Cast<string[]>();

    public IReadOnlyList<string> Words => _words;

    public string First => _words[0];

    public string Last => _words[^1];

    public bool IsEmpty => _words.Length == 0;

    /// <summary>A bit for the first letter of each word, to leave out most others quickly.</summary>
    public ulong Initials { get; }

    public static PersonName Of(string text) =>
        new(NameText.WordsOf(text))
        {
            OtherNames = [.. NameText.OtherNamesIn(text).Select(words => new PersonName(words))],
        };

    /// <param name="words">Folded.</param>
    public static PersonName OfWords(IEnumerable<string> words) => new([.. words]);

    /// <summary>By a word's first letter in each form in which it is compared.</summary>
    public static ulong InitialsOf(string word) =>
        Bit(word) | Bit(NameWords.Given(word)) | Bit(NameSlip.SoundOf(word));

    public static ulong Bit(string word) => 1UL << (word[0] % 64);

    /// <summary>
    /// Near are: a name less a middle name, with initials, in another order, with a part of a double
    /// family name, a short form of the given name, a slip in a word, a family or given name alone; and
    /// all of these together, whatever title or "Jr." stands beside them. A junior is no senior.
    /// </summary>
    public Alikeness Compare(PersonName other)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return Alikeness.Different;
        }
        if (Text == other.Text)
        {
            return Alikeness.Same;
        }
        if (Generation > 0 && other.Generation > 0 && Generation != other.Generation)
        {
            return Alikeness.Different;
        }
        var isNear =
            IsJoinedAs(other)
            || NameLikeness.AreNear(_core, other._core)
            || NameLikeness.AreNear(_joinedCore, other._joinedCore);
        return isNear ? Alikeness.Near : Alikeness.Different;
    }

    /// <summary>Whether the two differ only in where words begin, or in which name comes first.</summary>
    public bool IsJoinedAs(PersonName other) =>
        Joins.Intersect(other.AllJoins).Any() || AllJoins.Intersect(other.Joins).Any();

    /// <summary>
    /// Whether the name leaves no doubt beside the same address: with a middle name more or less, a
    /// short form, or in another order. A family's children may differ in one letter alone.
    /// </summary>
    public bool IsSurely(PersonName other) =>
        Compare(other) switch
        {
            Alikeness.Same => true,
            Alikeness.Near => Joined == other.Joined
                || NameLikeness.IsWithin(_words, other._words)
                || NameLikeness.IsWithin(other._words, _words)
                || (Last == other.Last && NameWords.Given(First) == NameWords.Given(other.First)),
            _ => false,
        };

    private static string[] JoinsOf(string[] words)
    {
        // Chinese and Korean names are written in one word, the family name in its first or last sign.
        string[] parts =
            words is [{ Length: > 1 } word] && word.All(IsSyllable)
                ? [.. word.Select(sign => sign.ToString())]
                : words;
        return parts.Length < 2
            ? [string.Concat(parts)]
            :
            [
                string.Concat(parts),
                string.Concat(parts[1..].Append(parts[0])),
                string.Concat(parts[..^1].Prepend(parts[^1])),
            ];
    }

    private static bool IsSyllable(char sign) =>
        sign is (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3');
}
