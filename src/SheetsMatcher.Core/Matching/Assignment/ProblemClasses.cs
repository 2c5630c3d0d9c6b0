namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>
/// Which rows of a problem are alike, and which columns: in every value, though not in supply or
/// capacity, nor in which arcs are favoured.
/// </summary>
/// <param name="OfRow">Each row's class; classes are numbered from 0 by their first member.</param>
/// <param name="OfColumn">The same of columns.</param>
public sealed record ProblemClasses(IReadOnlyList<int> OfRow, IReadOnlyList<int> OfColumn)
{
    /// <summary>Collapsing is one more pass over all cells, so it has to leave far fewer.</summary>
    private const int FewerTimes = 4;

    public int RowCount { get; } = OfRow.Count == 0 ? 0 : OfRow.Max() + 1;

    public int ColumnCount { get; } = OfColumn.Count == 0 ? 0 : OfColumn.Max() + 1;

    /// <summary>Whether solving for classes instead is worth its while.</summary>
    public bool Pay =>
        (long)RowCount * ColumnCount * FewerTimes <= (long)OfRow.Count * OfColumn.Count;
}
