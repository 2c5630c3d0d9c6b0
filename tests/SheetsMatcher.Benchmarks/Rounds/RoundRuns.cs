using System.Diagnostics;
using SheetsMatcher.Benchmarks.Report;
using SheetsMatcher.Worker.Tests.Editing;

namespace SheetsMatcher.Benchmarks.Rounds;

/// <summary>
/// Whole matching rounds against LocalGoogle in this process, half of the responses from mentors:
/// the first, which matches everybody and fills the tabs in; one after a decision; and one in which
/// nothing has changed.
/// </summary>
internal sealed class RoundRuns(BenchmarkOptions options, ResultTable table)
{
    private const int LargestCount = 20_000;
    private const int BytesPerMegabyte = 1024 * 1024;

    private static readonly TimeSpan _bar = TimeSpan.FromSeconds(3);
    private static readonly int[] _counts = [0, 200, 2_000, LargestCount];

    public void Run()
    {
        foreach (var count in _counts)
        {
            Measure(options.Size(count)).GetAwaiter().GetResult();
        }
    }

    private async Task Measure(int responses)
    {
        var size = BenchmarkOptions.Named(responses);
        using var program = await ProgramInProcess.Open(
            Responses.OfMentors(responses / 2),
            Responses.OfMentees(responses / 2)
        );
        var isLargest = responses == LargestCount;
        await Add("round: first", null);
        await Add("round: settling", null);
        program.Batch(Responses.Approval(program.SheetIdOf("Matches")));
        await Add("round: after a decision", null);
        await Add("round: settling again", null);
        await Add("round: nothing changed", isLargest ? _bar : null);
        using var self = Process.GetCurrentProcess();
        table.Note(
            $"Rounds over {size} responses: {self.PeakWorkingSet64 / BytesPerMegabyte:N0} MB at most "
                + "in the whole process, LocalGoogle and the runs before included."
        );

        async Task Add(string name, TimeSpan? bar)
        {
            var start = Stopwatch.GetTimestamp();
            await program.Round();
            table.AddTime(new Measured(name, size, Stopwatch.GetElapsedTime(start)), bar);
        }
    }
}
