using CsCheck;
using Google.OrTools.Graph;
using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Core.Tests.Matching.Assignment;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class AssignmentTests
{
    [Test]
    public void Solver_and_tie_rule_agree_with_trying_everything() =>
        RandomCases.Hold(
            RandomProblems.UpTo(rowsMax: 5, columnsMax: 4, capacityMax: 3),
            4000,
            problem => Solve(problem).ColumnOfRow.SequenceEqual(ExhaustiveSearch.Best(problem))
        );

    [Test]
    public void Solver_proves_what_it_finds() =>
        RandomCases.Hold(
            RandomProblems.UpTo(rowsMax: 40, columnsMax: 30, capacityMax: 4),
            300,
            problem =>
                OptimalityProof.FlawOf(problem, AssignmentSolver.Solve(problem)) is null
                && OptimalityProof.FlawOf(problem, Solve(problem)) is null
        );

    [Test]
    public void Solver_finds_the_value_that_min_cost_flow_finds() =>
        RandomCases.Hold(
            RandomProblems.UpTo(rowsMax: 100, columnsMax: 100, capacityMax: 3),
            60,
            problem =>
                RandomProblems.ValueOf(problem, Solve(problem).ColumnOfRow) == ValueByFlow(problem)
        );

    [Test]
    public void Large_problems_have_the_value_that_min_cost_flow_finds() =>
        RandomCases.Hold(
            Gen.Select(
                RandomProblems.UpTo(rowsMax: 300, columnsMax: 300, capacityMax: 3),
                Gen.Int[0, 3].Array[300]
            ),
            12,
            both =>
            {
                var (ofOnes, supplies) = both;
                var problem = RandomProblems.Of(
                    [.. Enumerable.Range(0, ofOnes.ColumnCount).Select(ofOnes.Capacity)],
                    ofOnes.RowCount,
                    ofOnes.Value,
                    supplies[..ofOnes.RowCount]
                );
                return RandomProblems.ValueOf(problem, AssignmentSolver.Solve(problem))
                    == ValueByFlow(problem);
            }
        );

    [Test]
    public void Conflicting_arcs_are_never_used_together_and_nothing_better_is_missed() =>
        RandomCases.Hold(
            Gen.Select(
                RandomProblems.UpTo(rowsMax: 5, columnsMax: 5, capacityMax: 2),
                Gen.Int[0, 3].SelectMany(count => Gen.Int[0, 9].Array[count * 2])
            ),
            3000,
            both =>
            {
                var (problem, picks) = both;
                var conflicts = Conflicts(problem, picks);
                var best = new ConflictSearch(problem, conflicts, Solve).Best();
                return best.IsProven
                    && best.Solution.ColumnOfRow.SequenceEqual(
                        ExhaustiveSearch.Best(problem, conflicts)
                    );
            }
        );

    [Test]
    public void Search_that_is_cut_off_says_so_and_still_breaks_no_conflict()
    {
        // Sixty people who would all best be paired mutually: 2^30 ways to break thirty rings.
        const int Count = 60;
        var ones = Enumerable.Repeat(1, Count).ToArray();
        var problem = RandomProblems.Of(
            ones,
            Count,
            (row, column) =>
                row == column ? null
                : (row ^ 1) == column ? 1000
                : ((row * 7919) + (column * 104729)) % 997
        );
        Conflict[] conflicts =
        [
            .. from one in Enumerable.Range(0, Count)
            from other in Enumerable.Range(one + 1, Count - one - 1)
            select new Conflict(new Arc(one, other), new Arc(other, one)),
        ];
        var best = new ConflictSearch(problem, conflicts, Solve).Best();
        var columns = best.Solution.ColumnOfRow;
        Assert.That(best.IsProven, Is.False);
        Assert.That(
            conflicts.Where(c =>
                columns[c.One.Row] == c.One.Column && columns[c.Other.Row] == c.Other.Column
            ),
            Is.Empty
        );
    }

    [Test]
    public void Greatest_values_do_not_overflow()
    {
        const long Max = AssignmentProblem.ValueMax;
        var problem = RandomProblems.Of(
            [1, 1, 0],
            3,
            (row, column) => row == column ? -Max : Max - row
        );
        var solution = Solve(problem);
        Assert.That(OptimalityProof.FlawOf(problem, solution), Is.Null);
        Assert.That(solution.ColumnOfRow, Is.EqualTo([1, 0, -1]));
    }

    [Test]
    public void Row_without_supply_is_not_let_in_by_the_tie_rule()
    {
        var problem = RandomProblems.Of([1], 3, (_, _) => 5).With([0, 1, 1], [1]);

        Assert.That(Solve(problem).ColumnOfRow, Is.EqualTo([-1, 0, -1]));
    }

    private static AssignmentSolution Solve(AssignmentProblem problem) =>
        EarliestFirst.Choose(problem, AssignmentSolver.Solve(problem));

    private static Conflict[] Conflicts(AssignmentProblem problem, int[] picks)
    {
        List<Arc> arcs = [];
        for (var row = 0; row < problem.RowCount; row++)
        {
            foreach (var (column, _) in problem.Arcs(row))
            {
                arcs.Add(new Arc(row, column));
            }
        }
        return arcs.Count == 0
            ? []
            :
            [
                .. picks
                    .Chunk(2)
                    .Select(two => new Conflict(
                        arcs[two[0] % arcs.Count],
                        arcs[two[1] % arcs.Count]
                    ))
                    .Where(conflict => conflict.One.Row != conflict.Other.Row),
            ];
    }

    private static long ValueByFlow(SparseProblem problem)
    {
        using var flow = new MinCostFlow();
        var (source, sink) = (
            problem.RowCount + problem.ColumnCount,
            problem.RowCount + problem.ColumnCount + 1
        );
        for (var row = 0; row < problem.RowCount; row++)
        {
            flow.AddArcWithCapacityAndUnitCost(source, row, problem.Supply(row), 0);
            flow.AddArcWithCapacityAndUnitCost(row, sink, problem.Supply(row), 0);
            for (var i = 0; i < problem.Columns(row).Length; i++)
            {
                flow.AddArcWithCapacityAndUnitCost(
                    row,
                    problem.RowCount + problem.Columns(row)[i],
                    problem.Supply(row),
                    -problem.Values(row)[i]
                );
            }
        }
        for (var column = 0; column < problem.ColumnCount; column++)
        {
            flow.AddArcWithCapacityAndUnitCost(
                problem.RowCount + column,
                sink,
                problem.Capacity(column),
                0
            );
        }
        var supply = Enumerable.Range(0, problem.RowCount).Sum(problem.Supply);
        flow.SetNodeSupply(source, supply);
        flow.SetNodeSupply(sink, -supply);
        return flow.Solve() == MinCostFlowBase.Status.OPTIMAL ? -flow.OptimalCost() : long.MinValue;
    }
}
