namespace SheetsMatcher.Core.Matching.Assignment;

/// <summary>
/// A problem whose values are made of small scores: the value of an arc is the row's weight, the
/// column's weight, the score times its weight, and something more on a favoured arc. Scores take
/// two bytes each, so that ten thousand rows and columns fit in 200 MB.
/// </summary>
public sealed class DenseProblem : AssignmentProblem
{
    /// <summary>The score of a pair that may not be.</summary>
    public const ushort NoArc = ushort.MaxValue;

    private readonly ushort[] _scores;

    /// <summary>Which row of the scores each row has; null: its own.</summary>
    private readonly int[]? _places;
    private readonly DenseWeights _weights;
    private readonly int[] _favouredStarts;
    private readonly int[] _favouredColumns;

    /// <param name="scores">
    /// Row after row, one score or <see cref="NoArc"/> a column. They are not copied.
    /// </param>
    /// <param name="supplies">How often each row may be assigned, 0 or more.</param>
    /// <param name="capacities">How many rows each column takes, 0 or more.</param>
    /// <param name="weights">What scores, rows and columns count.</param>
    /// <param name="favoured">Arcs that count <see cref="DenseWeights.Favoured"/> more.</param>
    /// <param name="places">
    /// Which row of the scores each row has, where some take no part or are several rows'; null: all, in
    /// order.
    /// </param>
    /// <exception cref="ArgumentException">
    /// Sizes do not fit, or a value could leave ±<see cref="AssignmentProblem.ValueMax"/>.
    /// </exception>
    public DenseProblem(
        ushort[] scores,
        int[] supplies,
        int[] capacities,
        DenseWeights weights,
        IReadOnlyCollection<Arc>? favoured = null,
        int[]? places = null
    )
        : base(supplies, capacities)
    {
        if (
            (places is null && scores.LongLength != (long)RowCount * ColumnCount)
            || (places is not null && places.Length != RowCount)
            || weights.Rows.Count != RowCount
            || weights.Columns.Count != ColumnCount
        )
        {
            throw new ArgumentException(
                $"{RowCount} rows and {ColumnCount} columns need as many weights, and "
                    + $"{(long)RowCount * ColumnCount} scores, not {scores.LongLength}."
            );
        }
        _scores = scores;
        _places = places;
        _weights = weights;
        GreatestValue = weights.GreatestValue(GreatestScore(scores));
        (_favouredStarts, _favouredColumns) = Sorted(favoured ?? []);
    }

    private DenseProblem(DenseProblem arcs, int[] supplies, int[] capacities)
        : base(supplies, capacities)
    {
        _scores = arcs._scores;
        _places = arcs._places;
        _weights = arcs._weights;
        _favouredStarts = arcs._favouredStarts;
        _favouredColumns = arcs._favouredColumns;
        GreatestValue = arcs.GreatestValue;
    }

    /// <summary>
    /// As many assigned as possible first, then the highest sum of scores: each assignment counts
    /// one point more than all the scores together can.
    /// </summary>
    public static DenseProblem MostThenBest(ushort[] scores, int[] supplies, int[] capacities)
    {
        var places = Math.Min(
            supplies.Sum(supply => (long)supply),
            capacities.Sum(capacity => (long)capacity)
        );
        var rows = new long[supplies.Length];
        Array.Fill(rows, checked((places * GreatestScore(scores)) + 1));
        return new DenseProblem(
            scores,
            supplies,
            capacities,
            new DenseWeights(1, rows, new long[capacities.Length])
        );
    }

    public override long ArcCount => (long)RowCount * ColumnCount;

    public override long GreatestValue { get; }

    public DenseWeights Weights => _weights;

    public ReadOnlySpan<ushort> Scores(int row) => _scores.AsSpan(Start(row), ColumnCount);

    /// <summary>Whether any arc is favoured.</summary>
    public bool HasFavoured => _favouredColumns.Length > 0;

    /// <summary>The columns of the row's favoured arcs, ascending.</summary>
    public ReadOnlySpan<int> Favoured(int row) =>
        _favouredColumns.AsSpan(_favouredStarts[row].._favouredStarts[row + 1]);

    public override RowArcs Arcs(int row) => new(this, row);

    public override long? Value(int row, int column) =>
        column >= 0 && column < ColumnCount && Scores(row)[column] != NoArc
            ? ValueOfArc(row, column)
            : null;

