using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>
/// How far each column is from the roots of a search, as far as is known. Columns at the least
/// distance are gathered all at once and settled: from then on their distance reads -1, so that no
/// row comes nearer to them, without a test of its own in the innermost loop.
/// </summary>
internal sealed class ColumnReach<T>(SolverState<T> state)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly int[] _near = new int[state.Capacities.Length];
    private int _nearHead;
    private int _nearTail;

    /// <summary>The least distance known; -1 once settled.</summary>
    public T[] Distances { get; } = new T[state.Capacities.Length];

    /// <summary>The distance at which a column was settled.</summary>
    public T[] Settled { get; } = new T[state.Capacities.Length];

    /// <summary>The step of the search from which the column is reached.</summary>
    public int[] From { get; } = new int[state.Capacities.Length];

    /// <summary>The distance up to which everything is settled.</summary>
    public T Level { get; private set; }

    /// <summary>Nothing at this distance or further matters any more.</summary>
    public T Limit { get; set; }

    /// <summary>The column that will be taken next if nothing nearer comes, or -1.</summary>
    public int Next => _nearHead < _nearTail ? _near[_nearHead] : -1;

    /// <summary>The first column with room that is settled, or -1.</summary>
    public int WithRoom { get; private set; }

    public bool IsSettled(int column) => Distances[column] < T.Zero;

    public void Begin()
    {
        Array.Fill(Distances, T.MaxValue);
        Level = T.Zero;
        WithRoom = -1;
        Limit = T.MaxValue;
        _nearHead = 0;
        _nearTail = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reach(int column, T distance, int step)
    {
        Distances[column] = distance;
        From[column] = step;
        if (distance == Level)
        {
            Settle(column);
        }
    }

    /// <summary>The nearest column not yet taken, or -1 when none can be reached.</summary>
    public int Take()
    {
        if (_nearHead == _nearTail)
        {
            GatherNearest();
        }
        return _nearHead == _nearTail ? -1 : _near[_nearHead++];
    }

    private void GatherNearest()
    {
        var least = Least();
        if (least == T.MaxValue)
        {
            return;
        }
        Level = least;
        var distances = Distances.AsSpan();
        var column = distances.IndexOf(least);
        while (column >= 0)
        {
            Settle(column);
            var next = distances[(column + 1)..].IndexOf(least);
            column = next < 0 ? -1 : column + 1 + next;
        }
    }

    /// <summary>The least distance that is not -1.</summary>
    public T Least()
    {
        ref var distance = ref MemoryMarshal.GetArrayDataReference(Distances);
        var far = Vector256.Create(T.MaxValue);
        var least = far;
        var column = 0;
        for (; column <= Distances.Length - Vector256<T>.Count; column += Vector256<T>.Count)
        {
            var known = Vector256.LoadUnsafe(ref distance, (nuint)column);
            var open = Vector256.GreaterThanOrEqual(known, Vector256<T>.Zero);
            least = Vector256.Min(least, Vector256.ConditionalSelect(open, known, far));
        }
        var result = T.MaxValue;
        for (var lane = 0; lane < Vector256<T>.Count; lane++)
        {
            result = T.Min(result, least[lane]);
        }
        for (; column < Distances.Length; column++)
        {
            if (Distances[column] >= T.Zero)
            {
                result = T.Min(result, Distances[column]);
            }
        }
        return result;
    }

    private void Settle(int column)
    {
        Settled[column] = Level;
        Distances[column] = -T.One;
        _near[_nearTail++] = column;
        if (WithRoom < 0 && state.HasRoom(column))
        {
            WithRoom = column;
        }
    }
}
