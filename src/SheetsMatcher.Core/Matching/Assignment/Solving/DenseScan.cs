using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>
/// Rows of a <see cref="DenseProblem"/>, eight or four columns in one instruction. Scores are read
/// one higher than they are, in 16 bits, so that a pair that may not be reads 0.
/// </summary>
internal sealed class DenseScan<T>(DenseProblem problem, SolverState<T> state) : RowScan<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly T _scoreWeight = T.CreateChecked(problem.Weights.Score);
    private readonly bool _isWeighted = problem.Weights.Score != 1;
    private readonly int _columns = problem.ColumnCount;

    public override (T Best, T Second) Gains(int row)
    {
        ref var scores = ref MemoryMarshal.GetReference(problem.Scores(row));
        ref var prices = ref MemoryMarshal.GetArrayDataReference(state.NetPrices);
        var none = Vector256.Create(NoGain);
        var (best, second) = (none, none);
        var column = 0;
        for (; column <= _columns - Vector256<T>.Count; column += Vector256<T>.Count)
        {
            var score = Load(ref scores, column);
            var gain = Weighted(score) - Vector256.LoadUnsafe(ref prices, (nuint)column);
            gain = Vector256.ConditionalSelect(
                Vector256.Equals(score, Vector256<T>.Zero),
                none,
                gain
            );
            second = Vector256.Max(second, Vector256.Min(best, gain));
            best = Vector256.Max(best, gain);
        }
        var two = (Best: NoGain, Second: NoGain);
        for (var lane = 0; lane < Vector256<T>.Count; lane++)
        {
            two = With(With(two, best[lane]), second[lane]);
        }
        for (; column < _columns; column++)
        {
            two = With(two, Gain(row, column));
        }
        foreach (var favoured in problem.Favoured(row))
        {
            // Found above without the 1 more, so it stands there once already.
            var gain = Gain(row, favoured);
            two =
                gain == two.Best ? (gain + T.One, two.Second)
                : gain == two.Second ? With((two.Best, NoGain), gain + T.One)
                : With(two, gain + T.One);
        }
        return (FromRow(row, two.Best), FromRow(row, two.Second));
    }

    public override int Find(int row, T gain, int start)
    {
        var sought = gain - T.CreateTruncating(problem.Weights.Rows[row]) + _scoreWeight;
        var favoured = problem.Favoured(row);
        var plain = FindPlain(row, sought, start);
        while (plain >= 0 && favoured.BinarySearch(plain) >= 0)
        {
            plain = FindPlain(row, sought, plain + 1);
        }
        foreach (var column in favoured)
        {
            if (column >= start && Gain(row, column) + T.One == sought)
            {
                return plain < 0 ? column : Math.Min(plain, column);
            }
        }
        return plain;
    }

    private int FindPlain(int row, T sought, int start)
    {
        ref var scores = ref MemoryMarshal.GetReference(problem.Scores(row));
        ref var prices = ref MemoryMarshal.GetArrayDataReference(state.NetPrices);
        var column = start;
        for (; column <= _columns - Vector256<T>.Count; column += Vector256<T>.Count)
        {
            var score = Load(ref scores, column);
            var gain = Weighted(score) - Vector256.LoadUnsafe(ref prices, (nuint)column);
            var found = Vector256.AndNot(
                Vector256.Equals(gain, Vector256.Create(sought)),
                Vector256.Equals(score, Vector256<T>.Zero)
            );
            if (found != Vector256<T>.Zero)
            {
                return column + BitOperations.TrailingZeroCount(found.ExtractMostSignificantBits());
            }
        }
        while (column < _columns && Gain(row, column) != sought)
        {
            column++;
        }
        return column < _columns ? column : -1;
    }

    public override void Relax(int row, T distance, ColumnReach<T> reach, int step, int nextRow)
    {
        var offset =
            distance
            + state.RowPrices[row]
            - T.CreateTruncating(problem.Weights.Rows[row])
            + _scoreWeight;
        RelaxFavoured(row, offset, reach, step);
        ref var scores = ref MemoryMarshal.GetReference(problem.Scores(row));
        ref var ahead = ref MemoryMarshal.GetReference(problem.Scores(nextRow < 0 ? row : nextRow));
        ref var prices = ref MemoryMarshal.GetArrayDataReference(state.NetPrices);
        ref var known = ref MemoryMarshal.GetArrayDataReference(reach.Distances);
        var offsets = Vector256.Create(offset);
        var limit = Vector256.Create(reach.Limit);
        var column = 0;
        for (; column <= _columns - (2 * Vector256<T>.Count); column += 2 * Vector256<T>.Count)
        {
            Prefetch(ref Unsafe.Add(ref ahead, column));
            var other = column + Vector256<T>.Count;
            var score = Load(ref scores, column);
            var otherScore = Load(ref scores, other);
            var through =
                offsets + Vector256.LoadUnsafe(ref prices, (nuint)column) - Weighted(score);
            var otherThrough =
                offsets + Vector256.LoadUnsafe(ref prices, (nuint)other) - Weighted(otherScore);
            var nearer = Vector256.LessThan(
                through,
                Vector256.Min(limit, Vector256.LoadUnsafe(ref known, (nuint)column))
            );
            var otherNearer = Vector256.LessThan(
                otherThrough,
                Vector256.Min(limit, Vector256.LoadUnsafe(ref known, (nuint)other))
            );
            if ((nearer | otherNearer) != Vector256<T>.Zero)
            {
                Enter(through, nearer, score, column, reach, step);
                Enter(otherThrough, otherNearer, otherScore, other, reach, step);
            }
        }
        for (; column < _columns; column++)
        {
            RelaxOne(row, offset, column, reach, step);
        }
    }

    private void RelaxFavoured(int row, T offset, ColumnReach<T> reach, int step)
    {
        foreach (var column in problem.Favoured(row))
        {
            RelaxOne(row, offset - T.One, column, reach, step);
        }
    }

    private void RelaxOne(int row, T offset, int column, ColumnReach<T> reach, int step)
    {
        var gain = Gain(row, column);
        if (gain != NoGain)
        {
            var through = offset - gain;
            if (through < reach.Distances[column] && through < reach.Limit)
            {
                reach.Reach(column, through, step);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Enter(
        Vector256<T> through,
        Vector256<T> nearer,
        Vector256<T> score,
        int column,
        ColumnReach<T> reach,
        int step
    )
    {
        nearer = Vector256.AndNot(nearer, Vector256.Equals(score, Vector256<T>.Zero));
        var lanes = nearer.ExtractMostSignificantBits();
        while (lanes != 0)
        {
            var lane = BitOperations.TrailingZeroCount(lanes);
            lanes &= lanes - 1;
            reach.Reach(column + lane, through.GetElement(lane), step);
        }
    }

    /// <summary>Score one higher, times its weight, less the price; without the row's weight.</summary>
    private T Gain(int row, int column)
    {
        var score = problem.Scores(row)[column];
        return score == DenseProblem.NoArc
            ? NoGain
            : (T.CreateTruncating(score + 1) * _scoreWeight) - state.NetPrices[column];
    }

    private T FromRow(int row, T gain) =>
        gain == NoGain
            ? NoGain
            : gain - _scoreWeight + T.CreateTruncating(problem.Weights.Rows[row]);

    private static (T Best, T Second) With((T Best, T Second) two, T gain) =>
        gain > two.Best ? (gain, two.Best)
        : gain > two.Second ? (two.Best, gain)
        : two;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<T> Weighted(Vector256<T> score) => _isWeighted ? score * _scoreWeight : score;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Load(ref ushort scores, int column)
    {
        ref var first = ref Unsafe.Add(ref scores, column);
        if (typeof(T) == typeof(int))
        {
            var eight = Vector128.LoadUnsafe(ref first) + Vector128<ushort>.One;
            var (low, high) = Vector128.Widen(eight);
            return Vector256.Create(low, high).As<uint, T>();
        }
        var four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref first));
        var wide = Vector128.WidenLower(
            Vector128.CreateScalarUnsafe(four).AsUInt16() + Vector128<ushort>.One
        );
        return Vector256
            .Create(Vector128.WidenLower(wide), Vector128.WidenUpper(wide))
            .As<ulong, T>();
    }

    /// <summary>
    /// Rows are visited in no order that hardware could foresee; asked for one row ahead, the next
    /// one is there when it is wanted. A hint: it reads nothing, and a moved array does no harm.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Prefetch(ref ushort ahead)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref ahead));
        }
    }
}
