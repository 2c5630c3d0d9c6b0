namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>
/// An assignment with the prices that prove it best. A row's price is what it gains at least; a
/// column's price is what one of its places is worth: 0 unless the column is full.
/// </summary>
/// <param name="ColumnOfRow">Each row's column, or <see cref="Unassigned"/>.</param>
public sealed record AssignmentSolution(
    IReadOnlyList<int> ColumnOfRow,
    IReadOnlyList<long> RowPrices,
    IReadOnlyList<long> ColumnPrices
)
{
    public const int Unassigned = -1;
}
