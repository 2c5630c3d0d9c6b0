using SheetsMatcher.Benchmarks.Instances;
using SheetsMatcher.Benchmarks.Report;

namespace SheetsMatcher.Benchmarks.Runs;

/// <summary>How the time grows with the size.</summary>
internal sealed class GrowthRun(BenchmarkOptions options, ResultTable table, Solver solver)
{
    private const int Classes = 2_000;

    private static readonly int[] _sizes = [30, 100, 300, 1_000, 3_000, 10_000];
    private static readonly int[] _crowds = [100_000, 1_000_000];

    public void Run()
    {
        foreach (var size in _sizes.Where(size => !options.IsQuick || size <= 1_000))
        {
            Add(Make.Structured(size));
        }
        foreach (var count in _crowds)
        {
            Add(
                Make.Classes(
                    new ClassedCrowd(options.Size(count), options.Size(Classes), isEven: false)
                )
            );
        }
    }

    private void Add(Instance instance) =>
        table.AddTime(
            solver.Ours(instance with { Name = $"growth: {instance.Name}" }).Time,
            bar: null
        );
}
