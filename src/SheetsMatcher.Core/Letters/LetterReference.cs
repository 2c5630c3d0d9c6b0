using System.Globalization;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Core.Letters;

/// <summary>
/// The short visible token at a letter's foot by which it is found again in Gmail.
/// </summary>
public readonly record struct LetterReference(string Value)
{
    private const int SignCount = 7;

    /// <summary>
    /// "MC-" and seven Crockford base32 digits of SHA-256 of the key: 35 bits, the same for ever.
    /// </summary>
    /// <param name="attempt">
    /// 0 at first; the next number when the reference is already taken.
    /// </param>
    public static LetterReference For(LetterKey key, int attempt)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(attempt);
        string[] parts =
        [
            key.IntakeId,
            key.About,
            key.MilestoneId,
            key.Recipient.Value,
            attempt.ToString(CultureInfo.InvariantCulture),
        ];
        var text = string.Concat(parts.Select(Prefixed));
        return new LetterReference("MC-" + ShortHash.OfText(SignCount, text));
    }

    public override string ToString() => Value;

    // The length in front keeps ("a", "bc") and ("ab", "c") apart.
    private static string Prefixed(string part) =>
        string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part};");
}
