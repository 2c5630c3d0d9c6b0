using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Review;

/// <summary>What the worker wants in the Matches tab.</summary>
public static class MatchesTab
{
    /// <summary>
    /// A row for every match that stands in the tab, with its status now, and one for every new
    /// pairing. A pairing that stands in the tab already, whatever its status, keeps its row.
    /// </summary>
    public static IReadOnlyList<WorkerRow> Rows(
        CommitteeView view,
        MatchingOutcome outcome,
        string intakeId
    ) => throw new NotSupportedException();
}
