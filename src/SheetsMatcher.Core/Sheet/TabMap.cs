using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Sheet;

/// <summary>
/// Which row and column of a tab, as it stands now, is which of an earlier reading: by key and by
/// header where they stand once in both, else by what else agrees.
/// </summary>
internal sealed class TabMap
{
    private readonly Dictionary<int, int> _rowBefore;
    private readonly Dictionary<int, int> _columnBefore;

    private TabMap(Dictionary<int, int> rowBefore, Dictionary<int, int> columnBefore) =>
        (_rowBefore, _columnBefore) = (rowBefore, columnBefore);

    /// <param name="written">Cells of now that hold what was written, whatever they held before.</param>
    public static TabMap Of(
        TabLayout layout,
        SheetTable before,
        SheetTable now,
        IReadOnlyList<SheetChange.Update> written
    )
    {
        var hit = written.Select(each => (each.Row, each.Column)).ToHashSet();
        var columns = OnceInBoth(
            [.. before.Header.Select(cell => cell.ToString().Trim())],
            [.. now.Header.Select(cell => cell.ToString().Trim())]
        );
        var rows = Rows(layout, before, now, hit);
        Add(
            columns,
            Width(before),
            Width(now),
            (one, other) =>
                rows.Count(row =>
                    !hit.Contains((row.Key, other))
                    && Agree(before.At(row.Value, one), now.At(row.Key, other))
                )
        );
        Add(
            rows,
            before.Rows.Count,
            now.Rows.Count,
            (one, other) =>
                columns.Count(column =>
                    !hit.Contains((other, column.Key))
                    && Agree(before.At(one, column.Value), now.At(other, column.Key))
                )
        );
        AddHit(rows, columns, before, now, hit);
        FillGaps(columns, Width(before), Width(now));
        FillGaps(rows, before.Rows.Count, now.Rows.Count);
        return new TabMap(rows, columns);
    }

    /// <summary>Null for a row that did not stand there before.</summary>
    public int? RowBefore(int row) => _rowBefore.TryGetValue(row, out var before) ? before : null;

    public int? ColumnBefore(int column) =>
        _columnBefore.TryGetValue(column, out var before) ? before : null;

    /// <summary>Null for a row that is gone.</summary>
    public int? RowNow(int before) => Now(_rowBefore, before);

    /// <summary>Null for a column that is gone.</summary>
    public int? ColumnNow(int before) => Now(_columnBefore, before);

    private static int? Now(Dictionary<int, int> places, int before)
    {
        foreach (var (now, each) in places)
        {
            if (each == before)
            {
                return now;
            }
        }
        return null;
    }

    private static Dictionary<int, int> Rows(
        TabLayout layout,
        SheetTable before,
        SheetTable now,
        HashSet<(int Row, int Column)> hit
    )
    {
        var keyBefore = TabColumns.Read(layout, before).Columns.Find(layout.KeyHeader);
        var keyNow = TabColumns.Read(layout, now).Columns.Find(layout.KeyHeader);
        var rows = new Dictionary<int, int> { [0] = 0 };
        if (keyBefore is not { } one || keyNow is not { } other)
        {
            return rows;
        }
        var byKey = OnceInBoth(Keys(before, one, _ => true), Keys(now, other, IsUnhit));
        foreach (var (row, stood) in byKey)
        {
            rows[row] = stood;
        }
        return rows;

        bool IsUnhit(int row) => !hit.Contains((row, other));
    }

    /// <summary>The header's place stays empty, so that it is nobody's key.</summary>
    private static List<string> Keys(SheetTable table, int column, Predicate<int> counts) =>
        [
            .. Enumerable
                .Range(0, table.Rows.Count)
                .Select(row =>
                    row > 0 && counts(row) ? table.At(row, column).ToString().Trim() : ""
                ),
        ];

    /// <returns>By place in <paramref name="now"/>, the place before.</returns>
    private static Dictionary<int, int> OnceInBoth(List<string> before, List<string> now)
    {
        var one = Once(before);
        return Once(now)
            .Where(each => one.ContainsKey(each.Key))
            .ToDictionary(each => each.Value, each => one[each.Key]);
    }

