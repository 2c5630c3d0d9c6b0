using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Core.Tests.Matching.Assignment;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class ExtremeProblemsTests
{
    private const ushort GreatestScore = DenseProblem.NoArc - 1;

    /// <summary>More than all scores together, so that the most are assigned either way.</summary>
    private const long Few = 5_000_000;

    [TestCase(20, 30, 7, 1, 20)]
    [TestCase(30, 20, 7, 1, 20)]
    [TestCase(20, 20, GreatestScore, 1, 20)]
    [TestCase(20, 20, 0, 1, 20)]
    [TestCase(20, 20, DenseProblem.NoArc, 1, 0)]
    [TestCase(20, 20, 7, 0, 0)]
    [TestCase(0, 20, 7, 1, 0)]
    [TestCase(20, 0, 7, 1, 0)]
    [TestCase(0, 0, 7, 1, 0)]
    [TestCase(1, 20, 7, 1, 1)]
    [TestCase(20, 1, 7, 3, 3)]
    public void Equal_values_are_assigned_as_often_as_they_can_be(
        int rows,
        int columns,
        int score,
        int capacity,
        int assigned
    )
    {
        var scores = new ushort[rows * columns];
        Array.Fill(scores, (ushort)score);
        var problem = DenseProblem.MostThenBest(
            scores,
            [.. Enumerable.Repeat(1, rows)],
            [.. Enumerable.Repeat(capacity, columns)]
        );
        var solution = AssignmentSolver.Solve(problem);
        Assert.That(OptimalityProof.FlawOf(problem, solution), Is.Null);
        Assert.That(solution.Shares, Has.Count.EqualTo(assigned));
    }

    [TestCase(3, 2, 2, 2)]
    [TestCase(4, 2, 1, 2)]
    [TestCase(4, 2, 2, 1)]
    public void Sizes_that_do_not_fit_are_refused(
        int scores,
        int supplies,
        int rowWeights,
        int columnWeights
    ) =>
        Assert.That(
            () =>
                new DenseProblem(
                    new ushort[scores],
                    new int[supplies],
                    [1, 1],
                    new DenseWeights(1, new long[rowWeights], new long[columnWeights])
                ),
            Throws.ArgumentException.With.Message.Contains("2 rows and 2 columns")
        );

    /// <summary>Both rows have the same scores in memory.</summary>
    [Test]
    public void Arc_that_is_taken_away_from_one_row_stays_with_another_of_the_same_scores()
    {
        var problem = new DenseProblem(
            [3, 5],
            [1, 1],
            [1, 1],
            new DenseWeights(1, [0, 0], [0, 0]),
            places: [0, 0]
        );

        var left = problem.Without(new HashSet<Arc> { new(1, 0) });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(left.Value(1, 0), Is.Null);
            Assert.That(left.Value(1, 1), Is.EqualTo(5));
            Assert.That(left.Value(0, 0), Is.EqualTo(3));
            Assert.That(AssignmentSolver.Solve(left).ColumnOfRow, Is.EqualTo([0, 1]));
        }
    }

    [Test]
    public void Greatest_value_that_adds_up_exactly_is_solved_and_one_more_is_refused()
    {
        // A score of 0 is read as 1, and a favoured arc counts 1.
        const long Bound = AssignmentProblem.ValueMax - 2;
        var problem = OfRowWeight(Bound);
        var solution = AssignmentSolver.Solve(problem);
        Assert.That(problem.GreatestValue, Is.EqualTo(AssignmentProblem.ValueMax));
        Assert.That(OptimalityProof.FlawOf(problem, solution), Is.Null);
        Assert.That(solution.Shares, Has.Count.EqualTo(2));
        Assert.That(
            () => OfRowWeight(Bound + 1),
            Throws.ArgumentException.With.Message.Contains("more than can be added up exactly")
        );
    }

    [Test]
    public void Both_sizes_of_number_lead_to_the_same_value() =>
        RandomCases.Hold(
            RandomProblems.DenseUpTo(20, 20, supplyMax: 2),
            300,
            dense =>
            {
                // For each assignment, beyond 32 bits; taken off again below.
                const long Much = 1L << 40;
                var (few, many) = (OfPlainWeights(dense, Few), OfPlainWeights(dense, Much));
                var (one, other) = (AssignmentSolver.Solve(few), AssignmentSolver.Solve(many));
                return Less(few, one, Few) == Less(many, other, Much);
            }
        );

    private static Int128 Less(AssignmentProblem problem, AssignmentSolution solution, long each) =>
        RandomProblems.ValueOf(problem, solution)
        - ((Int128)each * solution.Shares.Sum(share => share.Count));

    private static DenseProblem OfRowWeight(long weight) =>
        new([0, 0, 0, 0], [1, 1], [1, 1], new DenseWeights(1, [weight, weight], [0, 0]));

    private static DenseProblem OfPlainWeights(DenseProblem like, long weight) =>
        new(
            [.. Enumerable.Range(0, like.RowCount).SelectMany(row => like.Scores(row).ToArray())],
            [.. Enumerable.Range(0, like.RowCount).Select(like.Supply)],
            [.. Enumerable.Range(0, like.ColumnCount).Select(like.Capacity)],
            new DenseWeights(
                1,
                [.. Enumerable.Repeat(weight, like.RowCount)],
                new long[like.ColumnCount]
            )
        );
}
