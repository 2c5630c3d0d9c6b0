using System.Diagnostics;
using SheetsMatcher.Benchmarks.Report;
using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Benchmarks.Runs;

/// <summary>
/// What one change to a solved problem costs against solving it anew: medians over people drawn by
/// chance, each of whom is taken out and put back.
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

    /// <summary>A kind of change stops early once it took so long in all.</summary>
    private static readonly TimeSpan _timeMax = TimeSpan.FromSeconds(20);

    private readonly LiveAssignment _live = LiveAssignment.Of(ours.Instance.Problem);
    private readonly int[] _rows = Drawn(ours.Instance.Problem.RowCount, seed: 5);
    private readonly int[] _columns = Drawn(ours.Instance.Problem.ColumnCount, seed: 6);

    public void Run()
    {
        _live.Solution();
        var (withdrawn, lateMentees) = Times(
            i => _live.SetSupply(_rows[i], 0),
            i => _live.SetSupply(_rows[i], 1)
        );
        var (_, lateMentors) = Times(
            i => _live.SetCapacity(_columns[i], 0),
            i => _live.SetCapacity(_columns[i], 1)
        );
        var (locked, _) = Times(Lock, Unlock);
        Check();
        Add("late mentee", lateMentees, LateMenteeBar);
        Add("withdrawn mentee", withdrawn, OtherBar);
        Add("late mentor", lateMentors, OtherBar);
        Add("locked pair", locked, OtherBar);
    }

    /// <summary>A locked pair is out of the problem, with its place.</summary>
    private void Lock(int i)
    {
        _live.SetSupply(_rows[i], 0);
        _live.SetCapacity(_columns[i], 0);
    }

    /// <summary>The place first: else somebody would be without one in between.</summary>
    private void Unlock(int i)
    {
        _live.SetCapacity(_columns[i], 1);
        _live.SetSupply(_rows[i], 1);
    }

    private static (List<TimeSpan> Out, List<TimeSpan> Back) Times(
        Action<int> takeOut,
        Action<int> putBack
    )
    {
        var (outs, backs) = (new List<TimeSpan>(), new List<TimeSpan>());
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < ChangesMax && Stopwatch.GetElapsedTime(start) < _timeMax; i++)
        {
            outs.Add(Timing.Once(() => takeOut(i)));
            backs.Add(Timing.Once(() => putBack(i)));
        }
        return (outs, backs);
    }

    /// <summary>After all changes are taken back the answer is worth what it was.</summary>
    private void Check()
    {
        var solution = _live.Solution();
        solver.Check(ours.Instance, solution);
        if (ours.Instance.Worth(solution) != ours.Worth)
        {
            table.Disagree($"after changes taken back: {ours.Instance.Worth(solution)}");
        }
    }

    private void Add(string change, List<TimeSpan> times, double bar)
    {
        var name = $"one {change}, median of {times.Count}";
        var measured = new Measured(name, ours.Instance.Size, Timing.Median(times));
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
}
