namespace SheetsMatcher.Core.Applications;

/// <summary>One slip of the keyboard: a letter too many, missing, wrong, or two exchanged.</summary>
internal static class OneSlip
{
    /// <summary>In a shorter word, one other letter makes another word.</summary>
    private const int LengthMin = 5;

    /// <summary>Whether one slip leads from a word to the other; words with digits must be equal.</summary>
    public static bool Between(string one, string other)
    {
        var (longer, shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        if (
            longer == shorter
            || longer.Length < LengthMin
            || longer.Length - shorter.Length > 1
            || longer.Any(char.IsDigit)
            || shorter.Any(char.IsDigit)
        )
        {
            return false;
        }
        var start = longer.AsSpan().CommonPrefixLength(shorter);
        var end = 0;
        while (
            end < shorter.Length - start && longer[^(end + 1)] == shorter[shorter.Length - end - 1]
        )
        {
            end++;
        }
        var (left, right) = (longer[start..^end], shorter[start..(shorter.Length - end)]);
        return left.Length <= 1
            || (
                left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0]
            );
    }

    /// <summary>The word and the same without each of its letters: what words one slip apart share.</summary>
    public static IEnumerable<string> Forms(string word) =>
        Enumerable
            .Range(0, word.Length)
            .Select(at => word.Remove(at, 1))
            .Append(word)
            .Distinct(StringComparer.Ordinal);
}
