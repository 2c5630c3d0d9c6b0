using System.Collections.Immutable;

namespace SheetsMatcher.LocalGoogle.Sheets.Model;

/// <summary>One row, never changed in place; cells past the last used one are not kept.</summary>
internal sealed record Row(ImmutableArray<Cell?> Cells, Line Line)
{
    public static Row Empty { get; } = new([], Line.Plain);

    public Cell? At(int column) => column < Cells.Length ? Cells[column] : null;

    public bool HasValue(int column) => At(column)?.Value is not null;

    public Row With(int column, Cell? cell)
    {
        if (column >= Cells.Length && cell is null)
        {
            return this;
        }

        var cells = new Cell?[Math.Max(Cells.Length, column + 1)];
        Cells.AsSpan().CopyTo(cells);
        cells[column] = cell;
        return this with { Cells = Trimmed(cells) };
    }

    /// <summary>The row with its cells replaced; trailing nothing is dropped.</summary>
    public Row WithCells(IEnumerable<Cell?> cells) => this with { Cells = Trimmed([.. cells]) };

    /// <summary>The same row where no cell changes.</summary>
    public Row With(Func<Cell, Cell> replace)
    {
        ImmutableArray<Cell?>.Builder? cells = null;
        for (var i = 0; i < Cells.Length; i++)
        {
            if (Cells[i] is { } cell && replace(cell) is var now && !ReferenceEquals(now, cell))
            {
                cells ??= Cells.ToBuilder();
                cells[i] = now;
            }
        }

        return cells is null ? this : this with { Cells = cells.MoveToImmutable() };
    }

    public Row InsertColumns(int index, int count, Cell? style) =>
        index >= Cells.Length && style is null
            ? this
            : WithCells([
                .. Padded(index).Take(index),
                .. Enumerable.Repeat(style, count),
                .. Cells.Skip(index),
            ]);

    public Row DeleteColumns(int start, int count) =>
        start >= Cells.Length
            ? this
            : WithCells([.. Cells.Take(start), .. Cells.Skip(start + count)]);

    public IEnumerable<Cell?> Padded(int width) =>
        Cells.Concat(Enumerable.Repeat<Cell?>(null, Math.Max(0, width - Cells.Length)));

    private static ImmutableArray<Cell?> Trimmed(Cell?[] cells)
    {
        var length = cells.Length;
        while (length > 0 && cells[length - 1] is null)
        {
            length--;
        }

        return ImmutableArray.Create(cells, 0, length);
    }
}
