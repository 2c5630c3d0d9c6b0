using System.Numerics;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>
/// The assignment so far and its prices, in whole numbers of 32 or 64 bits. Always true: no price
/// is negative; row price + column price ≥ value on every arc, with equality where assigned; only
/// full columns have a price.
/// </summary>
internal sealed class SolverState<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly IReadOnlyList<long> _columnWeights;

    public SolverState(AssignmentProblem problem)
    {
        Problem = problem;
        Flow = new Flow(problem.RowCount, problem.ColumnCount);
        RowPrices = new T[problem.RowCount];
        NetPrices = new T[problem.ColumnCount];
        Left = new int[problem.RowCount];
        Supplies = new int[problem.RowCount];
        Capacities = new int[problem.ColumnCount];
        Loads = new int[problem.ColumnCount];
        _columnWeights = problem is DenseProblem dense
            ? dense.Weights.Columns
            : new long[problem.ColumnCount];
        for (var row = 0; row < problem.RowCount; row++)
        {
            Supplies[row] = Left[row] = problem.Supply(row);
        }
        for (var column = 0; column < problem.ColumnCount; column++)
        {
            Capacities[column] = problem.Capacity(column);
            SetPrice(column, Capacities[column] == 0 ? Closed : 0);
        }
    }

    public AssignmentProblem Problem { get; }

    public Flow Flow { get; }

    /// <summary>What each row gains at least by being assigned, 0 or more.</summary>
    public T[] RowPrices { get; }

    /// <summary>
    /// Each column's price less its weight: what a score has to pay for, so that the weight costs
    /// nothing in the innermost loop.
    /// </summary>
    public T[] NetPrices { get; }

    /// <summary>How much of each row's supply is not assigned.</summary>
    public int[] Left { get; }

    public int[] Supplies { get; }

    public int[] Capacities { get; }

    public int[] Loads { get; }

    /// <summary>The price of a column without places: nobody can gain by it.</summary>
    public long Closed => Problem.GreatestValue;

    public bool HasRoom(int column) => Room(column) > 0;

    public int Room(int column) => Capacities[column] - Loads[column];

    public long Price(int column) =>
        long.CreateTruncating(NetPrices[column]) + _columnWeights[column];

    public void SetPrice(int column, long price) =>
        NetPrices[column] = T.CreateChecked(price - _columnWeights[column]);

    /// <summary>
    /// By how much in all, at most, the price of a column that was open has fallen.
    /// </summary>
    public long Fallen { get; set; }

    /// <summary>The arc's value without the column's weight.</summary>
    public long NetValue(int row, int column) =>
        Problem.Value(row, column)!.Value - _columnWeights[column];

    public void Assign(int row, int column, int count)
    {
        Flow.Add(row, column, count);
        Loads[column] += count;
        Left[row] -= count;
    }

    public void Release(int holding, int count)
    {
        var (row, column) = (Flow[holding].Row, Flow[holding].Column);
        Flow.Take(holding, count);
        Loads[column] -= count;
        Left[row] += count;
    }

    /// <summary>Takes over an assignment and its prices into a state without any.</summary>
    public void Take(AssignmentSolution best)
    {
        foreach (var (row, column, count) in best.Shares)
        {
            Assign(row, column, count);
        }
        for (var row = 0; row < RowPrices.Length; row++)
        {
            RowPrices[row] = T.CreateChecked(best.RowPrices[row]);
        }
        for (var column = 0; column < NetPrices.Length; column++)
        {
            SetPrice(column, best.ColumnPrices[column]);
        }
    }

    public AssignmentSolution ToSolution()
    {
        List<Share> shares = new(Left.Length);
        for (var row = 0; row < Left.Length; row++)
        {
            var holding = Flow.FirstOfRow(row);
            while (holding != Flow.None)
            {
                shares.Add(new Share(row, Flow[holding].Column, Flow[holding].Count));
                holding = Flow[holding].NextOfRow;
            }
        }
        return new AssignmentSolution(
            shares,
            [.. RowPrices.Select(price => long.CreateTruncating(price))],
            [.. Enumerable.Range(0, NetPrices.Length).Select(Price)]
        );
    }
}
