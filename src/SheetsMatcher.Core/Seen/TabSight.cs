using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Sheet.Merging;

namespace SheetsMatcher.Core.Seen;

/// <summary>What a look at a tab found out beside what it last showed.</summary>
/// <param name="Now">What to keep: of a torn tab, that it was asked about and nothing else.</param>
/// <param name="Torn">The question about a torn tab that nobody has answered by Yes.</param>
/// <param name="Held">Rows that wait for an answer of their own.</param>
public sealed record TabSight(SeenTab Now, ApplicationProblem? Torn, HeldRows Held)
{
    /// <param name="before">Null: the tab was never seen, and only what the worker wrote is known.</param>
    /// <param name="written">What the worker wrote there itself.</param>
    /// <param name="answers">What people answered in Problems.</param>
    /// <param name="heldElsewhere">
    /// Keys of rows that wait for the answer to another question; null: none.
    /// </param>
    /// <returns>Null where the tab cannot be read without doubt for another reason.</returns>
    public static TabSight? Of(
        SeenLayout layout,
        SeenTab? before,
        SheetTable inSheet,
        MergeBase written,
        AnswerTo answers,
        IReadOnlySet<string>? heldElsewhere = null
    )
    {
        if (layout.Tab is { } tab && Reconciler.Check(tab, written, inSheet) is not null)
        {
            return null;
        }
        return new TabComparison(
            layout,
            before,
            inSheet,
            written,
            answers,
            heldElsewhere ?? new HashSet<string>()
        ).Judge();
    }

    /// <summary>The tab as it stands, without any doubt but about the rows that are held.</summary>
    /// <param name="held">Rows that are kept as they were, by their place now.</param>
    internal static SeenTab Whole(
        ShownTab shown,
        SheetTable inSheet,
        int asked,
        IReadOnlyDictionary<int, SeenRow> held
    ) =>
        new(
            new(SheetDigest.Of([inSheet]), shown.ColumnMarks, asked, false, held.Count)
            {
                Places = shown.Places,
            },
            [
                .. shown
                    .Rows.Where(row => !held.ContainsKey(row.Row))
                    .CountBy(row => row.Cells)
                    .Select(same => new SeenRow(same.Key, same.Value, 0)),
                .. held.Values,
            ]
        );
}
