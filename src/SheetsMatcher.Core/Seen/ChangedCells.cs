using SheetsMatcher.Core.Sheet;

namespace SheetsMatcher.Core.Seen;

/// <summary>The cells that people changed since a tab was last seen, column by column.</summary>
internal sealed class ChangedCells(
    SeenLayout layout,
    CommonColumns columns,
    ShownTab shown,
    MergeBase written,
    int? key
)
{
    /// <summary>One cell may well say what another row's says; a whole row does not.</summary>
    private const int ColumnsPastedMin = 3;

    private List<string> _before = [];
    private List<ChangedRow> _rows = [];

    /// <summary>The rows that do not look as they did.</summary>
    public IReadOnlyList<ChangedRow> Rows => _rows;

    /// <param name="before">Rows as they were.</param>
    /// <param name="now">Rows as they are.</param>
    public ChangedCells Between(IEnumerable<SeenRow> before, IEnumerable<ShownRow> now)
    {
        _before =
        [
            .. before.SelectMany(row => Enumerable.Repeat(columns.OfThen(row.Cells), row.Copies)),
        ];
        var (changed, strange) = RowLinks.Between(
            _before,
            now.Select(row => row with { Cells = columns.OfNow(row.Cells) }),
            key
        );
        // Of a row that was written after the latest look, what was written is known.
        _rows = [.. changed, .. strange.Select(row => new ChangedRow(row.Row, null, row.Cells))];
        return this;
    }

    /// <param name="at">The column's place among the common ones.</param>
    public ColumnMoves Of(int at)
    {
        var cells = _rows.Select(row => CellOf(row, at)).OfType<ChangedCell>().ToList();
        var counts = new Lazy<Dictionary<string, int>>(() =>
            _before.CountBy(row => CellMark.At(row, at)).ToDictionary(StringComparer.Ordinal)
        );
        return new ColumnMoves(cells, mark => counts.Value.GetValueOrDefault(mark) <= 1);
    }

    /// <summary>
    /// How many rows hold, beside their own key, all that told another row from the rest: rows were
    /// pasted over them.
    /// </summary>
    public int PastedOver()
    {
        var telling = Enumerable
            .Range(0, columns.All.Count)
            .Where(at =>
                layout.ColumnOf(columns.All[at].Header).Role
                    is ColumnRole.Steering
                        or ColumnRole.Shown
            )
            .ToDictionary(at => at, Once);
        return _rows.Count(row => row.Before is { } own && Sources(row).Any(IsWhole(row, own)));

        Dictionary<string, string> Once(int at) =>
            _before
                .GroupBy(cells => CellMark.At(cells, at))
                .Where(same => same.Key != CellMark.OfBlank && same.Count() == 1)
                .ToDictionary(same => same.Key, same => same.Single(), StringComparer.Ordinal);

        IEnumerable<string> Sources(ChangedRow row) =>
            telling
                .Select(column => column.Value.GetValueOrDefault(CellMark.At(row.Now, column.Key)))
                .OfType<string>()
                .Distinct();

        Func<string, bool> IsWhole(ChangedRow row, string own) =>
            source =>
                source != own
                && telling.Keys.Where(at => telling[at].ContainsKey(CellMark.At(source, at)))
                    is var told
                && told.Count() >= ColumnsPastedMin
                && told.All(at => CellMark.At(source, at) == CellMark.At(row.Now, at));
    }

    private ChangedCell? CellOf(ChangedRow row, int at)
    {
        var column = columns.All[at];
        var now = CellMark.At(row.Now, at);
        var then = row.Before is { } before ? CellMark.At(before, at) : null;
        if (now == then)
        {
            return null;
        }
        var header = layout.ColumnOf(column.Header).Header;
        var name = key is { } keyAt ? shown.TextAt(row.Row, columns.All[keyAt]).Trim() : "";
        if (written.IsOwn(name, header, shown.TextAt(row.Row, column)))
        {
            return null;
        }
        List<string> possible =
        [
            .. then is null ? Array.Empty<string>() : [then],
            .. written.TextsOf(name, header).Select(CellMark.Of),
        ];
        return possible.Count == 0 ? null : new ChangedCell(row.Row, possible, now);
    }
}
