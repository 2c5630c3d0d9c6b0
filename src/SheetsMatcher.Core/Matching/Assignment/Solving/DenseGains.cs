using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>
/// Reads the scores of a <see cref="DenseProblem"/> one higher than they are, in 16 bits, so that a
/// pair that may not be reads 0; eight or four columns in one instruction.
/// </summary>
internal sealed class DenseGains<T>(DenseProblem problem, SolverState<T> state)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly bool _isWeighted = problem.Weights.Score != 1;

    public T ScoreWeight { get; } = T.CreateChecked(problem.Weights.Score);

    /// <summary>What a favoured arc gains more.</summary>
    public T Favoured { get; } = T.CreateChecked(problem.Weights.Favoured);

    /// <summary>Score one higher, times its weight, less the price; without the row's weight.</summary>
    public T Of(int row, int column)
    {
        var score = problem.Scores(row)[column];
        return score == DenseProblem.NoArc
            ? RowScan<T>.NoGain
            : (T.CreateTruncating(score + 1) * ScoreWeight) - state.NetPrices[column];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<T> Weighted(Vector256<T> score) => _isWeighted ? score * ScoreWeight : score;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Load(ref ushort scores, int column)
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
    public static unsafe void Prefetch(ref ushort ahead)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref ahead));
        }
    }
}
