namespace SheetsMatcher.Core.Sheet;

/// <summary>
/// What the worker wrote into one tab, by key and header: the base of the three-way merge.
/// A cell has several texts after a write whose reply was lost, since either may stand.
/// </summary>
public sealed class MergeBase : IEquatable<MergeBase>
{
    /// <summary>The header under which a row's own mark is kept.</summary>
    public const string RowMark = "";

    /// <summary>The row was seen in the sheet, or a confirmed write put it there.</summary>
    public const string Standing = "standing";

    /// <summary>A person deleted the row.</summary>
    public const string Deleted = "deleted";

    /// <summary>
    /// The key under which the texts of a write under way are kept: if its reply is lost and rows
    /// were sorted meanwhile, such a text may stand in any row. No key of a row has this sign.
    /// </summary>
    public const string AnyRow = "\u0001";

    public static readonly MergeBase Empty = new([], []);

    private readonly Dictionary<string, SortedList<string, string[]>> _rows;
    private readonly string[] _keys;

    /// <param name="shared">Rows of another base, which no cell belongs to.</param>
    private MergeBase(
        IEnumerable<KeyValuePair<string, SortedList<string, string[]>>> shared,
        IEnumerable<MergeBaseCell> cells
    )
    {
        _rows = new(shared, StringComparer.Ordinal);
        string? key = null;
        SortedList<string, string[]> row = [];
        foreach (var cell in cells)
        {
            // Cells of one row mostly come one after the other.
            if (cell.Key != key)
            {
                key = cell.Key;
                row = RowOf(key);
            }
            row[cell.Header] = row.TryGetValue(cell.Header, out var texts)
                ? With(texts, cell.Text)
                : [cell.Text];
        }
        _keys = [.. _rows.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>Every text, ordered by key, header and text.</summary>
    public IEnumerable<MergeBaseCell> Cells => _keys.SelectMany(CellsOf);

    public static MergeBase Of(IEnumerable<MergeBaseCell> cells) => new([], cells);

    /// <summary>Every key of which anything is known, deleted rows too, in ordinal order.</summary>
    public IEnumerable<string> Keys => _keys;

    /// <summary>Whether a row with this key is known to have stood in the sheet.</summary>
    public bool IsStanding(string key) => TextsOf(key, RowMark).Contains(Standing);

    public bool IsDeleted(string key) => TextsOf(key, RowMark).Contains(Deleted);

    /// <summary>Whether anything was ever written, or meant to be, under this key.</summary>
    public bool Knows(string key) => _rows.ContainsKey(key);

    /// <summary>The texts of a cell, in ordinal order; empty when none was written.</summary>
    public IReadOnlyList<string> TextsOf(string key, string header) =>
        _rows.TryGetValue(key, out var row) && row.TryGetValue(header, out var texts) ? texts : [];

    /// <summary>Whether the text of a cell is one that the worker wrote, or may have.</summary>
    public bool IsOwn(string key, string header, string text) =>
        TextsOf(key, header).Contains(text, StringComparer.Ordinal)
        || TextsOf(AnyRow, header).Contains(text, StringComparer.Ordinal);

    /// <summary>The same base as if it had never known these rows.</summary>
    public MergeBase Without(IReadOnlySet<string> keys) =>
        _keys.Any(keys.Contains) ? new(_rows.Where(row => !keys.Contains(row.Key)), []) : this;

    /// <summary>The same base that also knows what is being written, whatever row it may hit.</summary>
    /// <param name="written">Header and text of every cell of a row that stands.</param>
    public MergeBase WithUnderWay(IEnumerable<(string Header, string Text)> written) =>
        new(
            _rows.Where(row => row.Key != AnyRow),
            [
                .. CellsOf(AnyRow),
                .. written.Select(each => new MergeBaseCell(AnyRow, each.Header, each.Text)),
            ]
        );

    /// <summary>
    /// Both bases at once, for the round after a write whose reply was lost: a cell may hold what
    /// stood before or what was meant. A row that only the lost write would have appended is not
    /// taken as standing, so that it is appended again if it never arrived. What the lost round
    /// forgot, because a person had typed there, stays forgotten whether or not the write arrived.
    /// </summary>
    public MergeBase Or(MergeBase intended)
    {
        var changed = intended._keys.Where(key => !IsSame(key, intended)).ToHashSet();
        return new(
            _rows.Where(row => !changed.Contains(row.Key)),
            changed
                .SelectMany(CellsOf)
                .Where(cell =>
                    cell.Header.Length == 0 || intended.TextsOf(cell.Key, cell.Header).Count > 0
                )
                .Concat(changed.SelectMany(intended.CellsOf).Where(cell => cell.Header.Length > 0))
        );
    }

    public bool Equals(MergeBase? other) =>
        other is not null
        && _keys.AsSpan().SequenceEqual(other._keys)
        && _keys.All(key => IsSame(key, other));

    public override bool Equals(object? obj) => Equals(obj as MergeBase);

    public override int GetHashCode() => _rows.Count;

    /// <summary>Whether both know the same of this key.</summary>
    private bool IsSame(string key, MergeBase other) =>
        _rows.TryGetValue(key, out var one)
        && other._rows.TryGetValue(key, out var two)
        && (
            ReferenceEquals(one, two)
            || (
                one.Keys.SequenceEqual(two.Keys)
                && one.Values.Zip(two.Values).All(each => each.First.SequenceEqual(each.Second))
            )
        );

    private IEnumerable<MergeBaseCell> CellsOf(string key) =>
        from cell in _rows.TryGetValue(key, out var row) ? row : []
        from text in cell.Value
        select new MergeBaseCell(key, cell.Key, text);

    private SortedList<string, string[]> RowOf(string key)
    {
        if (!_rows.TryGetValue(key, out var row))
        {
            row = new(StringComparer.Ordinal);
            _rows.Add(key, row);
        }
        return row;
    }

    /// <summary>Each text once, in ordinal order.</summary>
    private static string[] With(string[] texts, string text) =>
        texts.Contains(text, StringComparer.Ordinal)
            ? texts
            : [.. texts.Append(text).Order(StringComparer.Ordinal)];
}
