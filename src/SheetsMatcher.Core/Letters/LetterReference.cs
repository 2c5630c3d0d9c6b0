using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SheetsMatcher.Core.Milestones;

namespace SheetsMatcher.Core.Letters;

/// <summary>
/// The short visible token at a letter's foot by which it is found again in Gmail.
/// </summary>
public readonly record struct LetterReference(string Value)
{
    private const string CrockfordDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

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
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(Prefixed))));
        return new LetterReference("MC-" + Digits(hash, count: 7));
    }

    public override string ToString() => Value;

    // The length in front keeps ("a", "bc") and ("ab", "c") apart.
    private static string Prefixed(string part) =>
        string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part};");

    private static string Digits(byte[] hash, int count)
    {
        var bits = BinaryPrimitives.ReadUInt64BigEndian(hash);
        return string.Create(
            count,
            bits,
            static (digits, rest) =>
            {
                for (var i = 0; i < digits.Length; i++)
                {
                    digits[i] = CrockfordDigits[(int)(rest >> (59 - (5 * i))) & 31];
                }
            }
        );
    }
}
