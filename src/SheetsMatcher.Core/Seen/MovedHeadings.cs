namespace SheetsMatcher.Core.Seen;

/// <summary>
/// Tells headings that changed places above their columns from columns that moved with their cells:
/// if the headings still stood where they did, fewer cells would differ from before.
/// </summary>
internal sealed class MovedHeadings(
    SeenLayout layout,
    SeenHead before,
    CommonColumns columns,
    ShownTab shown,
    int? key
)
{
    /// <param name="rows">Rows of before, under the common columns.</param>
    /// <returns>The headings in the sheet's order; none where each stands above its own cells.</returns>
    public IReadOnlyList<string> Among(IReadOnlyList<string> rows)
    {
        var places = CellMark
            .Split(before.Places)
            .Index()
            .ToDictionary(each => each.Item, each => each.Index, StringComparer.Ordinal);
        var moved = columns
            .All.Where(column =>
                IsKnown(column) && places.GetValueOrDefault(column.Mark, column.At) != column.At
            )
            .OrderBy(column => column.At)
            .Select(column => column.Header)
            .ToList();
        if (moved.Count == 0)
        {
            return [];
        }

        var asHeaded = Differing(rows, row => columns.OfNow(row.Cells));
        var asPlaced = Differing(rows, row => shown.MarksAt(row.Row, columns.All.Select(PlaceOf)));
        return asPlaced < asHeaded ? moved : [];

        int PlaceOf(ShownColumn column) => places.GetValueOrDefault(column.Mark, column.At);
    }

    /// <summary>How many cells of known columns are not as they were.</summary>
    private int Differing(IReadOnlyList<string> rows, Func<ShownRow, string> read)
    {
        var known = Enumerable
            .Range(0, columns.All.Count)
            .Where(at => IsKnown(columns.All[at]))
            .ToList();
        var (changed, strange) = RowLinks.Between(
            rows,
            shown.Rows.Select(row => row with { Cells = read(row) }),
            key
        );
        return (strange.Count * known.Count)
            + changed.Sum(row =>
                known.Count(at =>
                    row.Before is { } then && CellMark.At(then, at) != CellMark.At(row.Now, at)
                )
            );
    }

    private bool IsKnown(ShownColumn column) =>
        layout.ColumnOf(column.Header).Role != ColumnRole.Own;
}
