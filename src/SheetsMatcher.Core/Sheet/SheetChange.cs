using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Sheet;

/// <summary>One change of a round's single write. Every alternative is a plain value: text stays text.</summary>
public abstract record SheetChange
{
    private SheetChange(int sheetId) => SheetId = sheetId;

    public int SheetId { get; }

    /// <summary>A new row below the last row with data; cells from column A.</summary>
    public sealed record Append(int SheetId, IReadOnlyList<Cell> Cells) : SheetChange(SheetId);

    /// <summary>A whole row, at its zero-based place as read; only where a person asked for it.</summary>
    public sealed record DeleteRow(int SheetId, int Row) : SheetChange(SheetId);

    /// <summary>One cell, at zero-based row and column as read in this round.</summary>
    public sealed record Update(int SheetId, int Row, int Column, Cell Value)
        : SheetChange(SheetId);
}
