namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>
/// Checks from first principles that a row had to be left alone or take another's place: it is one
/// of some rows that may go to no other columns than these, and these have fewer places than there
/// are rows (Hall 1935). Shares no code with whoever found the crowd.
/// </summary>
public static class HallViolatorCheck
{
    /// <summary>What is wrong with the certificate, or null when it holds.</summary>
    public static string? FlawOf(
        AssignmentProblem problem,
        int row,
        IReadOnlyList<int> rows,
        IReadOnlyList<int> columns
    )
    {
        var crowd = rows.ToHashSet();
        var allowed = columns.ToHashSet();
        if (crowd.Count != rows.Count || !crowd.Contains(row))
        {
            return $"The crowd around row {row} counts a row twice or not at all.";
        }
        foreach (var member in rows)
        {
            foreach (var (column, _) in problem.Arcs(member))
            {
                if (!allowed.Contains(column))
                {
                    return $"Row {member} of the crowd around row {row} may go to column {column}.";
                }
            }
        }
        var demand = rows.Sum(member => (long)problem.Supply(member));
        var places = allowed.Sum(column => (long)problem.Capacity(column));
        return demand > places
            ? null
            : $"The crowd around row {row} has {places} places for {demand} rows.";
    }
}
