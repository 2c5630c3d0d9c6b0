namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>
/// Layers that are added up once for each combination of answers that occurs among the mentees,
/// so that a row of the matrix is the sum of few rows.
/// </summary>
internal sealed record LayerStack(IReadOnlyList<Layer> Layers, Groups Combinations)
{
    /// <summary>More rows than this to make cost more than the sums that they save.</summary>
    private const int CombinationsMax = 128;

    /// <summary>Puts layers on stacks, those with the most answers first.</summary>
    public static IReadOnlyList<LayerStack> Of(IEnumerable<Layer> layers)
    {
        var stacks = new List<LayerStack>();
        foreach (var layer in layers.OrderByDescending(layer => layer.Answers.Count))
        {
            var stacked = stacks
                .Select((stack, place) => (larger: stack.With(layer), place))
                .FirstOrDefault(each => each.larger is not null);
            if (stacked.larger is null)
            {
                stacks.Add(new LayerStack([layer], layer.Answers));
            }
            else
            {
                stacks[stacked.place] = stacked.larger;
            }
        }
        return stacks;
    }

    /// <summary>Writes one row; what it held is lost.</summary>
    /// <param name="scratch">As long as the row; overwritten.</param>
    public void Write(int combination, Span<ushort> row, Span<ushort> scratch)
    {
        row.Clear();
        foreach (var layer in Layers)
        {
            layer.Write(AnswerIn(combination, layer), scratch);
            RowAdder.Add(scratch, row);
        }
    }

    /// <summary>Writes the rows of all combinations, asking a layer once for each answer.</summary>
    /// <param name="scratch">As long as one row; overwritten.</param>
    public void WriteAll(Span<ushort> rows, Span<ushort> scratch)
    {
        foreach (var layer in Layers)
        {
            var byAnswer = Enumerable
                .Range(0, Combinations.Count)
                .GroupBy(combination => AnswerIn(combination, layer));
            foreach (var combinations in byAnswer)
            {
                layer.Write(combinations.Key, scratch);
                foreach (var combination in combinations)
                {
                    var row = rows.Slice(combination * scratch.Length, scratch.Length);
                    if (layer == Layers[0])
                    {
                        scratch.CopyTo(row);
                    }
                    else
                    {
                        RowAdder.Add(scratch, row);
                    }
                }
            }
        }
    }

    private int AnswerIn(int combination, Layer layer) =>
        layer.Answers.Of[Combinations.First[combination]];

    /// <summary>Null when there would be too many combinations.</summary>
    private LayerStack? With(Layer layer)
    {
        var least = Math.Max(Combinations.Count, layer.Answers.Count);
        if (least > CombinationsMax && layer.Answers.Count > 1)
        {
            return null;
        }
        var combined = Combinations.And(layer.Answers);
        return combined.Count <= Math.Max(CombinationsMax, Combinations.Count)
            ? new LayerStack([.. Layers, layer], combined)
            : null;
    }
}
