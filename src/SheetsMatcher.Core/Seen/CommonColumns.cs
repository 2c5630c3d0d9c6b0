namespace SheetsMatcher.Core.Seen;

/// <summary>The columns that a tab has now and had before: only their cells can be compared.</summary>
internal sealed class CommonColumns
{
    private readonly List<(int Then, int Now)> _places = [];
    private readonly bool _areAll;

    /// <param name="before">The marks of the headers of before.</param>
    public CommonColumns(string before, ShownTab shown)
    {
        _areAll = before == shown.ColumnMarks;
        var then = CellMark
            .Split(before)
            .Index()
            .ToDictionary(each => each.Item, each => each.Index, StringComparer.Ordinal);
        foreach (var (now, column) in shown.Columns.Index())
        {
            if (then.TryGetValue(column.Mark, out var at))
            {
                _places.Add((at, now));
                All.Add(column);
            }
        }
    }

    public List<ShownColumn> All { get; } = [];

    /// <summary>A row of before, under these columns alone.</summary>
    public string OfThen(string cells) =>
        _areAll ? cells : string.Concat(_places.Select(place => CellMark.At(cells, place.Then)));

    /// <summary>A row of now, under these columns alone.</summary>
    public string OfNow(string cells) =>
        _areAll ? cells : string.Concat(_places.Select(place => CellMark.At(cells, place.Now)));

    /// <summary>A row of before under all the columns of now; what it lacks is as it is now.</summary>
    /// <param name="then">Its marks under these columns.</param>
    public string Widen(string then, string now)
    {
        var cells = CellMark.Split(now).ToArray();
        foreach (var (at, place) in _places.Index())
        {
            cells[place.Now] = CellMark.At(then, at);
        }
        return string.Concat(cells);
    }
}
