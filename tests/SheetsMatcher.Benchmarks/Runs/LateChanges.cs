using SheetsMatcher.Benchmarks.Report;
using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Benchmarks.Runs;

/// <summary>
/// What one change to a solved problem costs against solving it anew: medians over people drawn by
/// chance, one change upon the other, each kind from a fresh solve. Stops early where it gets long.
/// </summary>
internal sealed class LateChanges(
    ResultTable table,
    Solver solver,
    OwnAnswer ours,
    TimeSpan? scipyTime
)
{
    private const int ChangesMax = 101;
    private const double LateMenteeBar = 1_000;
    private const double OtherBar = 100;

    private static readonly TimeSpan _total = TimeSpan.FromSeconds(20);

    private readonly AssignmentProblem _problem = ours.Instance.Problem;
    private readonly int[] _rows = Drawn(ours.Instance.Problem.RowCount, seed: 5);
    private readonly int[] _columns = Drawn(ours.Instance.Problem.ColumnCount, seed: 6);

    public void Run()
    {
        int[] ones = [.. Enumerable.Repeat(1, _problem.RowCount)];
        Measure(
            "late mentee",
            LateMenteeBar,
            _problem.With(Without(ones, _rows), ones),
            (live, i) => live.SetSupply(_rows[i], 1)
        );
        Measure(
            "late mentor",
            OtherBar,
            _problem.With(ones, Without(ones, _columns)),
            (live, i) => live.SetCapacity(_columns[i], 1)
        );
        Measure("withdrawn mentee", OtherBar, _problem, (live, i) => live.SetSupply(_rows[i], 0));
        Measure("locked pair", OtherBar, _problem, Lock);
    }

    /// <summary>A locked pair is out of the problem, with its place.</summary>
    private void Lock(LiveAssignment live, int i)
    {
        live.SetSupply(_rows[i], 0);
        live.SetCapacity(_columns[i], 0);
    }

    private void Measure(
        string change,
        double bar,
        AssignmentProblem problem,
        Action<LiveAssignment, int> make
    )
    {
        var live = LiveAssignment.Of(problem);
        live.Solution();
        var times = new List<TimeSpan>();
        var sum = TimeSpan.Zero;
        while (times.Count < _rows.Length && sum < _total)
        {
            times.Add(Timing.Once(() => make(live, times.Count)));
            sum += times[^1];
        }
        solver.Check(ours.Instance with { Name = change, Problem = live.Problem }, live.Solution());
        Add($"one {change} (median of {times.Count})", Timing.Median(times), bar);
    }

    private void Add(string change, TimeSpan time, double bar)
    {
        var measured = new Measured(change, ours.Instance.Size, time);
        table.AddRatio(measured, "our whole solve", ours.Time.Time, bar);
        if (scipyTime is { } scipy)
        {
            table.AddRatio(measured, "scipy's whole solve", scipy, bar);
        }
    }

    private static int[] Drawn(int count, int seed)
    {
        int[] all = [.. Enumerable.Range(0, count)];
        new Random(seed).Shuffle(all);
        return all[..Math.Min(ChangesMax, count)];
    }

    private static int[] Without(int[] ones, int[] places)
    {
        int[] some = [.. ones];
        foreach (var place in places)
        {
            some[place] = 0;
        }
        return some;
    }
}
