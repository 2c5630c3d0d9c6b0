using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Sheet.Merging;

/// <summary>One merge of one tab that can be read: collects the changes and the next base.</summary>
internal sealed class TabMerge(TabReading tab, MergeBase lastWritten)
{
    private readonly List<SheetChange.Update> _updates = [];
    private readonly List<SheetChange.Append> _appends = [];
    private readonly List<MergeBaseCell> _next = [];
    private readonly List<KeptEdit> _kept = [];
    private readonly List<string> _deleted = [];

    private string KeyHeader => tab.Layout.KeyHeader;

    public Reconciliation.Merged Merge(IReadOnlyList<WorkerRow> computed)
    {
        foreach (var row in computed)
        {
            MergeRow(row);
        }
        var computedKeys = computed.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var key in lastWritten.Keys.Where(key => !computedKeys.Contains(key)))
        {
            CarryOver(key);
        }
        return new Reconciliation.Merged(
            [
                .. _updates.OrderBy(update => update.Row).ThenBy(update => update.Column),
                .. _appends,
            ],
            MergeBase.Of(_next),
            [.. _kept.OrderBy(edit => edit.Row).ThenBy(edit => tab.Columns.Find(edit.Header))],
            _deleted
        );
    }

    private void MergeRow(WorkerRow row)
    {
        if (tab.RowByKey.TryGetValue(row.Key, out var at))
        {
            MergeCells(row, at, isTheirRow: false);
        }
        else if (row.AdoptsRow is { } adopted)
        {
            Adopt(row, adopted);
        }
        else if (StaysAway(row))
        {
            _deleted.Add(row.Key);
            CarryTexts(row.Key, MergeBase.Deleted);
        }
        else
        {
            Append(row);
        }
    }

    private bool StaysAway(WorkerRow row) =>
        !row.ComesBack
        && (
            lastWritten.IsDeleted(row.Key)
            || (lastWritten.IsStanding(row.Key) && !tab.ManyGone.Contains(row.Key))
        );

    private void Adopt(WorkerRow row, int at)
    {
        if (at < 1 || tab.KeyAt(at).Length > 0)
        {
            throw new ArgumentException(
                $"{tab.Layout.Title}, {row.Key}: row {at + 1} is no row without a key"
            );
        }
        Write(at, KeyHeader, Cell.Of(row.Key));
        MergeCells(row, at, isTheirRow: !HoldsOwnText(row.Key, at));
    }

    /// <summary>
    /// Whether a row without a key once was the worker's: a person who types a whole row anew does
    /// not fill in the worker's columns.
    /// </summary>
    private bool HoldsOwnText(string key, int at) =>
        tab.Layout.Columns.Any(column =>
            column.Owner == ColumnOwner.Worker
            && tab.TextAt(at, column.Header) is { Length: > 0 } text
            && lastWritten.TextsOf(key, column.Header).Contains(text)
        );

    private void MergeCells(WorkerRow row, int at, bool isTheirRow)
    {
        Mark(row.Key, MergeBase.Standing);
        foreach (var column in tab.Layout.Columns.Where(column => column.Header != KeyHeader))
        {
            if (
                row.Cells.TryGetValue(column.Header, out var text)
                && tab.Columns.Find(column.Header) is not null
            )
            {
                MergeCell(row.Key, at, column, OwnText.Clean(text), isTheirRow);
            }
            else
            {
                CarryTexts(row.Key, column.Header, lastWritten.TextsOf(row.Key, column.Header));
            }
        }
    }

    private void MergeCell(string key, int at, ColumnLayout column, string ours, bool isTheirRow)
    {
        var theirs = tab.TextAt(at, column.Header);
        var known = isTheirRow
            ? CellBase.OfTheirRow
            : new CellBase(
                lastWritten.IsOwn(key, column.Header, theirs)
                    ? [.. lastWritten.TextsOf(key, column.Header), theirs]
                    : lastWritten.TextsOf(key, column.Header),
                RowIsKnown: lastWritten.Knows(key),
                RowStood: lastWritten.IsStanding(key)
            );
        var verdict = CellMerge.Decide(column, known, theirs, ours);
        switch (verdict)
        {
            case CellVerdict.Write:
                Write(at, column.Header, OwnText.ToCell(ours, column));
                goto case CellVerdict.Same;
            case CellVerdict.Same:
                CarryTexts(key, column.Header, [ours]);
                break;
            default:
                _kept.Add(new KeptEdit(key, at, column.Header, theirs, ours));
                CarryTexts(key, column.Header, verdict == CellVerdict.Keep ? known.Texts : []);
                break;
        }
    }

    private void Append(WorkerRow row)
    {
        var cells = new SortedDictionary<int, Cell>();
        Mark(row.Key, MergeBase.Standing);
        foreach (var column in tab.Layout.Columns)
        {
            var text =
                column.Header == KeyHeader ? row.Key : row.Cells.GetValueOrDefault(column.Header);
            if (text is not null && tab.Columns.Find(column.Header) is { } at)
            {
                var ours = OwnText.Clean(text);
                cells[at] = OwnText.ToCell(ours, column);
                if (column.Header != KeyHeader)
                {
                    CarryTexts(row.Key, column.Header, [ours]);
                }
            }
        }
        var width = cells.Keys.Max() + 1;
        _appends.Add(
            new SheetChange.Append(
                tab.InSheet.SheetId,
                [.. Enumerable.Range(0, width).Select(at => cells.GetValueOrDefault(at))]
            )
        );
    }

    /// <summary>A row that the base knows and that was not computed: nothing is written there.</summary>
    private void CarryOver(string key)
    {
        if (tab.RowByKey.ContainsKey(key))
        {
            CarryTexts(key, MergeBase.Standing);
        }
        else if (
            tab.Layout.DeletedRow == DeletedRow.StaysAway
            && (lastWritten.IsStanding(key) || lastWritten.IsDeleted(key))
        )
        {
            CarryTexts(key, MergeBase.Deleted);
        }
    }

    private void CarryTexts(string key, string mark)
    {
        Mark(key, mark);
        foreach (var column in tab.Layout.Columns)
        {
            CarryTexts(key, column.Header, lastWritten.TextsOf(key, column.Header));
        }
    }

    private void CarryTexts(string key, string header, IReadOnlyList<string> texts) =>
        _next.AddRange(texts.Select(text => new MergeBaseCell(key, header, text)));

    private void Mark(string key, string mark) =>
        _next.Add(new MergeBaseCell(key, MergeBase.RowMark, mark));

    private void Write(int row, string header, Cell value)
    {
        if (tab.Columns.Find(header) is { } column)
        {
            _updates.Add(new SheetChange.Update(tab.InSheet.SheetId, row, column, value));
        }
    }
}
