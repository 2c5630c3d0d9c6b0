using SheetsMatcher.Benchmarks.Instances;
using SheetsMatcher.Benchmarks.Report;
using SheetsMatcher.Core.Matching.Assignment;

namespace SheetsMatcher.Benchmarks.Runs;

/// <summary>Crowds in which many people give the same answers.</summary>
internal sealed class ClassRuns(BenchmarkOptions options, ResultTable table, Solver solver)
{
    private const int Classes = 2_000;

    private static readonly TimeSpan _millionBar = TimeSpan.FromSeconds(0.5);

    public void HundredThousand()
    {
        foreach (var isEven in new[] { true, false })
        {
            var ours = solver.Ours(Make.Classes(Crowd(100_000, isEven)));
            solver.AgainstFlow(ours, bar: 12);
            if (!options.Peers)
            {
                table.AddTime(ours.Time, bar: null);
            }
        }
    }

    /// <summary>From the people to the answer: collapse, score, solve.</summary>
    public void Million()
    {
        Million(isEven: true);
        Million(isEven: false);
    }

    private void Million(bool isEven)
    {
        var crowd = Crowd(1_000_000, isEven);
        var ((instance, solution), time) = Timing.MedianOfThree(() =>
        {
            var instance = Make.Classes(crowd);
            return (instance, AssignmentSolver.Solve(instance.Problem));
        });
        solver.Check(instance, solution);
        var measured = new Measured(
            $"{instance.Name}, collapse and scoring included",
            instance.Size,
            time
        );
        table.AddTime(measured, _millionBar);
        solver.AgainstFlow(new OwnAnswer(instance, instance.Worth(solution), measured), bar: null);
    }

    private ClassedCrowd Crowd(int count, bool isEven) =>
        new(options.Size(count), options.Size(Classes), isEven);
}
