using SheetsMatcher.Core.Matching;
using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Core.Tests.Matching.Assignment;

[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class OptimalityProofTests
{
    /// <summary>
    /// Rows 0 to 2, columns with places 1 and 1; best is 0→1 and 1→0, worth 9 + 8.
    /// </summary>
    private static readonly SparseProblem _problem = RandomProblems.Of(
        [1, 1],
        3,
        (row, column) =>
            (row, column) switch
            {
                (0, 0) => 8,
                (0, 1) => 9,
                (1, 0) => 8,
                (2, 1) => 3,
                _ => null,
            }
    );

    private static readonly AssignmentSolution _best = new((int[])[1, 0, -1], [5, 4, 0], [4, 4]);

    [Test]
    public void Best_assignment_with_fitting_prices_is_accepted() =>
        Assert.That(OptimalityProof.FlawOf(_problem, _best), Is.Null);

    private static IEnumerable<TestCaseData> Broken() =>
        [
            Case("A_worse_assignment", With(columns: [0, -1, 1]), "worth 11"),
            Case("A_row_left_out", With(columns: [1, -1, -1]), "worth 9"),
            Case("A_pair_that_may_not_be", With(columns: [1, 1, -1]), "may not be"),
            Case("A_column_out_of_range", With(columns: [1, 7, -1]), "may not be"),
            Case("Two_rows_on_one_place", With(columns: [0, 0, -1]), "more than its 1"),
            Case("A_row_price_too_low", With(rowPrices: [4, 4, 0]), "would gain"),
            Case("A_row_price_too_high", With(rowPrices: [5, 4, 1]), "the bound is 18"),
            Case("A_column_price_too_low", With(columnPrices: [3, 4]), "would gain"),
            Case("A_negative_row_price", With(rowPrices: [5, 4, -1]), "negative price"),
            Case("A_negative_column_price", With(columnPrices: [4, -4]), "negative price"),
            Case("A_row_too_few", With(columns: [1, 0]), "size"),
        ];

    [TestCaseSource(nameof(Broken))]
    public void Broken_solution_is_refused(AssignmentSolution solution, string flaw) =>
        Assert.That(OptimalityProof.FlawOf(_problem, solution), Does.Contain(flaw));

    [Test]
    public void Solver_that_errs_is_stopped_by_the_proof()
    {
        Assert.That(ProvenSolution.Of(_problem, _ => _best), Is.SameAs(_best));
        Assert.That(
            () => ProvenSolution.Of(_problem, _ => With(columns: [0, -1, 1])),
            Throws
                .TypeOf<ProofFailedException>()
                .With.Property(nameof(ProofFailedException.Flaw))
                .EqualTo("The assignment is worth 11, the bound is 17.")
        );
    }

    private static AssignmentSolution With(
        int[]? columns = null,
        long[]? rowPrices = null,
        long[]? columnPrices = null
    ) =>
        new(
            columns ?? [1, 0, -1],
            rowPrices ?? _best.RowPrices,
            columnPrices ?? _best.ColumnPrices
        );

    private static TestCaseData Case(string name, AssignmentSolution solution, string flaw) =>
        new TestCaseData(solution, flaw).SetName($"{name}_is_refused");
}
