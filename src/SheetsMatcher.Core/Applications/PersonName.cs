namespace SheetsMatcher.Core.Applications;

/// <summary>
/// A person's name in the form in which all rules compare names: without titles, degrees and
/// pronouns, with the family name last.
/// </summary>
public sealed record PersonName
{
    private readonly string[] _words;

    private PersonName(string[] words)
    {
        _words = words;
        Text = string.Join(' ', words);
        Joined = string.Concat(words);
        Initials = words.Aggregate(
            0UL,
            (mask, word) => mask | Bit(word) | Bit(NameWords.Given(word))
        );
    }

    /// <summary>The words with a space between them; empty where a text holds no name.</summary>
    public string Text { get; }

    /// <summary>The words in one, since "Mc Donald" is "McDonald".</summary>
    public string Joined { get; }

    public IReadOnlyList<string> Words => _words;

    public string First => _words[0];

    public string Last => _words[^1];

    public bool IsEmpty => _words.Length == 0;

    /// <summary>A bit for the first letter of each word, to leave out most others quickly.</summary>
    public ulong Initials { get; }

    public static PersonName Of(string text) => new(NameText.WordsOf(text));

    /// <param name="words">Folded.</param>
    public static PersonName OfWords(IEnumerable<string> words) => new([.. words]);

    public static ulong Bit(string word) => 1UL << (word[0] % 64);

    /// <summary>
    /// Near are: a name less a middle name, with initials, in another order, with a part of a double
    /// family name, a short form of the given name, a slip in a word, and a family or given name alone.
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
        var (shorter, longer) =
            _words.Length <= other._words.Length ? (_words, other._words) : (other._words, _words);
        var isNear =
            Joined == other.Joined
            || (shorter.Length == 1 ? IsPart(shorter[0], longer) : IsWithin(shorter, longer))
            || (shorter.Length > 1 && IsSpelledAlike(shorter, longer));
        return isNear ? Alikeness.Near : Alikeness.Different;
    }

    /// <summary>
    /// Whether the name leaves no doubt beside the same address: with a middle name more or less, a
    /// short form, or in another order. A family's children may differ in one letter alone.
    /// </summary>
    public bool IsSurely(PersonName other) =>
        Compare(other) switch
        {
            Alikeness.Same => true,
            Alikeness.Near => Joined == other.Joined
                || IsWithin(_words, other._words)
                || IsWithin(other._words, _words)
                || (Last == other.Last && NameWords.Given(First) == NameWords.Given(other.First)),
            _ => false,
        };

    private static bool IsPart(string word, string[] name) =>
        word.Length > 1 && (word == name[0] || word == name[^1] || OneSlip.Between(word, name[^1]));

    private static bool IsWithin(string[] shorter, string[] longer)
    {
        var left = longer.ToList();
        return shorter.All(left.Remove) && shorter.Count(word => word.Length > 1) > 1;
    }

    private static bool IsSpelledAlike(string[] shorter, string[] longer) =>
        (
            shorter[^1] == longer[^1]
            || OneSlip.Between(shorter[^1], longer[^1])
            || (
                shorter[0].Length > 1
                && shorter[0] == longer[0]
                && IsInitialOfOther(shorter[^1], longer[^1])
            )
        )
        && AreOneGiven(shorter[0], longer[0])
        && shorter[1..^1].All(middle => longer[1..^1].Any(each => AreOneGiven(middle, each)));

    private static bool IsInitialOfOther(string one, string other) =>
        IsInitialOf(one, other) || IsInitialOf(other, one);

    private static bool IsInitialOf(string letter, string word) =>
        letter.Length == 1 && char.IsLetter(letter[0]) && word[0] == letter[0];

    /// <summary>"R" and "Ruth", "Bob" and "Robert", "Ann" and "Anne", "Ruth" and "Rutth".</summary>
    private static bool AreOneGiven(string one, string other)
    {
        if (one == other || NameWords.Given(one) == NameWords.Given(other))
        {
            return true;
        }
        var (longer, shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        return longer[0] == shorter[0]
            && char.IsLetter(longer[0])
            && !longer.Any(char.IsDigit)
            && (
                IsInitialOf(shorter, longer)
                || (shorter.Length > 2 && longer.StartsWith(shorter, StringComparison.Ordinal))
                || OneSlip.Between(one, other)
            );
    }
}
