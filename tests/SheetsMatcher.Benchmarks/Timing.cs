using System.Diagnostics;

namespace SheetsMatcher.Benchmarks;

internal static class Timing
{
    private const int Runs = 3;

    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(4);

    public static (T Result, TimeSpan Time) Once<T>(Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        return (result, Stopwatch.GetElapsedTime(start));
    }

    public static TimeSpan Once(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>
    /// The last result and the median time of three runs after as many, and four seconds, to warm up: so
    /// long takes the compiler to be through with code that it watches first.
    /// </summary>
    public static (T Result, TimeSpan Time) MedianOfThree<T>(Func<T> work)
    {
        var (result, warmed) = Once(work);
        for (var run = 1; run < Runs || warmed < _warmUp; run++)
        {
            warmed += Once(work).Time;
        }
        var times = new List<TimeSpan>();
        for (var run = 0; run < Runs; run++)
        {
            GC.Collect();
            (result, var time) = Once(work);
            times.Add(time);
        }
        return (result, Median(times));
    }

    public static TimeSpan Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
