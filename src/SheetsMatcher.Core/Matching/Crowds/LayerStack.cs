namespace SheetsMatcher.Core.Matching.Crowds;

/// <summary>
/// Layers that are added up once for each combination of answers that occurs among the mentees,
/// so that a row of the matrix is the sum of few rows.
/// </summary>
internal sealed record LayerStack(IReadOnlyList<Layer> Layers, Groups Combinations)
{
    /// <summary>More rows than this to make cost more than the sums that they save.</summary>
    private const int CombinationsMax = 160;

    /// <summary>Puts layers on stacks, those with the most answers first.</summary>
    public static IReadOnlyList<LayerStack> Of(IEnumerable<Layer> layers)
    {
        var stacks = new List<LayerStack>();
        foreach (var layer in layers.OrderByDescending(layer => layer.Answers.Count))
        {
            var place = stacks.FindIndex(stack => stack.HasRoomFor(layer));
            if (place < 0)
            {
                stacks.Add(new LayerStack([layer], layer.Answers));
            }
            else
            {
                stacks[place] = stacks[place].With(layer);
            }
        }
        return stacks;
    }

    /// <param name="scratch">As long as the row; overwritten.</param>
    public void Write(int combination, Span<ushort> row, Span<ushort> scratch)
    {
        var mentee = Combinations.First[combination];
        Layers[0].Write(Layers[0].Answers.Of[mentee], row);
        foreach (var layer in Layers.Skip(1))
        {
            layer.Write(layer.Answers.Of[mentee], scratch);
            RowAdder.Add(scratch, row);
        }
    }

    private bool HasRoomFor(Layer layer) =>
        (long)Combinations.Count * layer.Answers.Count <= CombinationsMax;

    private LayerStack With(Layer layer) =>
        new([.. Layers, layer], Combinations.And(layer.Answers));
}
