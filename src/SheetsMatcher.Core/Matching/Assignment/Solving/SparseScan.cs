using System.Numerics;

namespace SheetsMatcher.Core.Matching.Assignment.Solving;

/// <summary>Rows of a <see cref="SparseProblem"/>, arc by arc.</summary>
internal sealed class SparseScan<T>(SparseProblem problem, SolverState<T> state) : RowScan<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override (T Best, T Second) Gains(int row)
    {
        var (best, second) = (NoGain, NoGain);
        var columns = problem.Columns(row);
        var values = problem.Values(row);
        for (var i = 0; i < columns.Length; i++)
        {
            var gain = T.CreateTruncating(values[i]) - state.NetPrices[columns[i]];
            if (gain > best)
            {
                (best, second) = (gain, best);
            }
            else if (gain > second)
            {
                second = gain;
            }
        }
        return (best, second);
    }

    public override int Find(int row, T gain, int start)
    {
        var columns = problem.Columns(row);
        var values = problem.Values(row);
        for (var i = 0; i < columns.Length; i++)
        {
            if (
                columns[i] >= start
                && T.CreateTruncating(values[i]) - state.NetPrices[columns[i]] == gain
            )
            {
                return columns[i];
            }
        }
        return -1;
    }

    public override void Relax(int row, T distance, ColumnReach<T> reach, int step, int nextRow)
    {
        var offset = distance + state.RowPrices[row];
        var columns = problem.Columns(row);
        var values = problem.Values(row);
        for (var i = 0; i < columns.Length; i++)
        {
            var column = columns[i];
            var through = offset + state.NetPrices[column] - T.CreateTruncating(values[i]);
            if (through < reach.Distances[column] && through < reach.Limit)
            {
                reach.Reach(column, through, step);
            }
        }
    }
}
