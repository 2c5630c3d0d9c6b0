using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Core.Tests.Matching.Assignment;

/// <summary>
/// The safe solver that the fast one has to agree with: one row after another along its cheapest
/// chain of moves, found by trying every step until none helps (Bellman 1958, Ford 1956). No
/// prices, no stages, no cleverness; for rows of any supply.
/// </summary>
internal static class ScalarSolver
{
    public static Int128 BestValue(AssignmentProblem problem)
    {
        List<int> units =
        [
            .. Enumerable
                .Range(0, problem.RowCount)
                .SelectMany(row => Enumerable.Repeat(row, problem.Supply(row))),
        ];
        var columnOfUnit = new int[units.Count];
        Array.Fill(columnOfUnit, -1);
        Int128 total = 0;
        for (var unit = 0; unit < units.Count; unit++)
        {
            total += Admit(problem, units, columnOfUnit, unit);
        }
        return total;
    }

    private static Int128 Admit(AssignmentProblem problem, List<int> units, int[] at, int newcomer)
    {
        var gain = new Int128?[problem.ColumnCount];
        var from = new int[problem.ColumnCount];
        var hasImproved = true;
        while (hasImproved)
        {
            hasImproved = false;
            for (var unit = 0; unit <= newcomer; unit++)
            {
                var start =
                    unit == newcomer ? 0
                    : at[unit] < 0 ? 0
                    : gain[at[unit]];
                if (unit != newcomer && (at[unit] < 0 || start is null))
                {
                    continue;
                }
                var given = unit == newcomer ? 0 : problem.Value(units[unit], at[unit])!.Value;
                foreach (var (column, value) in problem.Arcs(units[unit]))
                {
                    var next = start + value - given;
                    if (gain[column] is null || next > gain[column])
                    {
                        (gain[column], from[column]) = (next, unit);
                        hasImproved = true;
                    }
                }
            }
        }
        var (best, endColumn, endUnit) = ((Int128)0, -1, -1);
        for (var column = 0; column < problem.ColumnCount; column++)
        {
            var isOpen = at.Count(c => c == column) < problem.Capacity(column);
            if (isOpen && gain[column] > best)
            {
                (best, endColumn, endUnit) = (gain[column]!.Value, column, -1);
            }
        }
        for (var unit = 0; unit < newcomer; unit++)
        {
            if (at[unit] >= 0 && gain[at[unit]] - problem.Value(units[unit], at[unit]) > best)
            {
                best = (gain[at[unit]] - problem.Value(units[unit], at[unit]))!.Value;
                (endColumn, endUnit) = (at[unit], unit);
            }
        }
        if (endUnit >= 0)
        {
            at[endUnit] = -1;
        }
        while (endColumn >= 0)
        {
            var unit = from[endColumn];
            (at[unit], endColumn) = (endColumn, at[unit]);
        }
        return best;
    }
}
