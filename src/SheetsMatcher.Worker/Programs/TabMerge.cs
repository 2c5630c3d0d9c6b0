using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Core.Sheet.Merging;

namespace SheetsMatcher.Worker.Programs;

/// <summary>One tab's part in a round's single write.</summary>
internal sealed record TabMerge(
    TabLayout Layout,
    SheetTable InSheet,
    MergeBase Before,
    Reconciliation.Merged Merged
)
{
    public string Tab => Layout.Title;

    /// <summary>The base while the write is under way: what stood, or what is being written.</summary>
    public MergeBase UnderWay =>
        Before.Or(Merged.Next).WithUnderWay(WriteCheck.UnderWay(Layout, InSheet, Merged.Changes));

    /// <exception cref="RoundBlockedException">The tab cannot be read without doubt.</exception>
    public static TabMerge Of(
        TabLayout layout,
        IReadOnlyList<WorkerRow> computed,
        MergeBase before,
        SheetTable inSheet
    ) =>
        Reconciler.Reconcile(layout, computed, before, inSheet) switch
        {
            Reconciliation.Merged merged => new TabMerge(layout, inSheet, before, merged),
            Reconciliation.Frozen frozen => throw RoundBlockedException.By(frozen, inSheet.Title),
            _ => throw new InvalidOperationException("a reconciliation is merged or frozen"),
        };
}
