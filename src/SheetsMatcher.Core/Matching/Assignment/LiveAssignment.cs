using SheetsMatcher.Core.Matching.Assignment.Solving;

namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>
/// The best assignment of a problem, kept best while supplies and capacities change: a late row, a
/// withdrawn one, a place more or less costs one search instead of a whole solve. A person who
/// comes later is in the problem from the start, with supply or capacity 0.
/// </summary>
public abstract class LiveAssignment
{
    /// <summary>
    /// In 32 bits where no sum can leave them, as known before the first step; else in 64.
    /// </summary>
    public static LiveAssignment Of(AssignmentProblem problem) =>
        problem.GreatestValue <= int.MaxValue / 8
            ? new LiveSolver<int>(problem)
            : new LiveSolver<long>(problem);

    /// <summary>Goes on from a best assignment and its prices.</summary>
    public static LiveAssignment From(AssignmentProblem problem, AssignmentSolution best) =>
        problem.GreatestValue <= int.MaxValue / 8
            ? new LiveSolver<int>(problem, best)
            : new LiveSolver<long>(problem, best);

    public abstract AssignmentProblem Problem { get; }

    /// <summary>The assignment as it is now, with the prices that prove it.</summary>
    public abstract AssignmentSolution Solution();

    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public abstract void SetSupply(int row, int supply);

    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public abstract void SetCapacity(int column, int capacity);

    /// <summary>
    /// The cheapest ways to put a row, of supply 1, on columns other than its own: the least costly
    /// first, of equals the earliest column.
    /// </summary>
    public abstract IReadOnlyList<ResidualPath> Detours(int row, int countMax);
}

/// <summary>What it takes to put a row on another column.</summary>
/// <param name="Cost">How much value is lost, 0 or more.</param>
/// <param name="Moves">
/// Each row that goes elsewhere, itself first, with its new column or
/// <see cref="AssignmentSolution.Unassigned"/>.
/// </param>
public sealed record ResidualPath(int Column, long Cost, IReadOnlyList<Arc> Moves);
