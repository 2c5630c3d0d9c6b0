using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>
/// Rows of a <see cref="DenseProblem"/>, eight or four columns in one instruction.
/// </summary>
internal sealed class DenseScan<T>(DenseProblem problem, SolverState<T> state) : RowScan<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly DenseGains<T> _gains = new(problem, state);
    private readonly DenseFinder<T> _finder = new(problem, state);
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
            var score = DenseGains<T>.Load(ref scores, column);
            var gain = _gains.Weighted(score) - Vector256.LoadUnsafe(ref prices, (nuint)column);
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
            two = With(two, _gains.Of(row, column));
        }
        foreach (var favoured in problem.Favoured(row))
        {
            // Found above without what it gains more, so it stands there once already.
            var gain = _gains.Of(row, favoured);
            two =
                gain == two.Best ? (gain + _gains.Favoured, two.Second)
                : gain == two.Second ? With((two.Best, NoGain), gain + _gains.Favoured)
                : With(two, gain + _gains.Favoured);
        }
        return (FromRow(row, two.Best), FromRow(row, two.Second));
    }

    public override int Find(int row, T gain, int start) => _finder.Find(row, gain, start);

    public override int List(int row, T gain, Span<int> columns) =>
        _finder.List(row, gain, columns);

    public override int ListNear(int row, T least, Span<int> columns, Span<T> gains) =>
        _finder.ListNear(row, least, columns, gains);

    public override void Relax(int row, T distance, ColumnReach<T> reach, int step, int nextRow)
    {
        var offset =
            distance
            + state.RowPrices[row]
            - T.CreateTruncating(problem.Weights.Rows[row])
            + _gains.ScoreWeight;
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
            DenseGains<T>.Prefetch(ref Unsafe.Add(ref ahead, column));
            var other = column + Vector256<T>.Count;
            var score = DenseGains<T>.Load(ref scores, column);
            var otherScore = DenseGains<T>.Load(ref scores, other);
            var through =
                offsets + Vector256.LoadUnsafe(ref prices, (nuint)column) - _gains.Weighted(score);
            var otherThrough =
                offsets
                + Vector256.LoadUnsafe(ref prices, (nuint)other)
                - _gains.Weighted(otherScore);
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
            RelaxOne(row, offset - _gains.Favoured, column, reach, step);
        }
    }

    private void RelaxOne(int row, T offset, int column, ColumnReach<T> reach, int step)
    {
        var gain = _gains.Of(row, column);
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

    private T FromRow(int row, T gain) =>
        gain == NoGain
            ? NoGain
            : gain - _gains.ScoreWeight + T.CreateTruncating(problem.Weights.Rows[row]);

    private static (T Best, T Second) With((T Best, T Second) two, T gain) =>
        gain > two.Best ? (gain, two.Best)
        : gain > two.Second ? (two.Best, gain)
        : two;
}
