namespace SheetsMatcher.LocalGoogle.Sheets.Model;

/// <summary>
/// A bounded part of a tab's grid: zero-based, <c>Bottom</c> and <c>Right</c> excluded.
/// </summary>
internal sealed record Area(Tab Tab, int Top, int Bottom, int Left, int Right)
{
    public int Height => Bottom - Top;

    public int Width => Right - Left;

    public bool IsOneCell => Height == 1 && Width == 1;

    public GridRange Range => new(Tab.SheetId, Top, Bottom, Left, Right);

    public bool Contains(int row, int column) =>
        row >= Top && row < Bottom && column >= Left && column < Right;

    public bool Overlaps(Area other) =>
        Tab.SheetId == other.Tab.SheetId
        && Top < other.Bottom
        && other.Top < Bottom
        && Left < other.Right
        && other.Left < Right;

    /// <summary>Replaces each cell by what <paramref name="change"/> makes of it.</summary>
    public void Update(Func<Cell?, Cell?> change)
    {
        for (var row = Top; row < Bottom; row++)
        {
            List<Cell?> cells = [.. Tab.Grid.RowAt(row).Padded(Right)];
            for (var column = Left; column < Right; column++)
            {
                cells[column] = change(cells[column])?.OrNothing();
            }

            Tab.Grid.SetRow(row, Tab.Grid.RowAt(row).WithCells(cells));
        }
    }
}
