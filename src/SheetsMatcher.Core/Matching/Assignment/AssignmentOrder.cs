namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>
/// Says which of two assignments is better: by value, then by which rows are assigned (the first
/// difference decides), then by the columns (the first row with an earlier one decides).
/// </summary>
internal static class AssignmentOrder
{
    /// <summary>
    /// Positive when one is better, negative when the other is, 0 when they are equal.
    /// </summary>
    public static int Compare(
        AssignmentProblem problem,
        AssignmentSolution one,
        AssignmentSolution other
    )
    {
        var byValue = Value(problem, one).CompareTo(Value(problem, other));
        if (byValue != 0)
        {
            return byValue;
        }
        var columns = one.ColumnOfRow.Zip(other.ColumnOfRow).ToList();
        var byRows = columns
            .Select(pair => (pair.First >= 0).CompareTo(pair.Second >= 0))
            .FirstOrDefault(difference => difference != 0);
        return byRows != 0
            ? byRows
            : columns
                .Select(pair => pair.Second.CompareTo(pair.First))
                .FirstOrDefault(difference => difference != 0);
    }

    public static Int128 Value(AssignmentProblem problem, AssignmentSolution solution)
    {
        Int128 value = 0;
        for (var row = 0; row < problem.RowCount; row++)
        {
            value += problem.Value(row, solution.ColumnOfRow[row]) ?? 0;
        }
        return value;
    }
}
