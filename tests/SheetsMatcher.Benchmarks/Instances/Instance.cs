using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Benchmarks.Instances;

/// <summary>
/// A problem in which as many as possible are matched first: each match counts
/// <paramref name="MatchValue"/>, more than all points together.
/// </summary>
/// <param name="Points">The dense problem's scores, row after row; empty of a sparse one.</param>
internal sealed record Instance(
    string Name,
    string Size,
    AssignmentProblem Problem,
    long MatchValue,
    ushort[] Points
)
{
    public Instance(string name, string size, DenseProblem problem, ushort[] points)
        : this(name, size, problem, problem.Weights.Rows[0], points) { }

    /// <summary>How many are matched, with how many points in all.</summary>
    public (long Matched, long Points) Worth(AssignmentSolution solution)
    {
        long matched = 0;
        long points = 0;
        foreach (var (row, column, count) in solution.Shares)
        {
            matched += count;
            points += count * (Problem.Value(row, column)!.Value - MatchValue);
        }
        return (matched, points);
    }
}
