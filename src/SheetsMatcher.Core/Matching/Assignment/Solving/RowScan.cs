using System.Numerics;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>
/// Looks along one row of a problem at once: the loop in which the solver spends its time, in the
/// form that fits how the problem holds its arcs.
/// </summary>
internal abstract class RowScan<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    /// <summary>A gain that no arc can have.</summary>
    public static readonly T NoGain = T.MinValue / (T.One + T.One);

    /// <summary>
    /// The two greatest gains (value less price) among the row's arcs, equal where two columns
    /// share the greatest; <see cref="NoGain"/> where there are fewer arcs.
    /// </summary>
    public abstract (T Best, T Second) Gains(int row);

    /// <summary>The first column from a start on that gains exactly so much, or -1.</summary>
    public abstract int Find(int row, T gain, int start);

    /// <summary>Writes all columns that gain exactly so much, and tells how many there are.</summary>
    /// <param name="columns">Has room for all columns.</param>
    public abstract int List(int row, T gain, Span<int> columns);

    /// <summary>
    /// Writes all columns that gain at least so much, with their gains, and tells how many there
    /// are; -1 when they are more than there is room for.
    /// </summary>
    public abstract int ListNear(int row, T least, Span<int> columns, Span<T> gains);

    /// <summary>
    /// Enters the columns that come nearer through this row, reached at a distance.
    /// </summary>
    /// <param name="nextRow">The row likely to be scanned next, or -1.</param>
    public abstract void Relax(int row, T distance, ColumnReach<T> reach, int step, int nextRow);
}
