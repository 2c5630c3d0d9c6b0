namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>
/// Rows to be assigned to columns: each row up to its supply, each column up to its capacity, for
/// the greatest sum of values. What is left alone counts 0, so it is as if each row had a private
/// column of value 0. Knows nothing of people.
/// </summary>
public abstract class AssignmentProblem
{
    /// <summary>
    /// Values stay within an eighth of the range, so that sums of a few never overflow.
    /// </summary>
    public const long ValueMax = long.MaxValue / 8;

    private readonly int[] _supplies;
    private readonly int[] _capacities;

    private protected AssignmentProblem(int[] supplies, int[] capacities)
    {
        CheckCounts(supplies, "Row", "supply");
        CheckCounts(capacities, "Column", "capacity");
        _supplies = supplies;
        _capacities = capacities;
    }

    public int RowCount => _supplies.Length;

    public int ColumnCount => _capacities.Length;

    /// <summary>How many arcs there are at most.</summary>
    public abstract long ArcCount { get; }

    /// <summary>No value is further from 0 than this.</summary>
    public abstract long GreatestValue { get; }

    /// <summary>How often the row may be assigned: 1 for one person, more for a class.</summary>
    public int Supply(int row) => _supplies[row];

    public int Capacity(int column) => _capacities[column];

    /// <summary>The row's arcs, their columns ascending.</summary>
    public abstract RowArcs Arcs(int row);

    /// <summary>The arc's value, or null where the row may not be assigned to the column.</summary>
    public abstract long? Value(int row, int column);

    public bool Allows(int row, int column) => Value(row, column) is not null;

    /// <summary>The same problem with some arcs taken away.</summary>
    public abstract AssignmentProblem Without(IReadOnlySet<Arc> removed);

    /// <summary>The same arcs with other supplies and capacities.</summary>
    public abstract AssignmentProblem With(int[] supplies, int[] capacities);

    private protected int[] Supplies => _supplies;

    private protected int[] Capacities => _capacities;

    private protected static int[] Ones(int count)
    {
        var ones = new int[count];
        Array.Fill(ones, 1);
        return ones;
    }

    private static void CheckCounts(int[] counts, string what, string measure)
    {
        var negative = Array.FindIndex(counts, count => count < 0);
        if (negative >= 0)
        {
            throw new ArgumentException($"{what} {negative} has a negative {measure}.");
        }
    }
}

public readonly record struct Arc(int Row, int Column);