    private static Dictionary<string, int> Once(List<string> texts) =>
        texts
            .Index()
            .Where(each => each.Item.Length > 0)
            .GroupBy(each => each.Item, StringComparer.Ordinal)
            .Where(same => same.Count() == 1)
            .ToDictionary(same => same.Key, same => same.Single().Index, StringComparer.Ordinal);

    /// <summary>Pairs up what is left by agreement, the nearest first among equals.</summary>
    private static void Add(
        Dictionary<int, int> places,
        int countBefore,
        int countNow,
        Func<int, int, int> agreement
    )
    {
        var free = Enumerable.Range(0, countBefore).Except(places.Values).ToList();
        foreach (var now in Enumerable.Range(0, countNow).Where(at => !places.ContainsKey(at)))
        {
            var best = free.Select(before => (before, Points: agreement(before, now)))
                .Where(each => each.Points > 0)
                .OrderByDescending(each => each.Points)
                .ThenBy(each => Math.Abs(each.before - now))
                .Select(each => (int?)each.before)
                .FirstOrDefault();
            if (best is { } found)
            {
                places[now] = found;
                free.Remove(found);
            }
        }
    }

    /// <summary>
    /// A row all of whose texts were hit, such as one without a key where a person wrote into one of
    /// the worker's columns, is known by what was not hit: that it stood as empty before, but for what
    /// was typed there since.
    /// </summary>
    private static void AddHit(
        Dictionary<int, int> rows,
        Dictionary<int, int> columns,
        SheetTable before,
        SheetTable now,
        HashSet<(int Row, int Column)> hit
    )
    {
        var free = Enumerable
            .Range(0, before.Rows.Count)
            .Except(rows.Values)
            .Where(row => before.Rows[row].Any(cell => !cell.IsEmpty))
            .ToList();
        AddBy(IsSame);
        AddBy(IsEmptyOrSame);

        void AddBy(Func<Cell, Cell, bool> agrees)
        {
            foreach (var row in hit.Select(each => each.Row).Distinct().Order())
            {
                if (
                    !rows.ContainsKey(row)
                    && free.FindIndex(stood => AreOne(row, stood, agrees)) is >= 0 and var at
                )
                {
                    rows[row] = free[at];
                    free.RemoveAt(at);
                }
            }
        }

        bool AreOne(int row, int stood, Func<Cell, Cell, bool> agrees) =>
            columns.All(column =>
                hit.Contains((row, column.Key))
                || agrees(before.At(stood, column.Value), now.At(row, column.Key))
            );

        static bool IsSame(Cell stood, Cell stands) => stood == stands;

        static bool IsEmptyOrSame(Cell stood, Cell stands) => stood.IsEmpty || stood == stands;
    }

    /// <summary>
    /// What stands between two that are known, or before the first or after the last of them, and is
    /// as many as stood there before, is what stood there: a column without a header whose only text
    /// was hit agrees with nothing.
    /// </summary>
    private static void FillGaps(Dictionary<int, int> places, int countBefore, int countNow)
    {
        var taken = places.Values.ToHashSet();
        foreach (var now in Enumerable.Range(0, countNow).Where(at => !places.ContainsKey(at)))
        {
            var (left, right) = (now, now);
            while (left >= 0 && !places.ContainsKey(left))
            {
                left--;
            }
            while (right < countNow && !places.ContainsKey(right))
            {
                right++;
            }
            var from = left < 0 ? -1 : places[left];
            var to = right < countNow ? places[right] : countBefore;
            if (to - from == right - left && taken.Add(from + now - left))
            {
                places[now] = from + now - left;
            }
        }
    }

    private static bool Agree(Cell one, Cell other) => !one.IsEmpty && one == other;

    private static int Width(SheetTable table) =>
        table.Rows.Count == 0 ? 0 : table.Rows.Max(row => row.Count);
}
