using CsCheck;
using SheetsMatcher.Core.Matching.Assignment;
using SheetsMatcher.Core.Matching.Assignment.Solving;

namespace SheetsMatcher.Core.Tests.Matching.Assignment;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class LiveAssignmentTests
{
    [Test]
    public void Dense_problems_are_solved_and_proven_as_the_scalar_solver_does() =>
        RandomCases.Hold(RandomProblems.DenseUpTo(7, 7), 3000, IsRight);

    [Test]
    public void Long_rows_are_read_right_to_the_last_column() =>
        RandomCases.Hold(RandomProblems.DenseUpTo(12, 41), 300, IsRight);

    [Test]
    public void Classes_of_rows_are_solved_and_proven_as_the_scalar_solver_does() =>
        RandomCases.Hold(RandomProblems.DenseUpTo(5, 6, supplyMax: 4), 3000, IsRight);

    [Test]
    public void Listed_arcs_lead_to_the_same_value() =>
        RandomCases.Hold(
            RandomProblems.DenseUpTo(8, 20, supplyMax: 3).Select(RandomProblems.Listed),
            1000,
            IsRight
        );

    [Test]
    public void Lists_of_near_columns_lead_to_the_same_value() =>
        RandomCases.Hold(
            RandomProblems.DenseUpTo(12, 41, supplyMax: 2),
            300,
            problem =>
                IsRight(WithNearColumns(problem))
                && IsRight(WithNearColumns(RandomProblems.Listed(problem)))
        );

    [Test]
    public void Changes_leave_what_a_new_solve_finds() =>
        RandomCases.Hold(
            Gen.Select(
                RandomProblems.DenseUpTo(7, 9, supplyMax: 2),
                Gen.Select(Gen.Bool, Gen.Int[0, 99], Gen.Int[0, 3]).Array[1, 12],
                Gen.Bool
            ),
            3000,
            all =>
            {
                var (dense, changes, isListed) = all;
                var live = LiveAssignment.Of(isListed ? RandomProblems.Listed(dense) : dense);
                return changes.All(change =>
                {
                    Change(live, change);
                    return IsRight(live);
                });
            }
        );

    [Test]
    public void Many_changes_of_large_problems_leave_what_a_new_solve_finds() =>
        RandomCases.Hold(
            Gen.Select(
                RandomProblems.DenseUpTo(60, 60, supplyMax: 3),
                Gen.Select(Gen.Bool, Gen.Int[0, 99], Gen.Int[0, 3]).Array[1, 20],
                Gen.Bool
            ),
            150,
            all =>
            {
                var (dense, changes, isListed) = all;
                var live = WithNearColumns(isListed ? RandomProblems.Listed(dense) : dense);
                return changes.All(change =>
                {
                    Change(live, change);
                    var (problem, solution) = (live.Problem, live.Solution());
                    return OptimalityProof.FlawOf(problem, solution) is null
                        && RandomProblems.ValueOf(problem, solution)
                            == RandomProblems.ValueOf(problem, AssignmentSolver.Solve(problem));
                });
            }
        );

    [Test]
    public void Detours_cost_what_forcing_the_pair_costs() =>
        RandomCases.Hold(
            RandomProblems.DenseUpTo(5, 5),
            1500,
            problem =>
            {
                var live = LiveAssignment.Of(problem);
                var solution = live.Solution();
                var best = ScalarSolver.BestValue(problem);
                return Enumerable
                    .Range(0, problem.RowCount)
                    .Where(row => problem.Supply(row) > 0)
                    .All(row =>
                        live.Detours(row, 9)
                            .Select(detour => (detour.Column, (Int128)detour.Cost))
                            .SequenceEqual(Forced(problem, solution, best, row))
                        && live.Detours(row, 9)
                            .All(detour => IsWorthItsCost(problem, solution, best, detour))
                    );
            }
        );

    [Test]
    public void Negative_counts_are_refused()
    {
        var live = LiveAssignment.Of(DenseProblem.MostThenBest([1], [1], [1]));
        Assert.That(() => live.SetSupply(0, -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(
            () => live.SetCapacity(0, -1),
            Throws.InstanceOf<ArgumentOutOfRangeException>()
        );
    }

    /// <summary>As if the problem had many columns: each row lists those that are near.</summary>
    private static LiveSolver<long> WithNearColumns(AssignmentProblem problem) =>
        new(problem, listedColumnsMin: 0);

    private static bool IsRight(AssignmentProblem problem) => IsRight(LiveAssignment.Of(problem));

    private static bool IsRight(LiveAssignment live)
    {
        var (problem, solution) = (live.Problem, live.Solution());
        return OptimalityProof.FlawOf(problem, solution) is null
            && RandomProblems.ValueOf(problem, solution) == ScalarSolver.BestValue(problem);
    }

    private static void Change(LiveAssignment live, (bool IsRow, int Which, int Count) change)
    {
        if (change.IsRow && live.Problem.RowCount > 0)
        {
            live.SetSupply(change.Which % live.Problem.RowCount, change.Count);
        }
        else if (!change.IsRow && live.Problem.ColumnCount > 0)
        {
            live.SetCapacity(change.Which % live.Problem.ColumnCount, change.Count);
        }
    }

    /// <summary>For every other column: the best value without the row and the place.</summary>
    private static IEnumerable<(int Column, Int128 Cost)> Forced(
        AssignmentProblem problem,
        AssignmentSolution solution,
        Int128 best,
        int row
    ) =>
        Enumerable
            .Range(0, problem.ColumnCount)
            .Where(column =>
                column != solution.ColumnOfRow[row]
                && problem.Allows(row, column)
                && problem.Capacity(column) > 0
            )
            .Select(column =>
            {
                int[] supplies =
                [
                    .. Enumerable
                        .Range(0, problem.RowCount)
                        .Select(other => other == row ? 0 : problem.Supply(other)),
                ];
                int[] capacities =
                [
                    .. Enumerable
                        .Range(0, problem.ColumnCount)
                        .Select(other => problem.Capacity(other) - (other == column ? 1 : 0)),
                ];
                var rest = ScalarSolver.BestValue(problem.With(supplies, capacities));
                return (column, Cost: best - rest - problem.Value(row, column)!.Value);
            })
            .OrderBy(one => one.Cost)
            .ThenBy(one => one.column);

    private static bool IsWorthItsCost(
        AssignmentProblem problem,
        AssignmentSolution solution,
        Int128 best,
        ResidualPath detour
    )
    {
        int[] columns = [.. solution.ColumnOfRow];
        foreach (var (row, column) in detour.Moves)
        {
            columns[row] = column;
        }
        return RandomProblems.ValueOf(problem, columns) == best - detour.Cost
            && columns
                .Where(column => column >= 0)
                .GroupBy(column => column)
                .All(rows => rows.Count() <= problem.Capacity(rows.Key));
    }
}
