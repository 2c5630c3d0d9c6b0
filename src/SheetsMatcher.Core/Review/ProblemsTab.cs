using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Review;

/// <summary>What the worker wants in the Problems tab.</summary>
public static class ProblemsTab
{
    public const string Open = "Open";
    public const string Solved = "Solved";

    public static readonly IReadOnlyList<string> StatusWords = [Open, Solved];

    /// <summary>
    /// A row for every problem there is, and the status Solved for every one that stands in the
    /// tab and no longer is.
    /// </summary>
    public static IReadOnlyList<WorkerRow> Rows(
        IReadOnlyList<ApplicationProblem> problems,
        SheetTable inSheet
    ) => throw new NotSupportedException();
}
