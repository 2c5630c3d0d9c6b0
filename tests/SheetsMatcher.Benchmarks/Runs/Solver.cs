using SheetsMatcher.Benchmarks.Instances;
using SheetsMatcher.Benchmarks.Peers;
using SheetsMatcher.Benchmarks.Report;
using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Benchmarks.Runs;

/// <summary>Solves an instance, checks the answer's proof, and asks peers for theirs.</summary>
internal sealed class Solver(BenchmarkOptions options, ResultTable table, Scipy? scipy)
{
    /// <summary>Times ours; the line is added once a peer, or a bar, is there.</summary>
    public OwnAnswer Ours(Instance instance)
    {
        var (solution, time) = Timing.MedianOfThree(() => AssignmentSolver.Solve(instance.Problem));
        Check(instance, solution);
        return new OwnAnswer(
            instance,
            instance.Worth(solution),
            new Measured(instance.Name, instance.Size, time)
        );
    }

    public void Check(Instance instance, AssignmentSolution solution)
    {
        if (OptimalityProof.FlawOf(instance.Problem, solution) is { } flaw)
        {
            table.Disagree($"{instance.Name} {instance.Size}: {flaw}");
        }
    }

    /// <summary>Null where scipy is not there or not wanted.</summary>
    public PeerAnswer? AgainstScipy(OwnAnswer ours, double? bar)
    {
        if (!options.Peers || scipy is null)
        {
            table.AddTime(ours.Time, bar: null);
            return null;
        }
        var isSparse = ours.Instance.Points.Length == 0;
        return Against(
            ours,
            isSparse ? "scipy sparse" : "scipy",
            isSparse ? scipy.Sparse : scipy.Dense,
            bar
        );
    }

    public void AgainstFlow(OwnAnswer ours, double? bar)
    {
        if (options.Peers)
        {
            Against(ours, "OR-Tools flow", OrTools.Flow, bar);
        }
    }

    public void AgainstLinear(OwnAnswer ours)
    {
        if (options.Peers)
        {
            Against(ours, "OR-Tools assignment", OrTools.Linear, bar: null);
        }
    }

    private PeerAnswer Against(
        OwnAnswer ours,
        string name,
        Func<Instance, PeerAnswer> solve,
        double? bar
    )
    {
        GC.Collect();
        var theirs = solve(ours.Instance);
        if ((theirs.Matched, theirs.Points) != ours.Worth)
        {
            table.Disagree(
                $"{ours.Instance.Name} {ours.Instance.Size}: {name} says "
                    + $"{(theirs.Matched, theirs.Points)}, ours {ours.Worth}"
            );
        }
        table.AddRatio(ours.Time, name, theirs.Time, bar);
        return theirs;
    }
}

/// <summary>Ours, checked by its proof.</summary>
internal sealed record OwnAnswer(
    Instance Instance,
    (long Matched, long Points) Worth,
    Measured Time
);
