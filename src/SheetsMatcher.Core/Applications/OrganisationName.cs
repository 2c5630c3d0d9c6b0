using System.Text.RegularExpressions;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// The name of an employer or a school in the form in which all rules compare them: abbreviations
/// written out, without "the", "of" and legal forms.
/// </summary>
internal sealed partial record OrganisationName
{
    private const int AcronymMin = 3;

    private readonly string[] _words;
    private readonly string[] _base;

    private OrganisationName(string[] words, string[] shorter)
    {
        _words = words;
        _base = shorter.Length > 0 ? shorter : words;
        Text = string.Join(' ', words);
        Joined = string.Concat(words);
        Initials = string.Concat(words.Select(word => word[0]));
        Acronym = words.Length < AcronymMin ? "" : Initials;
    }

    /// <summary>Two with the same text are one organisation; empty where none is named.</summary>
    public string Text { get; }

    public string Joined { get; }

    /// <summary>"vpl" of "vancouver public library"; empty of a shorter name.</summary>
    public string Acronym { get; }

    /// <summary>The first letters of all words.</summary>
    public string Initials { get; }

    public IReadOnlyList<string> Words => _words;

    /// <summary>The words without a branch, such as one in brackets.</summary>
    public IReadOnlyList<string> Base => _base;

    /// <summary>Names that the text holds beside the whole: each of several, and all written out.</summary>
    public IReadOnlyList<OrganisationName> Others { get; private init; } = [];

    /// <summary>Whether the text seems to name more than one.</summary>
    public bool IsSeveral { get; private init; }

    /// <summary>
    /// "ey" and "ut" of names that are letters alone, as "EY (Vancouver)" and "U of T"; else empty.
    /// </summary>
    public string LettersAlone =>
        string.Concat(_base) is { Length: > 1 } letters
        && letters.All(char.IsLetter)
        && letters.Length == (_base.Length == 1 ? AcronymMin - 1 : _base.Length)
            ? letters
            : "";

    public static OrganisationName Of(string text)
    {
        var whole = Single(text);
        var parts = OrganisationParts.In(text).Select(Single).Where(part => Tells(part._words));
        OrganisationName[] all = [whole, .. parts];
        var written = all.Select(each => each.WrittenOut()).OfType<OrganisationName>();
        return whole with { Others = [.. all.Skip(1), .. written], IsSeveral = all.Length > 1 };
    }

    /// <summary>
    /// Near are: the same but for a branch; a name within the other, where it says more than
    /// "Public Library"; the same words in another order; an acronym of all words or some, or other words
    /// cut short; a slip in one word; one of several that is the same as one of the other's, or near.
    /// </summary>
    public Alikeness Compare(OrganisationName other)
    {
        if (Text.Length == 0 || other.Text.Length == 0)
        {
            return Alikeness.Different;
        }
        if (Text == other.Text)
        {
            return Alikeness.Same;
        }
        var isNear =
            IsNear(other)
            || Others.Any(part => part.Text == other.Text || part.IsNear(other))
            || other.Others.Any(part => part.Text == Text || IsNear(part))
            || Others.Any(part =>
                other.Others.Any(its => its.Text == part.Text || its.IsNear(part))
            );
        return isNear ? Alikeness.Near : Alikeness.Different;
    }

    /// <summary>Whether a word tells one organisation from another.</summary>
    public static bool Tells(string word) =>
        word.Length > 2 && !OrganisationWords.Common.Contains(word) && !word.All(char.IsDigit);

    private static OrganisationName Single(string text) =>
        new(WordsOf(text), WordsOf(WithoutBranch(text)));

    /// <summary>With "BC" and "PL" as words, and "SD39" as two; null where it has none of these.</summary>
    private OrganisationName? WrittenOut()
    {
        var (words, shorter) = (WrittenOut(_words), WrittenOut(_base));
        return words.SequenceEqual(_words) ? null : new OrganisationName(words, shorter);
    }

    private static string[] WrittenOut(string[] words) =>
        [
            .. words
                .SelectMany(word => NumberBehind().Split(word))
                .SelectMany(OrganisationWords.InFull),
        ];

    private bool IsNear(OrganisationName other) =>
        Joined == other.Joined
        || (_base.SequenceEqual(other._base) && Tells(_base))
        || IsWithin(_words, other._words)
        || IsWithin(other._words, _words)
        || IsWithin(_base, other._words)
        || IsWithin(other._base, _words)
        || (other.Acronym.Length > 0 && _words.Contains(other.Acronym))
        || (Acronym.Length > 0 && other._words.Contains(Acronym))
        || OrganisationAbbreviation.Is(_words, other._words)
        || OrganisationAbbreviation.Is(other._words, _words)
        || IsOneSlipApart(_words, other._words)
        || IsOneSlipApart(_base, other._base)
        || IsInitialsOf(other)
        || other.IsInitialsOf(this);

    private bool IsInitialsOf(OrganisationName other) =>
        LettersAlone.Length > 0 && LettersAlone == other.Initials && other._words.Any(Tells);

    /// <summary>
    /// Whether a name does: by one word, by a number, or by having no word that many share, as "3M" and "HP".
    /// </summary>
    private static bool Tells(string[] words) =>
        words.Any(Tells)
        || (
            words.Any(OrganisationWords.Common.Contains)
            && words.Any(word => word.All(char.IsDigit))
        )
        || words.All(word => !OrganisationWords.Common.Contains(word) && !word.All(char.IsDigit));

    private static bool IsWithin(string[] shorter, string[] longer)
    {
        var left = longer.ToList();
        return shorter.All(left.Remove) && (Tells(shorter) || shorter.Length == longer.Length);
    }

    private static bool IsOneSlipApart(string[] one, string[] other)
    {
        var differ =
            one.Length == other.Length ? one.Zip(other).Where(w => w.First != w.Second) : [];
        return differ.ToList() is [var (first, second)] && OneSlip.Between(first, second);
    }

    private static string[] WordsOf(string text)
    {
        // "L.L.C." is one word, "St.Lucas" two: only single letters are joined over a dot.
        var apart = LettersBehindWord().Replace(text, "$1 ");
        apart = NumberSign().Replace(UniversityOf().Replace(apart, "$1 of "), "");
        var words = Folding
            .Fold(apart)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => OrganisationWords.Long(LookAlikes.InPlainLetters(word)))
            .ToList();
        while (words.Count > 1 && OrganisationWords.LegalForms.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }
        var telling = words.Where(word => !OrganisationWords.Fillers.Contains(word)).ToArray();
        return telling.Length > 0 ? telling : [.. words];
    }

    private static string WithoutBranch(string text) => Branch().Replace(text, " ");

    [GeneratedRegex(@"(\w\w)\.(?=\w)", RegexOptions.CultureInvariant)]
    private static partial Regex LettersBehindWord();

    /// <summary>"UofT" and "UofToronto".</summary>
    [GeneratedRegex(@"\b([Uu])of(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex UniversityOf();

    /// <summary>"No. 39" and "#39".</summary>
    [GeneratedRegex(
        @"(?:\b(?:no|nr|num|number)\b\.?|#)\s*(?=\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex NumberSign();

    /// <summary>Between the letters and the number of "sd39"; "H2" and "3M" are one.</summary>
    [GeneratedRegex(@"(?<=^\p{L}{2,})(?=\d+$)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberBehind();

    /// <summary>In brackets, behind a comma or a colon, or behind a dash between blanks.</summary>
    [GeneratedRegex(
        @"\([^()]*\)|\[[^\[\]]*\]|(?<=\w.*)(,|: | [-\u2013\u2014] ).*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Branch();
}
