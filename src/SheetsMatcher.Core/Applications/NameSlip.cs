namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Two spellings of a word in a name: one slip of the keyboard in a word of some length; in a short word
/// only letters exchanged, or letters that sound or look alike, since any other letter makes another
/// name ("Mary" and "Gary", "Chen" and "Chan").
/// </summary>
internal static class NameSlip
{
    private const int SwapLength = 4;

    /// <summary>In this order; a sound of two letters stands before its letters.</summary>
    private static readonly (string Letters, string Sound)[] _sounds =
    [
        ("ph", "f"),
        ("chr", "kr"),
        ("ck", "k"),
        ("ch", "ç"),
        ("sh", "ş"),
        ("ee", "i"),
        ("ie", "i"),
        ("oo", "u"),
        ("c", "k"),
        ("q", "k"),
        ("y", "i"),
    ];

    /// <summary>How ä, ö, ü, ø and å are written without their signs; "Lee" and "Joe" are too short.</summary>
    private static readonly (string Letters, string Sound)[] _umlauts =
    [
        ("ae", "a"),
        ("oe", "o"),
        ("ue", "u"),
    ];

    /// <summary>They sound or look like another letter, but not where a word begins.</summary>
    private static readonly (string Letters, string Sound)[] _within =
    [
        ("h", ""),
        ("j", "i"),
        ("v", "u"),
        ("z", "s"),
    ];

    public static bool Between(string one, string other) =>
        one != other
        && one.Length > 1
        && other.Length > 1
        && (OneSlip.Between(one, other) || IsSwap(one, other) || SoundOf(one) == SoundOf(other));

    /// <summary>What words so much alike share, to be found by.</summary>
    public static IEnumerable<string> Forms(string word) =>
        OneSlip.Forms(word).Append($"~{SoundOf(word)}");

    /// <summary>One form for all that sounds or looks alike; a word with digits is its own.</summary>
    public static string SoundOf(string word)
    {
        if (word.Length < 2 || word.Any(char.IsDigit))
        {
            return word;
        }
        var sound = WithoutSilentE(word);
        sound = sound.EndsWith("ey", StringComparison.Ordinal) ? $"{sound[..^2]}i" : sound;
        sound = Replaced(word.Length > SwapLength - 1 ? Replaced(sound, _umlauts) : sound, _sounds);
        sound = sound[..1] + Replaced(sound[1..], _within);
        return string.Concat(sound.Where((letter, at) => at == 0 || letter != sound[at - 1]));
    }

    /// <summary>"Anne" and "Clarke", not "Hale", in which it tells from "Hall".</summary>
    private static string WithoutSilentE(string word) =>
        word.Length >= SwapLength && word[^1] == 'e' && !IsVowel(word[^2]) && !IsVowel(word[^3])
            ? word[..^1]
            : word;

    private static bool IsVowel(char letter) => "aeiouy".Contains(letter, StringComparison.Ordinal);

    private static string Replaced(string word, (string Letters, string Sound)[] sounds) =>
        sounds.Aggregate(
            word,
            (sound, each) => sound.Replace(each.Letters, each.Sound, StringComparison.Ordinal)
        );

    private static bool IsSwap(string one, string other)
    {
        if (one.Length != SwapLength || other.Length != SwapLength)
        {
            return false;
        }
        var at = one.AsSpan().CommonPrefixLength(other);
        return at + 1 < SwapLength
            && one[at] == other[at + 1]
            && one[at + 1] == other[at]
            && one[(at + 2)..] == other[(at + 2)..]
            && !one.Any(char.IsDigit);
    }
}
