using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>
/// Adds rows of 16-bit points; what exceeds 16 bits stays at the greatest number, so that a veto
/// in any of the rows is a veto in the sum.
/// </summary>
internal static class RowAdder
{
    private static int Width => Vector<ushort>.Count;

    public static void Add(ReadOnlySpan<ushort> addend, Span<ushort> sum)
    {
        var i = 0;
        for (; i + Width <= sum.Length; i += Width)
        {
            var both = Vector.AddSaturate(
                new Vector<ushort>(sum[i..]),
                new Vector<ushort>(addend[i..])
            );
            both.CopyTo(sum[i..]);
        }
        for (; i < sum.Length; i++)
        {
            sum[i] = Saturated(sum[i] + addend[i]);
        }
    }

    /// <summary>Writes the sum of several rows that stand in one array.</summary>
    /// <param name="starts">Where in the cells the rows begin.</param>
    /// <param name="sum">As long as a row; what it held is lost.</param>
    public static void Sum(ReadOnlySpan<ushort> cells, ReadOnlySpan<int> starts, Span<ushort> sum)
    {
        foreach (var start in starts)
        {
            // Four at a time, cells are read without a check each: this one stands for them all.
            _ = cells.Slice(start, sum.Length);
        }
        ref var first = ref MemoryMarshal.GetReference(cells);
        var i = 0;
        for (; i + (4 * Width) <= sum.Length; i += 4 * Width)
        {
            SumFour(ref Unsafe.Add(ref first, i), starts, sum.Slice(i, 4 * Width));
        }
        for (; i < sum.Length; i++)
        {
            var ofCell = 0;
            foreach (var start in starts)
            {
                ofCell = Saturated(ofCell + cells[start + i]);
            }
            sum[i] = (ushort)ofCell;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SumFour(ref ushort cells, ReadOnlySpan<int> starts, Span<ushort> sum)
    {
        var (a, b, c, d) = (
            Vector<ushort>.Zero,
            Vector<ushort>.Zero,
            Vector<ushort>.Zero,
            Vector<ushort>.Zero
        );
        foreach (var start in starts)
        {
            ref var row = ref Unsafe.Add(ref cells, start);
            a = Vector.AddSaturate(a, Vector.LoadUnsafe(ref row));
            b = Vector.AddSaturate(b, Vector.LoadUnsafe(ref row, (nuint)Width));
            c = Vector.AddSaturate(c, Vector.LoadUnsafe(ref row, (nuint)(2 * Width)));
            d = Vector.AddSaturate(d, Vector.LoadUnsafe(ref row, (nuint)(3 * Width)));
        }
        a.CopyTo(sum);
        b.CopyTo(sum[Width..]);
        c.CopyTo(sum[(2 * Width)..]);
        d.CopyTo(sum[(3 * Width)..]);
    }

    private static ushort Saturated(int sum) => (ushort)Math.Min(sum, ushort.MaxValue);
}
