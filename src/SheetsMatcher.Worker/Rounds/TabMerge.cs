using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Rounds;

/// <summary>One tab's part in a round's single write.</summary>
internal sealed record TabMerge(string Tab, MergeBase Before, Reconciliation.Merged Merged)
{
    /// <exception cref="RoundBlockedException">The tab cannot be read without doubt.</exception>
    public static TabMerge Of(
        TabLayout layout,
        IReadOnlyList<WorkerRow> computed,
        MergeBase before,
        SheetTable inSheet
    ) =>
        Reconciler.Reconcile(layout, computed, before, inSheet) switch
        {
            Reconciliation.Merged merged => new TabMerge(layout.Title, before, merged),
            Reconciliation.Frozen frozen => throw RoundBlockedException.By(frozen),
            _ => throw new InvalidOperationException("a reconciliation is merged or frozen"),
        };
}

/// <summary>
/// Writes the merges of a round as one atomic write, remembered before and after, so that a crash
/// or a lost reply in between makes no cell look like a person's.
/// </summary>
internal sealed class SheetWriter(Program program, ISpreadsheet spreadsheet, ISheetMemory memory)
{
    /// <returns>The number of changes written; zero when the sheet is as it should be.</returns>
    public async ValueTask<int> Write(
        IReadOnlyList<TabMerge> merges,
        CancellationToken cancellation
    )
    {
        var changes = merges.SelectMany(merge => merge.Merged.Changes).ToList();
        if (changes.Count > 0)
        {
            foreach (var merge in merges)
            {
                await Remember(merge, merge.Before.Or(merge.Merged.Next));
            }

            await spreadsheet.Write(changes, cancellation);
        }

        foreach (var merge in merges)
        {
            await Remember(merge, merge.Merged.Next);
        }

        return changes.Count;
    }

    private async ValueTask Remember(TabMerge merge, MergeBase merged)
    {
        if (!merged.Equals(merge.Before))
        {
            await memory.KeepBase(program.Id, merge.Tab, merged);
        }
    }
}
