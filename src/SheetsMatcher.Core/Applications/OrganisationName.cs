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
        Acronym = words.Length < AcronymMin ? "" : string.Concat(words.Select(word => word[0]));
    }

    /// <summary>Two with the same text are one organisation; empty where none is named.</summary>
    public string Text { get; }

    public string Joined { get; }

    /// <summary>"vpl" of "vancouver public library"; empty of a shorter name.</summary>
    public string Acronym { get; }

    public IReadOnlyList<string> Words => _words;

    /// <summary>The words without a branch, such as one in brackets.</summary>
    public IReadOnlyList<string> Base => _base;

    public static OrganisationName Of(string text) =>
        new(WordsOf(text), WordsOf(WithoutBranch(text)));

    /// <summary>
    /// Near are: the same but for a branch; a name within the other, where it says more than
    /// "Public Library"; the same words in another order; an acronym of all words or some, or other words
    /// cut short; a slip in one word.
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
            || IsOneSlipApart(_base, other._base);
        return isNear ? Alikeness.Near : Alikeness.Different;
    }

    /// <summary>Whether a word tells one organisation from another.</summary>
    public static bool Tells(string word) =>
        word.Length > 2 && !OrganisationWords.Common.Contains(word) && !word.All(char.IsDigit);

    /// <summary>Whether a name does: by one word, or by having none that many share, as "3M" and "HP".</summary>
    private static bool Tells(string[] words) =>
        words.Any(Tells)
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
        var words = Folding
            .Fold(apart)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(OrganisationWords.Long)
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

    /// <summary>In brackets, behind a comma or a colon, or behind a dash between blanks.</summary>
    [GeneratedRegex(
        @"\([^()]*\)|\[[^\[\]]*\]|(?<=\w.*)(,|: | [-\u2013\u2014] ).*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Branch();
}
