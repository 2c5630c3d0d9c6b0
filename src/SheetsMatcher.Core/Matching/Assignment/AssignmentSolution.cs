namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>How many of a row's supply are assigned to a column.</summary>
public readonly record struct Share(int Row, int Column, int Count);

/// <summary>
/// An assignment with the prices that prove it best. A row's price is what it gains at least; a
/// column's price is what one of its places is worth: 0 unless the column is full.
/// </summary>
public sealed class AssignmentSolution
{
    public const int Unassigned = -1;

    /// <param name="shares">At most one for a row and a column.</param>
    public AssignmentSolution(
        IReadOnlyList<Share> shares,
        IReadOnlyList<long> rowPrices,
        IReadOnlyList<long> columnPrices
    )
    {
        Shares = shares;
        RowPrices = rowPrices;
        ColumnPrices = columnPrices;
        var columns = new int[rowPrices.Count];
        Array.Fill(columns, Unassigned);
        foreach (var share in shares)
        {
            columns[share.Row] = share.Column;
        }
        ColumnOfRow = columns;
    }

    /// <summary>Of rows that are assigned once at most.</summary>
    public AssignmentSolution(
        IReadOnlyList<int> columnOfRow,
        IReadOnlyList<long> rowPrices,
        IReadOnlyList<long> columnPrices
    )
    {
        Shares =
        [
            .. columnOfRow
                .Select((column, row) => new Share(row, column, 1))
                .Where(share => share.Column != Unassigned),
        ];
        RowPrices = rowPrices;
        ColumnPrices = columnPrices;
        ColumnOfRow = columnOfRow;
    }

    public IReadOnlyList<Share> Shares { get; }

    public IReadOnlyList<long> RowPrices { get; }

    public IReadOnlyList<long> ColumnPrices { get; }

    /// <summary>
    /// Each row's column, or <see cref="Unassigned"/>. Of a row assigned to several, one of them.
    /// </summary>
    public IReadOnlyList<int> ColumnOfRow { get; }
}
