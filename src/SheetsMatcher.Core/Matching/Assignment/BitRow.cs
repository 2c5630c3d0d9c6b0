using System.Numerics;

namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>
/// A set of small numbers as bits, for walking what two sets share in ascending order.
/// </summary>
internal sealed class BitRow(int size)
{
    private readonly ulong[] _words = new ulong[(size + 63) / 64];

    public bool Contains(int number) => (_words[number >> 6] >> (number & 63) & 1) != 0;

    public void Add(int number) => _words[number >> 6] |= 1UL << (number & 63);

    public void Remove(int number) => _words[number >> 6] &= ~(1UL << (number & 63));

    public void Clear() => Array.Clear(_words);

    public void AddAll()
    {
        for (var number = 0; number < size; number++)
        {
            Add(number);
        }
    }

    /// <summary>The least number from <paramref name="start"/> on in both sets, or -1.</summary>
    public int NextShared(BitRow other, int start)
    {
        if (start >= size)
        {
            return -1;
        }
        var word = start >> 6;
        var bits = _words[word] & other._words[word] & (ulong.MaxValue << (start & 63));
        while (bits == 0)
        {
            word++;
            if (word == _words.Length)
            {
                return -1;
            }
            bits = _words[word] & other._words[word];
        }
        return (word << 6) + BitOperations.TrailingZeroCount(bits);
    }
}
