using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Sheet;

/// <summary>
/// Whether a write reached the cells it was meant for. A cell is written by its row and column as
/// read, and people may sort, insert, delete or move in between: then the reply to the write shows
/// other headers or keys, and what was written over is put back.
/// </summary>
public static class WriteCheck
{
    /// <summary>What a write to the tab has to read back; null when it has no keys to go by.</summary>
    public static ReadBack? Ask(TabLayout layout, SheetTable read) =>
        TabColumns.Read(layout, read).Columns.Find(layout.KeyHeader) is { } column
            ? new ReadBack(read.SheetId, read.Title, column)
            : null;

    /// <summary>Header and text of every cell that is to be written in a row that stands.</summary>
    public static IEnumerable<(string Header, string Text)> UnderWay(
        TabLayout layout,
        SheetTable read,
        IReadOnlyList<SheetChange> changes
    )
    {
        var (columns, _) = TabColumns.Read(layout, read);
        var headers = layout
            .Columns.Where(column => columns.Find(column.Header) is not null)
            .ToLookup(column => columns.Find(column.Header), column => column.Header);
        return changes
            .OfType<SheetChange.Update>()
            .SelectMany(update =>
                headers[update.Column].Select(header => (header, update.Value.ToString()))
            );
    }

    /// <summary>
    /// Whether all rows and columns stood where they were read. Rows that others added below do not
    /// matter: nothing was written there but what was appended.
    /// </summary>
    public static bool IsInPlace(
        ReadBack asked,
        SheetTable read,
        IReadOnlyList<SheetChange> changes,
        WriteReadback after
    )
    {
        var keys = Enumerable
            .Range(0, read.Rows.Count)
            .Select(row => read.At(row, asked.KeyColumn).ToString())
            .ToList();
        foreach (var change in changes.OfType<SheetChange.Update>().Where(IsKey))
        {
            keys[change.Row] = change.Value.ToString();
        }
        return Same(read.Header, after.Header)
            && keys.Index().All(key => key.Item == TextAt(after.Keys, key.Index));

        bool IsKey(SheetChange.Update change) =>
            change.SheetId == read.SheetId && change.Column == asked.KeyColumn;
    }

    /// <summary>
    /// What puts back each cell that the write hit by mistake, from what was read before. A cell
    /// that somebody has changed since is left alone.
    /// </summary>
    /// <param name="read">The tab before the write.</param>
    /// <param name="now">The tab after it.</param>
    public static IReadOnlyList<SheetChange.Update> Repair(
        TabLayout layout,
        SheetTable read,
        IReadOnlyList<SheetChange> changes,
        SheetTable now
    )
    {
        var ours = changes.Where(change => change.SheetId == read.SheetId).ToList();
        var map = TabMap.Of(layout, read, now, [.. ours.OfType<SheetChange.Update>()]);
        return
        [
            .. ours.OfType<SheetChange.Update>()
                .SelectMany(update => OfUpdate(update, read, now, map)),
            .. ours.OfType<SheetChange.Append>()
                .SelectMany(append => OfAppend(layout, append, read, now, map)),
        ];
    }

    /// <summary>
    /// The updates that did not reach their cells, with the address at which these stand now. A cell
    /// that holds neither what was read there nor what this write put there by mistake is left alone.
    /// </summary>
    public static IReadOnlyList<SheetChange.Update> Readdress(
        TabLayout layout,
        SheetTable read,
        IReadOnlyList<SheetChange> changes,
        SheetTable now
    )
    {
        var ours = changes
            .OfType<SheetChange.Update>()
            .Where(change => change.SheetId == read.SheetId)
            .ToList();
        var map = TabMap.Of(layout, read, now, ours);
        var written = ours.ToDictionary(update => (update.Row, update.Column), each => each.Value);
        return
        [
            .. from update in ours
            let row = map.RowNow(update.Row)
            let column = map.ColumnNow(update.Column)
            where row is not null && column is not null
            where row != update.Row || column != update.Column
            let stands = now.At(row.Value, column.Value)
            where
                stands == read.At(update.Row, update.Column)
                || (written.TryGetValue((row.Value, column.Value), out var own) && stands == own)
            select update with
            {
                Row = row.Value,
                Column = column.Value,
            },
        ];
    }

    private static IEnumerable<SheetChange.Update> OfUpdate(
        SheetChange.Update update,
        SheetTable read,
        SheetTable now,
        TabMap map
    )
    {
        var (row, column) = (map.RowBefore(update.Row), map.ColumnBefore(update.Column));
        if (
            (row == update.Row && column == update.Column)
            || now.At(update.Row, update.Column) != update.Value
        )
        {
            return [];
        }
        var stood = row is { } r && column is { } c ? read.At(r, c) : Cell.Empty;
        return stood == update.Value ? [] : [update with { Value = stood }];
    }

    /// <summary>
    /// An appended row stands by itself, so that only its own cells can have gone astray: they
    /// move under their headers.
    /// </summary>
    private static IEnumerable<SheetChange.Update> OfAppend(
        TabLayout layout,
        SheetChange.Append append,
        SheetTable read,
        SheetTable now,
        TabMap map
    )
    {
        var keyColumn = TabColumns.Read(layout, read).Columns.Find(layout.KeyHeader) ?? 0;
        var key = append.Cells[keyColumn];
        var row = Enumerable
            .Range(1, Math.Max(0, now.Rows.Count - 1))
            .FirstOrDefault(at => now.At(at, keyColumn) == key);
        if (row == 0)
        {
            return [];
        }
        var meant = new SortedDictionary<int, Cell>();
        foreach (var (column, _) in append.Cells.Index())
        {
            meant[column] = Cell.Empty;
        }
        foreach (var (column, cell) in append.Cells.Index().Where(each => !each.Item.IsEmpty))
        {
            if (map.ColumnNow(column) is { } target)
            {
                meant[target] = cell;
            }
        }
        return meant
            .Where(each =>
                now.At(row, each.Key) is var stands && stands != each.Value && IsOurs(stands)
            )
            .Select(each => new SheetChange.Update(now.SheetId, row, each.Key, each.Value));

        // Anything else was typed since.
        bool IsOurs(Cell stands) => stands.IsEmpty || append.Cells.Contains(stands);
    }

    private static bool Same(IReadOnlyList<Cell> one, IReadOnlyList<Cell> other) =>
        Enumerable
            .Range(0, Math.Max(one.Count, other.Count))
            .All(at => TextAt(one, at) == TextAt(other, at));

    private static string TextAt(IReadOnlyList<Cell> cells, int at) =>
        at < cells.Count ? cells[at].ToString() : "";
}
