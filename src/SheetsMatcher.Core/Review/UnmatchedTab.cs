using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;

namespace SheetsMatcher.Core.Review;

/// <summary>What the worker wants in the Unmatched tab.</summary>
public static class UnmatchedTab
{
    public const string Waiting = "Waiting";
    public const string MatchedMeanwhile = "Matched meanwhile";
    public const string Withdrawn = "Withdrawn";

    public static readonly IReadOnlyList<string> StatusWords =
    [
        Waiting,
        MatchedMeanwhile,
        Withdrawn,
    ];

    /// <summary>
    /// A row for everyone who is unmatched, and a last status for everyone who stands in the tab
    /// and no longer is.
    /// </summary>
    public static IReadOnlyList<WorkerRow> Rows(MatchingOutcome outcome, SheetTable inSheet) =>
        throw new NotSupportedException();
}