    public override AssignmentProblem Without(IReadOnlySet<Arc> removed)
    {
        if (removed.Count == 0)
        {
            return this;
        }
        var (scores, places) = WithOwnScores([.. removed.Select(arc => arc.Row).Distinct()]);
        foreach (var arc in removed)
        {
            scores[((places?[arc.Row] ?? arc.Row) * ColumnCount) + arc.Column] = NoArc;
        }
        return new DenseProblem(scores, Supplies, Capacities, _weights, Favoured(removed), places);
    }

    public override AssignmentProblem With(int[] supplies, int[] capacities) =>
        new DenseProblem(this, supplies, capacities);

    internal long ValueOfArc(int row, int column) =>
        _weights.Rows[row]
        + _weights.Columns[column]
        + (_weights.Score * Scores(row)[column])
        + (IsFavoured(row, column) ? _weights.Favoured : 0);

    internal bool IsFavoured(int row, int column) => Favoured(row).BinarySearch(column) >= 0;

    private int Start(int row) => (_places is null ? row : _places[row]) * ColumnCount;

    /// <summary>A copy in which these rows have their scores in common with no other.</summary>
    private (ushort[] Scores, int[]? Places) WithOwnScores(IReadOnlyList<int> rows)
    {
        if (_places is null)
        {
            return ([.. _scores], null);
        }
        var scores = new ushort[checked(_scores.Length + (rows.Count * ColumnCount))];
        _scores.CopyTo(scores, 0);
        var places = _places.ToArray();
        var next = ColumnCount == 0 ? 0 : _scores.Length / ColumnCount;
        foreach (var row in rows)
        {
            Scores(row).CopyTo(scores.AsSpan(next * ColumnCount));
            places[row] = next++;
        }
        return (scores, places);
    }

    private static int GreatestScore(ushort[] scores)
    {
        var greatest = 0;
        foreach (var score in scores)
        {
            // NoArc becomes 0 and every score one more, so that this stays free of branches.
            greatest = Math.Max(greatest, (ushort)(score + 1));
        }
        return Math.Max(0, greatest - 1);
    }

    private List<Arc> Favoured(IReadOnlySet<Arc> except)
    {
        List<Arc> kept = [];
        for (var row = 0; row < RowCount; row++)
        {
            foreach (var column in Favoured(row))
            {
                var arc = new Arc(row, column);
                if (!except.Contains(arc))
                {
                    kept.Add(arc);
                }
            }
        }
        return kept;
    }

    /// <summary>Only arcs that are there can be favoured; the others are left out.</summary>
    private (int[] Starts, int[] Columns) Sorted(IReadOnlyCollection<Arc> favoured)
    {
        var sorted = favoured
            .Distinct()
            .Where(arc => Scores(arc.Row)[arc.Column] != NoArc)
            .OrderBy(arc => arc.Row)
            .ThenBy(arc => arc.Column)
            .ToList();
        var starts = new int[RowCount + 1];
        foreach (var arc in sorted)
        {
            starts[arc.Row + 1]++;
        }
        for (var row = 0; row < RowCount; row++)
        {
            starts[row + 1] += starts[row];
        }
        return (starts, [.. sorted.Select(arc => arc.Column)]);
    }
}

/// <summary>What makes up a value in a <see cref="DenseProblem"/>.</summary>
/// <param name="Score">What one point of a score counts, 0 or more.</param>
/// <param name="Rows">What it counts that the row is assigned at all.</param>
/// <param name="Columns">What it counts that a place of the column is used.</param>
public sealed record DenseWeights(long Score, IReadOnlyList<long> Rows, IReadOnlyList<long> Columns)
{
    /// <summary>What a favoured arc counts more, 0 or more.</summary>
    public long Favoured { get; init; } = 1;

    /// <exception cref="ArgumentException">Too great to be added up exactly.</exception>
    internal long GreatestValue(int greatestScore)
    {
        // The solver reads scores one higher than they are.
        var score = (Int128)Score * (greatestScore + 1);
        var greatest = Favoured + score + Greatest(Rows) + Greatest(Columns);
        return Score >= 0 && Favoured >= 0 && greatest <= AssignmentProblem.ValueMax
            ? (long)greatest
            : throw new ArgumentException(
                $"Values may reach {greatest}, more than can be added up exactly."
            );
    }

    private static Int128 Greatest(IReadOnlyList<long> weights)
    {
        Int128 greatest = 0;
        foreach (var weight in weights)
        {
            greatest = Int128.Max(greatest, Int128.Abs(weight));
        }
        return greatest;
    }
}
