using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SheetsMatcher.Core.Applications;

/// <summary>
/// A person's stable id, derived from the normalised email: the same in every round, on every
/// machine, and free of personal data, so that it may stand in logs.
/// </summary>
public readonly record struct ApplicantId(string Value)
{
    private const string CrockfordBase32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int SignCount = 10;
    private const int BitsPerSign = 5;

    /// <summary>
    /// <c>P-</c> and the first 50 bits of the address's SHA-256, in Crockford's base 32.
    /// </summary>
    public static ApplicantId Of(EmailAddress email)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(email.Value));
        var bits = BinaryPrimitives.ReadUInt64BigEndian(hash);
        var signs = string.Create(
            SignCount,
            bits,
            static (span, bits) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    var shift = 64 - (BitsPerSign * (i + 1));
                    span[i] = CrockfordBase32[(int)((bits >> shift) & 31)];
                }
            }
        );
        return new ApplicantId("P-" + signs);
    }

    public override string ToString() => Value;
}
