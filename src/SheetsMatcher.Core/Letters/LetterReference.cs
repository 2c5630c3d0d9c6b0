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
    /// "MC-" and seven Crockford base32 digits of SHA-256 of spreadsheet and key: 35 bits, the same for
    /// ever. Without the spreadsheet, two programs whose intakes are named alike would give one person's
    /// letters the same references, and take each other's for their own in a mailbox that they share.
    /// </summary>
    /// <param name="attempt">
    /// 0 at first; the next number when the reference is already taken.
    /// </param>
    public static LetterReference For(string spreadsheetId, LetterKey key, int attempt) =>
        Of([spreadsheetId], key, attempt);

    /// <summary>As earlier versions had it: what stands in the Outbox tab so keeps it.</summary>
    public static LetterReference WithoutSpreadsheet(LetterKey key, int attempt) =>
        Of([], key, attempt);

    public override string ToString() => Value;

    private static LetterReference Of(string[] spreadsheet, LetterKey key, int attempt)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(attempt);
        string[] parts =
        [
            .. spreadsheet,
            key.IntakeId,
            key.About,
            key.MilestoneId,
            key.Recipient.Value,
            attempt.ToString(CultureInfo.InvariantCulture),
        ];
        var text = string.Concat(parts.Select(Prefixed));
        return new LetterReference("MC-" + ShortHash.OfText(SignCount, text));
    }

    // The length in front keeps ("a", "bc") and ("ab", "c") apart.
    private static string Prefixed(string part) =>
        string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part};");
}
