using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>Finds the columns by which a row of a dense problem gains exactly so much.</summary>
internal sealed class DenseFinder<T>(DenseProblem problem, SolverState<T> state)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly DenseGains<T> _gains = new(problem, state);
    private readonly int _columns = problem.ColumnCount;

    public int Find(int row, T gain, int start)
    {
        var sought = Sought(row, gain);
        var favoured = problem.Favoured(row);
        var plain = FindPlain(row, sought, start);
        while (plain >= 0 && favoured.BinarySearch(plain) >= 0)
        {
            plain = FindPlain(row, sought, plain + 1);
        }
        foreach (var column in favoured)
        {
            if (column >= start && _gains.Of(row, column) + _gains.Favoured == sought)
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
            var found = Gaining(sought, ref scores, ref prices, column);
            if (found != Vector256<T>.Zero)
            {
                return column + BitOperations.TrailingZeroCount(found.ExtractMostSignificantBits());
            }
        }
        while (column < _columns && _gains.Of(row, column) != sought)
        {
            column++;
        }
        return column < _columns ? column : -1;
    }

    public int List(int row, T gain, Span<int> columns)
    {
        var sought = Sought(row, gain);
        var count = 0;
        ref var scores = ref MemoryMarshal.GetReference(problem.Scores(row));
        ref var prices = ref MemoryMarshal.GetArrayDataReference(state.NetPrices);
        var column = 0;
        for (; column <= _columns - (2 * Vector256<T>.Count); column += 2 * Vector256<T>.Count)
        {
            var found = Gaining(sought, ref scores, ref prices, column);
            var others = Gaining(sought, ref scores, ref prices, column + Vector256<T>.Count);
            if ((found | others) != Vector256<T>.Zero)
            {
                var lanes =
                    (ulong)found.ExtractMostSignificantBits()
                    | ((ulong)others.ExtractMostSignificantBits() << Vector256<T>.Count);
                for (; lanes != 0; lanes &= lanes - 1)
                {
                    columns[count++] = column + BitOperations.TrailingZeroCount(lanes);
                }
            }
        }
        for (; column < _columns; column++)
        {
            if (_gains.Of(row, column) == sought)
            {
                columns[count++] = column;
            }
        }
        return WithFavoured(row, sought, columns, count);
    }

    public int ListNear(int row, T least, Span<int> columns, Span<T> gains)
    {
        var sought = Sought(row, least);
        var favoured = problem.Favoured(row);
        var count = 0;
        foreach (var column in favoured)
        {
            var gain = _gains.Of(row, column) + _gains.Favoured;
            if (gain >= sought)
            {
                if (count == columns.Length)
                {
                    return -1;
                }
                (columns[count], gains[count]) = (column, gain - sought + least);
                count++;
            }
        }
        for (
            var column = NextNear(row, sought, 0);
            column < _columns;
            column = NextNear(row, sought, column + 1)
        )
        {
            if (favoured.BinarySearch(column) < 0)
            {
                if (count == columns.Length)
                {
                    return -1;
                }
                (columns[count], gains[count]) = (column, _gains.Of(row, column) - sought + least);
                count++;
            }
        }
        return count;
    }

    /// <summary>The first column from a start on that gains at least so much, or their number.</summary>
    private int NextNear(int row, T sought, int start)
    {
        ref var scores = ref MemoryMarshal.GetReference(problem.Scores(row));
        ref var prices = ref MemoryMarshal.GetArrayDataReference(state.NetPrices);
        var column = start;
        for (; column <= _columns - Vector256<T>.Count; column += Vector256<T>.Count)
        {
            var score = DenseGains<T>.Load(ref scores, column);
            var gain = _gains.Weighted(score) - Vector256.LoadUnsafe(ref prices, (nuint)column);
            var near = Vector256.AndNot(
                Vector256.GreaterThanOrEqual(gain, Vector256.Create(sought)),
                Vector256.Equals(score, Vector256<T>.Zero)
            );
            if (near != Vector256<T>.Zero)
            {
                return column + BitOperations.TrailingZeroCount(near.ExtractMostSignificantBits());
            }
        }
        while (column < _columns && _gains.Of(row, column) < sought)
        {
            column++;
        }
        return column;
    }

    /// <summary>A favoured arc gains more than was seen so far.</summary>
    private int WithFavoured(int row, T sought, Span<int> columns, int count)
    {
        foreach (var column in problem.Favoured(row))
        {
            var place = columns[..count].IndexOf(column);
            if (place >= 0)
            {
                columns[place] = columns[--count];
            }
            if (_gains.Of(row, column) + _gains.Favoured == sought)
            {
                columns[count++] = column;
            }
        }
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<T> Gaining(T sought, ref ushort scores, ref T prices, int column)
    {
        var score = DenseGains<T>.Load(ref scores, column);
        var gain = _gains.Weighted(score) - Vector256.LoadUnsafe(ref prices, (nuint)column);
        return Vector256.AndNot(
            Vector256.Equals(gain, Vector256.Create(sought)),
            Vector256.Equals(score, Vector256<T>.Zero)
        );
    }

    /// <summary>What a score, read one higher, has to gain without the row's weight.</summary>
    private T Sought(int row, T gain) =>
        gain - T.CreateTruncating(problem.Weights.Rows[row]) + _gains.ScoreWeight;
}
