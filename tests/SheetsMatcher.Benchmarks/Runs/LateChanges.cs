using SheetsMatcher.Benchmarks.Report;
using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Benchmarks.Runs;

/// <summary>
/// What one change to a solved problem costs against solving it anew: medians over changes to rows
/// and columns drawn by chance. The bar is against our own solve, which is the quicker one.
/// </summary>
internal sealed class LateChanges(
    ResultTable table,
    Solver solver,
    OwnAnswer ours,
    TimeSpan? scipyTime
)
{
    private const int Changes = 101;
    private const double LateMenteeBar = 1_000;
    private const double OtherBar = 100;

    private readonly AssignmentProblem _problem = ours.Instance.Problem;
    private readonly LiveAssignment _live = LiveAssignment.Of(ours.Instance.Problem);
    private readonly Random _chance = new(5);

    public void Run()
    {
        _live.Solution();
        var withdrawals = new List<TimeSpan>();
        var lateMentees = new List<TimeSpan>();
        var lateMentors = new List<TimeSpan>();
        var locks = new List<TimeSpan>();
        for (var i = 0; i < Changes; i++)
        {
            var (row, column) = (
                _chance.Next(_problem.RowCount),
                _chance.Next(_problem.ColumnCount)
            );
            withdrawals.Add(Timing.Once(() => _live.SetSupply(row, 0)));
            lateMentees.Add(Timing.Once(() => _live.SetSupply(row, 1)));
            _live.SetCapacity(column, 0);
            lateMentors.Add(Timing.Once(() => _live.SetCapacity(column, 1)));
            locks.Add(Timing.Once(() => Lock(row, column)));
            _live.SetSupply(row, 1);
            _live.SetCapacity(column, 1);
        }
        Check();
        Add("one late mentee", lateMentees, LateMenteeBar);
        Add("one withdrawn mentee", withdrawals, OtherBar);
        Add("one late mentor", lateMentors, OtherBar);
        Add("one locked pair", locks, OtherBar);
    }

    /// <summary>A locked pair is out of the problem, with its place.</summary>
    private void Lock(int row, int column)
    {
        _live.SetSupply(row, 0);
        _live.SetCapacity(column, 0);
    }

    /// <summary>After all changes are taken back the answer is worth what it was.</summary>
    private void Check()
    {
        var solution = _live.Solution();
        solver.Check(ours.Instance, solution);
        if (ours.Instance.Worth(solution) != ours.Worth)
        {
            table.Disagree($"after {Changes} changes: {ours.Instance.Worth(solution)}");
        }
    }

    private void Add(string change, List<TimeSpan> times, double bar)
    {
        var measured = new Measured(change, ours.Instance.Size, Timing.Median(times));
        table.AddRatio(measured, "our whole solve", ours.Time.Time, bar);
        if (scipyTime is { } scipy)
        {
            table.AddRatio(measured, "scipy's whole solve", scipy, bar);
        }
    }
}
