namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>
/// A problem in which all that are alike are one row with the supplies, or one column with the
/// capacities, of all. What is best for it is best for the people too, at the same prices, but for
/// what their favoured arcs count more.
/// </summary>
internal sealed class ClassedProblem
{
    private readonly DenseProblem _people;
    private readonly ProblemClasses _classes;

    public ClassedProblem(DenseProblem people, ProblemClasses classes)
    {
        _people = people;
        _classes = classes;
        var (rows, columns) = (Rows(), Columns());
        var scores = new ushort[checked(rows.Count * columns.Count)];
        for (var row = 0; row < rows.Count; row++)
        {
            var ofPeople = people.Scores(rows.First(row));
            for (var column = 0; column < columns.Count; column++)
            {
                scores[(row * columns.Count) + column] = ofPeople[columns.First(column)];
            }
        }
        var weights = new DenseWeights(
            people.Weights.Score,
            [.. Enumerable.Range(0, rows.Count).Select(r => people.Weights.Rows[rows.First(r)])],
            [
                .. Enumerable
                    .Range(0, columns.Count)
                    .Select(column => people.Weights.Columns[columns.First(column)]),
            ]
        );
        Problem = new DenseProblem(scores, rows.Totals(), columns.Totals(), weights);
    }

    public DenseProblem Problem { get; }

    public ProblemClasses Classes => _classes;

    /// <summary>The same problem when the people have other supplies and capacities.</summary>
    public AssignmentProblem Totals(int[] supplies, int[] capacities) =>
        Problem.With(
            new ClassMembers(_classes.OfRow, row => supplies[row]).Totals(),
            new ClassMembers(_classes.OfColumn, column => capacities[column]).Totals()
        );

    /// <summary>Hands out what the classes have to their members, the first of either first.</summary>
    public AssignmentSolution Expand(AssignmentSolution best) => Expand(best, Rows(), Columns());

    /// <summary>The same when the people have other supplies and capacities.</summary>
    public AssignmentSolution Expand(AssignmentSolution best, int[] supplies, int[] capacities) =>
        Expand(
            best,
            new ClassMembers(_classes.OfRow, row => supplies[row]),
            new ClassMembers(_classes.OfColumn, column => capacities[column])
        );

    private AssignmentSolution Expand(
        AssignmentSolution best,
        ClassMembers rows,
        ClassMembers columns
    )
    {
        List<Share> shares = new(_people.RowCount);
        foreach (var share in best.Shares.OrderBy(s => s.Row).ThenBy(s => s.Column))
        {
            var left = share.Count;
            while (left > 0)
            {
                var (row, column) = (rows.Open(share.Row), columns.Open(share.Column));
                var count = Math.Min(left, Math.Min(rows.Left(row), columns.Left(column)));
                shares.Add(new Share(row, column, count));
                rows.Take(row, count);
                columns.Take(column, count);
                left -= count;
            }
        }
        return new AssignmentSolution(
            shares,
            [.. _classes.OfRow.Select(ofRow => best.RowPrices[ofRow])],
            [.. _classes.OfColumn.Select(ofColumn => best.ColumnPrices[ofColumn])]
        );
    }

    private ClassMembers Rows() => new(_classes.OfRow, _people.Supply);

    private ClassMembers Columns() => new(_classes.OfColumn, _people.Capacity);
}
