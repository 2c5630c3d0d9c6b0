using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Core.Tests.Matching.Assignment;

/// <summary>Tries every assignment there is, by the plain words of what is better.</summary>
internal static class ExhaustiveSearch
{
    public static int[] Best(AssignmentProblem problem, params IReadOnlyList<Conflict> conflicts) =>
        All(problem)
            .Where(columns => conflicts.All(conflict => !Breaks(columns, conflict)))
            .OrderByDescending(columns => RandomProblems.ValueOf(problem, columns))
            .ThenByDescending(columns => string.Concat(columns.Select(c => c >= 0 ? '1' : '0')))
            .ThenBy(
                columns => string.Concat(columns.Select(c => (char)('b' + c))),
                StringComparer.Ordinal
            )
            .First();

    private static bool Breaks(int[] columns, Conflict conflict) =>
        columns[conflict.One.Row] == conflict.One.Column
        && columns[conflict.Other.Row] == conflict.Other.Column;

    private static List<int[]> All(AssignmentProblem problem)
    {
        var found = new List<int[]>();
        Extend(problem, new int[problem.RowCount], 0, new int[problem.ColumnCount], found);
        return found;
    }

    private static void Extend(
        AssignmentProblem problem,
        int[] columns,
        int row,
        int[] taken,
        List<int[]> found
    )
    {
        if (row == problem.RowCount)
        {
            found.Add([.. columns]);
            return;
        }
        columns[row] = AssignmentSolution.Unassigned;
        Extend(problem, columns, row + 1, taken, found);
        foreach (var (column, _) in problem.Arcs(row))
        {
            if (taken[column] < problem.Capacity(column))
            {
                taken[column]++;
                columns[row] = column;
                Extend(problem, columns, row + 1, taken, found);
                taken[column]--;
            }
        }
    }
}
