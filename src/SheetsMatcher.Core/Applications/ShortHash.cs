using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SheetsMatcher.Core.Applications;

/// <summary>A few signs that stand for a longer text, the same on every machine.</summary>
internal static class ShortHash
{
    private const string CrockfordBase32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int BitsPerSign = 5;
    private const int SignCountMax = 12;

    private static readonly SearchValues<char> _signs = SearchValues.Create(CrockfordBase32);

    /// <summary>
    /// The first bits of the SHA-256 of the parts, five a sign, in Crockford's base 32. Each part
    /// is preceded by its length, so that no two lists of parts are hashed alike.
    /// </summary>
    public static string Of(int signCount, params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part.Length).Append(':').Append(part);
        }
        return OfText(signCount, text.ToString());
    }

    /// <summary>The same of one text as it stands.</summary>
    public static string OfText(int signCount, string text)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(signCount, SignCountMax);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        var bits = BinaryPrimitives.ReadUInt64BigEndian(hash);
        return string.Concat(
            Enumerable.Range(1, signCount).Select(sign => Sign(bits, sign * BitsPerSign))
        );
    }

    /// <summary>Whether the text could have come from <see cref="Of"/>.</summary>
    public static bool IsShape(ReadOnlySpan<char> text, int signCount) =>
        text.Length == signCount && text.IndexOfAnyExcept(_signs) < 0;

    private static char Sign(ulong bits, int end) =>
        CrockfordBase32[(int)((bits >> (64 - end)) & 31)];
}
