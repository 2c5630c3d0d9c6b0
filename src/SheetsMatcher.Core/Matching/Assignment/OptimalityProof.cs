namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>
/// Checks a solution against its problem from first principles, sharing no code with the solver.
/// By weak duality no assignment can be worth more than the sum of each row's price times its
/// supply and of each column's price times its capacity, whenever the prices are feasible. So an
/// assignment that is worth exactly that much is best. Sums are taken in 128 bits.
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
        var given = new long[problem.RowCount];
        var taken = new long[problem.ColumnCount];
        foreach (var (row, column, count) in solution.Shares)
        {
            if (count <= 0 || !problem.Allows(row, column))
            {
                return $"Row {row} is assigned to column {column}, which it may not be.";
            }
            given[row] += count;
            taken[column] += count;
            if (given[row] > problem.Supply(row))
            {
                return $"Row {row} is assigned more than its {problem.Supply(row)} times.";
            }
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
        }
        return problem is DenseProblem dense && AreSmall(solution)
            ? DenseGainFlaw(dense, solution)
            : GainFlaw(problem, solution);
    }

    /// <summary>Sums of a price and a few values then fit into 64 bits.</summary>
    private static bool AreSmall(AssignmentSolution solution) =>
        solution.RowPrices.Concat(solution.ColumnPrices).All(p => p <= AssignmentProblem.ValueMax);

    /// <summary>The same as below, a hundred million pairs in a tenth of a second.</summary>
    private static string? DenseGainFlaw(DenseProblem problem, AssignmentSolution solution)
    {
        var weights = problem.Weights;
        var net = new long[problem.ColumnCount];
        for (var column = 0; column < net.Length; column++)
        {
            net[column] = solution.ColumnPrices[column] - weights.Columns[column];
        }
        for (var row = 0; row < problem.RowCount; row++)
        {
            var price = solution.RowPrices[row] - weights.Rows[row];
            var scores = problem.Scores(row);
            for (var column = 0; column < scores.Length; column++)
            {
                if (
                    scores[column] != DenseProblem.NoArc
                    && price + net[column] < weights.Score * scores[column]
                )
                {
                    return Gain(row, column);
                }
            }
            foreach (var column in problem.Favoured(row))
            {
                if (price + net[column] < (weights.Score * scores[column]) + weights.Favoured)
                {
                    return Gain(row, column);
                }
            }
        }
        return null;
    }

    private static string? GainFlaw(AssignmentProblem problem, AssignmentSolution solution)
    {
        for (var row = 0; row < problem.RowCount; row++)
        {
            foreach (var (column, value) in problem.Arcs(row))
            {
                var prices = (Int128)solution.RowPrices[row] + solution.ColumnPrices[column];
                if (prices < value)
                {
                    return Gain(row, column);
                }
            }
        }
        return null;
    }

    private static string Gain(int row, int column) =>
        $"Row {row} would gain by column {column} at these prices.";

    private static string? ValueFlaw(AssignmentProblem problem, AssignmentSolution solution)
    {
        Int128 value = 0;
        Int128 bound = 0;
        foreach (var (row, column, count) in solution.Shares)
        {
            value += (Int128)problem.Value(row, column)!.Value * count;
        }
        for (var row = 0; row < problem.RowCount; row++)
        {
            bound += (Int128)solution.RowPrices[row] * problem.Supply(row);
        }
        for (var column = 0; column < problem.ColumnCount; column++)
        {
            bound += (Int128)solution.ColumnPrices[column] * problem.Capacity(column);
        }
        return value == bound ? null : $"The assignment is worth {value}, the bound is {bound}.";
    }
}
