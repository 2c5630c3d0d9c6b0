using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>
/// Rows of a <see cref="SparseProblem"/>, arc by arc; in 32 bits eight at once, with AVX2. The
/// values are kept in the solver's own numbers.
/// </summary>
internal sealed class SparseScan<T>(SparseProblem problem, SolverState<T> state) : RowScan<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private const int Eight = 8;

    private static readonly bool _isWide = Avx2.IsSupported && typeof(T) == typeof(int);

    private readonly T[] _values = Converted(problem.AllValues);

    public override (T Best, T Second) Gains(int row)
    {
        var (best, second) = (NoGain, NoGain);
        var columns = problem.Columns(row);
        var values = Values(row);
        for (var i = 0; i < columns.Length; i++)
        {
            var gain = values[i] - state.NetPrices[columns[i]];
            if (gain > best)
            {
                (best, second) = (gain, best);
            }
            else if (gain > second)
            {
                second = gain;
            }
        }
        return (best, second);
    }

    public override int Find(int row, T gain, int start)
    {
        var columns = problem.Columns(row);
        var values = Values(row);
        var first = start == 0 ? 0 : columns.BinarySearch(start);
        for (var i = first < 0 ? ~first : first; i < columns.Length; i++)
        {
            if (values[i] - state.NetPrices[columns[i]] == gain)
            {
                return columns[i];
            }
        }
        return -1;
    }

    public override int List(int row, T gain, Span<int> columns)
    {
        var count = 0;
        var arcs = problem.Columns(row);
        var values = Values(row);
        var i = 0;
        for (; _isWide && i <= arcs.Length - Eight; i += Eight)
        {
            var found = Vector256.Equals(
                Load(values, i) - Gather(state.NetPrices, Load(arcs, i)),
                Vector256.Create(gain)
            );
            for (var lanes = found.ExtractMostSignificantBits(); lanes != 0; lanes &= lanes - 1)
            {
                columns[count++] = arcs[i + BitOperations.TrailingZeroCount(lanes)];
            }
        }
        for (; i < arcs.Length; i++)
        {
            if (values[i] - state.NetPrices[arcs[i]] == gain)
            {
                columns[count++] = arcs[i];
            }
        }
        return count;
    }

    public override int ListNear(int row, T least, Span<int> columns, Span<T> gains)
    {
        var count = 0;
        var arcs = problem.Columns(row);
        var values = Values(row);
        for (var i = 0; i < arcs.Length; i++)
        {
            var gain = values[i] - state.NetPrices[arcs[i]];
            if (gain >= least)
            {
                if (count == columns.Length)
                {
                    return -1;
                }
                (columns[count], gains[count]) = (arcs[i], gain);
                count++;
            }
        }
        return count;
    }

    public override void Relax(int row, T distance, ColumnReach<T> reach, int step, int nextRow)
    {
        var offset = distance + state.RowPrices[row];
        var columns = problem.Columns(row);
        var values = Values(row);
        var i = 0;
        for (; _isWide && i <= columns.Length - Eight; i += Eight)
        {
            var eight = Load(columns, i);
            var through =
                Vector256.Create(offset) + Gather(state.NetPrices, eight) - Load(values, i);
            var nearer = Vector256.LessThan(
                through,
                Vector256.Min(Vector256.Create(reach.Limit), Gather(reach.Distances, eight))
            );
            for (var lanes = nearer.ExtractMostSignificantBits(); lanes != 0; lanes &= lanes - 1)
            {
                var lane = BitOperations.TrailingZeroCount(lanes);
                reach.Reach(columns[i + lane], through[lane], step);
            }
        }
        for (; i < columns.Length; i++)
        {
            var column = columns[i];
            var through = offset + state.NetPrices[column] - values[i];
            if (through < reach.Distances[column] && through < reach.Limit)
            {
                reach.Reach(column, through, step);
            }
        }
    }

    private static T[] Converted(ReadOnlySpan<long> values)
    {
        var converted = new T[values.Length];
        for (var i = 0; i < converted.Length; i++)
        {
            converted[i] = T.CreateTruncating(values[i]);
        }
        return converted;
    }

    private ReadOnlySpan<T> Values(int row) =>
        _values.AsSpan(problem.FirstArc(row), problem.Columns(row).Length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<TNumber> Load<TNumber>(ReadOnlySpan<TNumber> numbers, int start)
        where TNumber : unmanaged =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(numbers), (nuint)start);

    /// <summary>Columns were checked to be within the problem when it was made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<T> Gather(T[] ofColumns, Vector256<int> columns)
    {
        fixed (T* first = ofColumns)
        {
            return Avx2.GatherVector256((int*)first, columns, sizeof(int)).As<int, T>();
        }
    }
}
