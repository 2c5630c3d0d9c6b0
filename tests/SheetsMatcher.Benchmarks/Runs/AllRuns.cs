using SheetsMatcher.Benchmarks.LocalGoogle;
using SheetsMatcher.Benchmarks.Peers;
using SheetsMatcher.Benchmarks.Report;
using SheetsMatcher.Benchmarks.Rounds;
using SheetsMatcher.Benchmarks.Start;

namespace SheetsMatcher.Benchmarks.Runs;

/// <summary>Every instance by the name that --only knows, in the order of the table.</summary>
internal static class AllRuns
{
    public static IReadOnlyList<(string Name, Action Run)> Of(
        BenchmarkOptions options,
        ResultTable table
    )
    {
        var scipy = options.Peers ? Scipy.Find() : null;
        if (options.Peers && scipy is null)
        {
            table.Note("scipy is not installed.");
        }
        var solver = new Solver(options, table, scipy);
        var solving = new SolverRuns(options, table, solver);
        var classes = new ClassRuns(options, table, solver);
        var whole = new WholeRuns(options, table);
        var local = new LocalGoogleRuns(options, table);
        return
        [
            ("dense-5000", solving.Structured5000),
            ("dense-10000", solving.Structured10000),
            ("uniform-10000", solving.Uniform),
            ("sparse-10000", solving.Sparse),
            ("capacities-5000", solving.TwoPlaces),
            ("classes-100000", classes.HundredThousand),
            ("classes-1000000", classes.Million),
            ("scoring-10000", whole.Scoring),
            ("intake-30", whole.Intake),
            ("start", new StartRuns(options, table).Run),
            ("rounds", new RoundRuns(options, table).Run),
            ("growth", new GrowthRun(options, table, solver).Run),
            ("local-values-get", local.ValuesGet),
            ("local-batch-update", local.BatchUpdate),
            ("local-large-read", local.LargeRead),
            ("local-snapshot", new SnapshotRuns(options, table).CaptureAndRestore),
        ];
    }
}
