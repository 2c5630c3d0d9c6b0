using Google.OrTools.Graph;
using SheetsMatcher.Benchmarks.Instances;

namespace SheetsMatcher.Benchmarks.Peers;

/// <summary>
/// Google OR-Tools on the graph that suits it best: small costs, and no arcs but the problem's. So
/// all supply must find room, which it does in the instances that are handed over.
/// </summary>
internal static class OrTools
{
    /// <summary>Goldberg's cost-scaling push-relabel.</summary>
    public static PeerAnswer Flow(Instance instance)
    {
        using var flow = new MinCostFlow();
        var problem = instance.Problem;
        var matched = 0L;
        for (var row = 0; row < problem.RowCount; row++)
        {
            matched += problem.Supply(row);
            flow.SetNodeSupply(row, problem.Supply(row));
            foreach (var (column, value) in problem.Arcs(row))
            {
                flow.AddArcWithCapacityAndUnitCost(
                    row,
                    problem.RowCount + column,
                    Math.Min(problem.Supply(row), problem.Capacity(column)),
                    instance.MatchValue - value
                );
            }
        }
        for (var column = 0; column < problem.ColumnCount; column++)
        {
            flow.SetNodeSupply(problem.RowCount + column, -problem.Capacity(column));
        }
        var (status, time) = Timing.Once(flow.Solve);
        return status == MinCostFlowBase.Status.OPTIMAL
            ? new PeerAnswer(matched, -flow.OptimalCost(), time)
            : throw new InvalidOperationException($"OR-Tools flow ended with {status}.");
    }

    /// <summary>Cost scaling for assignment; rows and columns taken once each.</summary>
    public static PeerAnswer Linear(Instance instance)
    {
        using var assignment = new LinearSumAssignment();
        var problem = instance.Problem;
        for (var row = 0; row < problem.RowCount; row++)
        {
            foreach (var (column, value) in problem.Arcs(row))
            {
                assignment.AddArcWithCost(row, column, instance.MatchValue - value);
            }
        }
        var (status, time) = Timing.Once(assignment.Solve);
        return status == LinearSumAssignment.Status.OPTIMAL
            ? new PeerAnswer(problem.RowCount, -assignment.OptimalCost(), time)
            : throw new InvalidOperationException($"OR-Tools assignment ended with {status}.");
    }
}
