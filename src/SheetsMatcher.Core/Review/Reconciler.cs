using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Review;

/// <summary>The three-way merge of one of the worker's tabs: base, theirs (the sheet), ours.</summary>
public static class Reconciler
{
    public static Reconciliation Reconcile(
        TabLayout layout,
        IReadOnlyList<WorkerRow> computed,
        MergeBase lastWritten,
        SheetTable inSheet
    ) => throw new NotSupportedException();
}
