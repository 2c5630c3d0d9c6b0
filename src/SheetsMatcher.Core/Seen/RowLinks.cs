namespace SheetsMatcher.Core.Seen;

/// <summary>A row as it stands now.</summary>
/// <param name="Row">Zero-based row as read.</param>
/// <param name="Cells">The marks of its cells.</param>
internal readonly record struct ShownRow(int Row, string Cells);

/// <summary>A row that does not look as it did: its marks of before and those of now.</summary>
/// <param name="Before">Null for a row of which only what the worker wrote is known.</param>
internal sealed record ChangedRow(int Row, string? Before, string Now);

/// <summary>
/// Which row of now is which of before. Rows that look the same are the same, wherever they stand;
/// of the others those of one key belong together, and among these, as in a tab without keys,
/// those that agree most.
/// </summary>
internal static class RowLinks
{
    /// <summary>More rows of one key than any list that people keep: nothing is told of them.</summary>
    private const int AlikeMax = 500;

    /// <param name="before">The marks of each row, under the same columns as those of now.</param>
    /// <param name="key">The place of the key among the marks of a row; null: there is none.</param>
    /// <returns>The rows that changed, and the rows of now that no row of before belongs to.</returns>
    public static (List<ChangedRow> Changed, List<ShownRow> Strange) Between(
        IEnumerable<string> before,
        IEnumerable<ShownRow> now,
        int? key
    )
    {
        var (gone, come) = WithoutSame(before, now);
        var byKey = gone.ToLookup(KeyOf);
        var changed = new List<ChangedRow>();
        var strange = new List<ShownRow>();
        foreach (var alike in come.GroupBy(row => KeyOf(row.Cells)))
        {
            var free = byKey[alike.Key].ToList();
            if (free.Count > AlikeMax)
            {
                continue;
            }
            foreach (var row in alike)
            {
                if (free.MaxBy(each => Agreement(each, row.Cells)) is { } best)
                {
                    free.Remove(best);
                    changed.Add(new(row.Row, best, row.Cells));
                }
                else
                {
                    strange.Add(row);
                }
            }
        }
        return (changed, strange);

        string KeyOf(string cells) => key is { } at ? CellMark.At(cells, at) : "";
    }

    private static (List<string> Gone, List<ShownRow> Come) WithoutSame(
        IEnumerable<string> before,
        IEnumerable<ShownRow> now
    )
    {
        var stood = before.CountBy(cells => cells).ToDictionary(StringComparer.Ordinal);
        var come = new List<ShownRow>();
        foreach (var row in now)
        {
            if (stood.GetValueOrDefault(row.Cells) > 0)
            {
                stood[row.Cells]--;
            }
            else
            {
                come.Add(row);
            }
        }
        return ([.. stood.SelectMany(same => Enumerable.Repeat(same.Key, same.Value))], come);
    }

    private static int Agreement(string one, string other) =>
        CellMark.Split(one).Zip(CellMark.Split(other)).Count(each => each.First == each.Second);
}
