using System.Numerics;

namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>
/// Remembers of many texts only a bit each, so as to tell quickly that a text is not among them
/// (Bloom, 1970, with one hash).
/// </summary>
internal sealed class TextFilter
{
    private const int BitsPerText = 16;
    private const int BitsMin = 1 << 10;
    private const int BitsMax = 1 << 30;

    private readonly ulong[] _bits;

    public TextFilter(int textCount)
    {
        var wanted = Math.Clamp((long)textCount * BitsPerText, BitsMin, BitsMax);
        _bits = new ulong[BitOperations.RoundUpToPowerOf2((ulong)wanted) / 64];
    }

    public void Add(string text)
    {
        var hash = text.GetHashCode(StringComparison.Ordinal);
        _bits[WordOf(hash)] |= 1UL << hash;
    }

    /// <summary>False: it was not added. True: it was, or its bit is another's too.</summary>
    public bool MayHold(string text)
    {
        var hash = text.GetHashCode(StringComparison.Ordinal);
        return (_bits[WordOf(hash)] & (1UL << hash)) != 0;
    }

    /// <summary>The six lowest bits of the hash choose the bit; the others the word.</summary>
    private int WordOf(int hash) => (hash >>> 6) & (_bits.Length - 1);
}
