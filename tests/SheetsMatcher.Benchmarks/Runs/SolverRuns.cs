using SheetsMatcher.Benchmarks.Instances;
using SheetsMatcher.Benchmarks.Report;

namespace SheetsMatcher.Benchmarks.Runs;

/// <summary>Whole problems of single people.</summary>
internal sealed class SolverRuns(BenchmarkOptions options, ResultTable table, Solver solver)
{
    private const double MemoryBar = 0.25;

    public void Structured5000()
    {
        var ours = solver.Ours(Make.Structured(options.Size(5_000)));
        solver.AgainstScipy(ours, bar: 8);
        solver.AgainstFlow(ours, bar: 12);
        solver.AgainstLinear(ours);
    }

    /// <summary>Also what it costs to change the answer afterwards.</summary>
    public void Structured10000()
    {
        var size = options.Size(10_000);
        var ours = solver.Ours(Make.Structured(size));
        var scipy = solver.AgainstScipy(ours, bar: 7);
        if (scipy is not null)
        {
            table.AddMemory(
                ours.Instance.Name,
                ours.Instance.Size,
                MemoryChild.PeakBytes(size),
                "scipy",
                scipy.PeakBytes,
                MemoryBar
            );
        }
        if (options.All)
        {
            solver.AgainstFlow(ours, bar: null);
        }
        new LateChanges(table, solver, ours, scipy?.Time).Run();
    }

    public void Uniform() =>
        solver.AgainstScipy(solver.Ours(Make.Uniform(options.Size(10_000))), bar: 7);

    public void Sparse()
    {
        var ours = solver.Ours(Make.Sparse(options.Size(10_000), candidates: 200));
        solver.AgainstScipy(ours, bar: 8);
        solver.AgainstFlow(ours, bar: 3);
    }

    public void TwoPlaces()
    {
        var ours = solver.Ours(Make.TwoPlaces(options.Size(5_000)));
        solver.AgainstScipy(ours, bar: 7);
        solver.AgainstFlow(ours, bar: null);
    }
}
