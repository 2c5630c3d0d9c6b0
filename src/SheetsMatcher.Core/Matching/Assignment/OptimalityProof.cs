namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>
/// Checks a solution against its problem from first principles, sharing no code with the solver.
/// By weak duality no assignment can be worth more than the sum of the row prices and of each
/// column's price times its capacity, whenever the prices are feasible. So an assignment that is
/// worth exactly that much is best. Sums are taken in 128 bits.
/// </summary>
public static class OptimalityProof
{
    /// <summary>What is wrong with the solution, or null when it is proven best.</summary>
    public static string? FlawOf(AssignmentProblem problem, AssignmentSolution solution)
    {
        if (
            solution.ColumnOfRow.Count != problem.RowCount
            || solution.RowPrices.Count != problem.RowCount
            || solution.ColumnPrices.Count != problem.ColumnCount
        )
        {
            return "The solution is not of the problem's size.";
        }
        return AssignmentFlaw(problem, solution)
            ?? PriceFlaw(problem, solution)
            ?? ValueFlaw(problem, solution);
    }

    private static string? AssignmentFlaw(AssignmentProblem problem, AssignmentSolution solution)
    {
        var taken = new int[problem.ColumnCount];
        for (var row = 0; row < problem.RowCount; row++)
        {
            var column = solution.ColumnOfRow[row];
            if (column == AssignmentSolution.Unassigned)
            {
                continue;
            }
            if (problem.Columns(row).IndexOf(column) < 0)
            {
                return $"Row {row} is assigned to column {column}, which it may not be.";
            }
            taken[column]++;
            if (taken[column] > problem.Capacity(column))
            {
                return $"Column {column} takes more than its {problem.Capacity(column)} rows.";
            }
        }
        return null;
    }

    private static string? PriceFlaw(AssignmentProblem problem, AssignmentSolution solution)
    {
        for (var column = 0; column < problem.ColumnCount; column++)
        {
            if (solution.ColumnPrices[column] < 0)
            {
                return $"Column {column} has a negative price.";
            }
        }
        for (var row = 0; row < problem.RowCount; row++)
        {
            if (solution.RowPrices[row] < 0)
            {
                return $"Row {row} has a negative price.";
            }
            var columns = problem.Columns(row);
            var values = problem.Values(row);
            for (var i = 0; i < columns.Length; i++)
            {
                var prices = (Int128)solution.RowPrices[row] + solution.ColumnPrices[columns[i]];
                if (prices < values[i])
                {
                    return $"Row {row} would gain by column {columns[i]} at these prices.";
                }
            }
        }
        return null;
    }

    private static string? ValueFlaw(AssignmentProblem problem, AssignmentSolution solution)
    {
        Int128 value = 0;
        Int128 bound = 0;
        for (var row = 0; row < problem.RowCount; row++)
        {
            bound += solution.RowPrices[row];
            if (solution.ColumnOfRow[row] != AssignmentSolution.Unassigned)
            {
                value += problem.Values(row)[
                    problem.Columns(row).IndexOf(solution.ColumnOfRow[row])
                ];
            }
        }
        for (var column = 0; column < problem.ColumnCount; column++)
        {
            bound += (Int128)solution.ColumnPrices[column] * problem.Capacity(column);
        }
        return value == bound ? null : $"The assignment is worth {value}, the bound is {bound}.";
    }
}
