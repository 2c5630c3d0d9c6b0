namespace SheetsMatcher.Core.Applications;

/// <summary>
/// Whether the words of two names may be one person's: all that people change in a name counts
/// together, such as a nickname in another order.
/// </summary>
internal static class NameLikeness
{
    /// <summary>Near are the words of one name that stand in the other, each perhaps in another form.</summary>
    public static bool AreNear(string[] one, string[] other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return shorter.Length == 1
            ? IsPart(shorter[0], longer)
            : IsWithin(shorter, longer)
                || HasInitialLast(shorter, longer)
                || Anchors(shorter, longer).Any(at => AreGivenAlike(shorter, longer, at));
    }

    public static bool IsWithin(string[] shorter, string[] longer)
    {
        var left = longer.ToList();
        return shorter.All(left.Remove) && shorter.Count(word => word.Length > 1) > 1;
    }

    /// <summary>A family or given name alone.</summary>
    private static bool IsPart(string word, string[] name) =>
        word.Length > 1
        && (
            word == name[^1]
            || NameWords.Given(word) == NameWords.Given(name[0])
            || NameSlip.Between(word, name[^1])
        );

    /// <summary>"Ruth A." and "Bob S.".</summary>
    private static bool HasInitialLast(string[] shorter, string[] longer) =>
        shorter[0].Length > 1
        && NameWords.Given(shorter[0]) == NameWords.Given(longer[0])
        && (IsInitialOf(shorter[^1], longer[^1]) || IsInitialOf(longer[^1], shorter[^1]))
        && AreMiddlesAlike(shorter[1..^1], longer[1..^1]);

    /// <summary>
    /// Where a family name of both may stand: last in one of them, and spelled with a slip only where it
    /// is last in both.
    /// </summary>
    private static IEnumerable<(int Shorter, int Longer)> Anchors(string[] shorter, string[] longer)
    {
        var (lastShorter, lastLonger) = (shorter.Length - 1, longer.Length - 1);
        for (var i = 0; i <= lastShorter; i++)
        {
            for (var j = 0; j <= lastLonger; j++)
            {
                var isLastOfBoth = i == lastShorter && j == lastLonger;
                var isOne =
                    shorter[i].Length > 1
                    && shorter[i] == longer[j]
                    && (i == lastShorter || j == lastLonger);
                if (isOne || (isLastOfBoth && NameSlip.Between(shorter[i], longer[j])))
                {
                    yield return (i, j);
                }
            }
        }
    }

    /// <summary>
    /// The other words: given beside given, and middle names beside middle names; or each beside any
    /// that is no mere initial, since some go by their middle name.
    /// </summary>
    private static bool AreGivenAlike(string[] shorter, string[] longer, (int S, int L) anchor)
    {
        string[] own = [.. shorter[..anchor.S], .. shorter[(anchor.S + 1)..]];
        string[] others = [.. longer[..anchor.L], .. longer[(anchor.L + 1)..]];
        return (AreOneGiven(own[0], others[0]) && AreMiddlesAlike(own[1..], others[1..]))
            || AreEachAmong(own, others, AreSurelyOneGiven);
    }

    private static bool AreMiddlesAlike(string[] shorter, string[] longer) =>
        AreEachAmong(shorter, longer, AreOneGiven);

    private static bool AreEachAmong(
        string[] shorter,
        string[] longer,
        Func<string, string, bool> areOne
    )
    {
        var left = longer.ToList();
        return shorter.All(word =>
            left.FindIndex(each => areOne(word, each)) is >= 0 and var at && RemoveAt(left, at)
        );
    }

    private static bool RemoveAt(List<string> words, int at)
    {
        words.RemoveAt(at);
        return true;
    }

    /// <summary>"R" and "Ruth", "Bob" and "Robert", "Ann" and "Anne", "Ruth" and "Rutth".</summary>
    private static bool AreOneGiven(string one, string other) =>
        AreSurelyOneGiven(one, other)
        || IsInitialOf(one, other)
        || IsInitialOf(other, one)
        || IsBeginningOf(one, other)
        || IsBeginningOf(other, one);

    private static bool AreSurelyOneGiven(string one, string other) =>
        one == other
        || NameWords.Given(one) == NameWords.Given(other)
        || IsSpelledAlike(one, other);

    /// <summary>With any first letter, as "Carl" and "Karl".</summary>
    private static bool IsSpelledAlike(string one, string other) =>
        one.Length > 1
        && other.Length > 1
        && (
            NameSlip.SoundOf(one) == NameSlip.SoundOf(other)
            || (one[0] == other[0] && NameSlip.Between(one, other))
        );

    private static bool IsBeginningOf(string shorter, string longer) =>
        shorter.Length > 2
        && longer.StartsWith(shorter, StringComparison.Ordinal)
        && !longer.Any(char.IsDigit);

    private static bool IsInitialOf(string letter, string word) =>
        letter.Length == 1 && char.IsLetter(letter[0]) && word[0] == letter[0];
}
