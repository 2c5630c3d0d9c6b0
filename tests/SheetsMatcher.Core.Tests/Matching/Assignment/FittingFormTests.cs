using CsCheck;
using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Core.Tests.Matching.Assignment;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class FittingFormTests
{
    [Test]
    public void Classes_have_the_same_best_value_and_the_prices_prove_it_for_the_people() =>
        RandomCases.Hold(
            PeopleInClasses(favouredMax: 16),
            300,
            crowd =>
            {
                var solution = FittingForm.Solve(crowd.Problem, crowd.Classes);
                return OptimalityProof.FlawOf(crowd.Problem, solution) is null;
            }
        );

    [Test]
    public void Classes_change_nothing_once_ties_are_settled() =>
        RandomCases.Hold(
            PeopleInClasses(favouredMax: 0),
            200,
            crowd =>
            {
                var collapsed = FittingForm.Solve(crowd.Problem, crowd.Classes);
                var apart = AssignmentSolver.Solve(crowd.Problem);
                return EarliestFirst
                    .Choose(crowd.Problem, collapsed)
                    .ColumnOfRow.SequenceEqual(
                        EarliestFirst.Choose(crowd.Problem, apart).ColumnOfRow
                    );
            }
        );

    [Test]
    public void First_members_of_a_class_are_served_first()
    {
        var problem = DenseProblem.MostThenBest([5, 5, 5, 5, 5, 5, 5, 5], [1, 0, 1, 1], [0, 2]);
        var solution = FittingForm.Solve(problem, new ProblemClasses([0, 0, 0, 0], [0, 0]));
        Assert.That(solution.ColumnOfRow, Is.EqualTo([1, -1, 1, -1]));
    }

    [Test]
    public void Rows_with_few_arcs_are_solved_from_a_list_of_them()
    {
        const int Size = 40;
        var scores = new ushort[Size * Size];
        Array.Fill(scores, DenseProblem.NoArc);
        for (var row = 0; row < Size; row++)
        {
            scores[(row * Size) + row] = 1;
            scores[(row * Size) + ((row + 1) % Size)] = 2;
        }
        var ones = Enumerable.Repeat(1, Size).ToArray();
        var problem = DenseProblem.MostThenBest(scores, ones, ones);
        var solution = FittingForm.Solve(problem, classes: null);
        Assert.That(SparseProblem.Of(problem, arcsMax: 2 * Size), Is.Not.Null);
        Assert.That(SparseProblem.Of(problem, arcsMax: (2 * Size) - 1), Is.Null);
        Assert.That(OptimalityProof.FlawOf(problem, solution), Is.Null);
        Assert.That(
            solution.ColumnOfRow,
            Is.EqualTo(Enumerable.Range(0, Size).Select(row => (row + 1) % Size))
        );
    }

    [Test]
    public void Listed_arcs_are_those_of_the_matrix() =>
        RandomCases.Hold(
            RandomProblems.DenseUpTo(8, 8, supplyMax: 3),
            200,
            dense =>
            {
                var listed = SparseProblem.Of(dense, dense.ArcCount)!;
                return Enumerable
                    .Range(0, dense.RowCount)
                    .All(row =>
                        listed.Supply(row) == dense.Supply(row)
                        && Enumerable
                            .Range(0, dense.ColumnCount)
                            .All(column =>
                                listed.Value(row, column) == dense.Value(row, column)
                                && listed.Capacity(column) == dense.Capacity(column)
                            )
                    );
            }
        );

    private static Gen<(DenseProblem Problem, ProblemClasses Classes)> PeopleInClasses(
        int favouredMax
    ) =>
        from ofClasses in RandomProblems.DenseUpTo(4, 4)
        from rows in Gen.Int[0, 3].Array[4 * ofClasses.RowCount]
        from columns in Gen.Int[0, 3].Array[4 * ofClasses.ColumnCount]
        from favoured in Gen.Int[0, 255].Array[0, favouredMax]
        select Spread(ofClasses, rows, columns, favoured);

    /// <summary>
    /// Each row of the smaller problem four times, each column too; favoured arcs between people.
    /// </summary>
    private static (DenseProblem Problem, ProblemClasses Classes) Spread(
        DenseProblem ofClasses,
        int[] supplies,
        int[] capacities,
        int[] favoured
    )
    {
        int[] ofRow = [.. supplies.Select((_, row) => row % Math.Max(1, ofClasses.RowCount))];
        int[] ofColumn =
        [
            .. capacities.Select((_, column) => column % Math.Max(1, ofClasses.ColumnCount)),
        ];
        ushort[] scores =
        [
            .. ofRow.SelectMany(row => ofColumn.Select(c => ofClasses.Scores(row)[c])),
        ];
        var weights = ofClasses.Weights with
        {
            Rows = [.. ofRow.Select(row => ofClasses.Weights.Rows[row])],
            Columns = [.. ofColumn.Select(column => ofClasses.Weights.Columns[column])],
        };
        return (
            new DenseProblem(
                scores,
                [.. supplies.Select(s => s % 2)],
                capacities,
                weights,
                scores.Length == 0
                    ? []
                    :
                    [
                        .. favoured
                            .Select(place => place % scores.Length)
                            .Select(p => new Arc(p / capacities.Length, p % capacities.Length)),
                    ]
            ),
            new ProblemClasses(ofRow, ofColumn)
        );
    }
}
