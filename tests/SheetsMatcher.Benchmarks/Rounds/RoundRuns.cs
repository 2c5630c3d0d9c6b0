using SheetsMatcher.Benchmarks.Report;

namespace SheetsMatcher.Benchmarks.Rounds;

/// <summary>
/// Whole matching rounds against LocalGoogle in one process, half of the responses from mentors:
/// the first, which matches everybody and fills the tabs in; the next; one after a decision; and
/// one in which nothing has changed.
/// </summary>
internal sealed class RoundRuns(BenchmarkOptions options, ResultTable table)
{
    private const int LargestCount = 20_000;
    private const long BytesMax = 400_000_000;

    private static readonly TimeSpan _timeMax = TimeSpan.FromSeconds(3);
    private static readonly int[] _counts = [0, 200, 2_000, LargestCount];

    public void Run()
    {
        foreach (var count in _counts)
        {
            Measure(options.Size(count), isLargest: count == LargestCount);
        }
    }

    private void Measure(int responses, bool isLargest)
    {
        var size = BenchmarkOptions.Named(responses);
        var measured = RoundChild.Measure(responses);
        foreach (var (name, time) in measured.Times)
        {
            table.AddTime(new Measured($"round: {name}", size, time), isLargest ? _timeMax : null);
        }
        table.AddMemory(
            "rounds: peak memory, LocalGoogle included",
            size,
            measured.PeakBytes,
            isLargest ? BytesMax : null
        );
    }
}
