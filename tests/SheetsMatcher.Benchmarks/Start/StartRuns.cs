using System.Diagnostics;
using SheetsMatcher.Benchmarks.Report;
using SheetsMatcher.Demo;
using SheetsMatcher.Demo.Running;
using SheetsMatcher.Demo.Sample;
using SheetsMatcher.LocalGoogle.Control;

namespace SheetsMatcher.Benchmarks.Start;

/// <summary>
/// The published worker on the sample intake: how large it is, how soon after the start of its process
/// the first round's read of the sheet has reached Google, and what it holds once it rests.
/// </summary>
internal sealed class StartRuns(BenchmarkOptions options, ResultTable table)
{
    private const string FirstRead = "values:batchGetByDataFilter";

    private const long SizeMax = 25_000_000;
    private const long RestMax = 150_000_000;
    private const int Starts = 11;

    private static readonly TimeSpan StartMax = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    public void Run()
    {
        if (options.Published is not { } folder)
        {
            table.Note("Size and start are measured with --published FOLDER alone.");
            return;
        }

        table.AddBytes("worker, published", "", SizeOf(folder), SizeMax);
        var worker = Path.GetFullPath(Path.Combine(folder, "SheetsMatcher.Worker.dll"));
        Measure(worker).GetAwaiter().GetResult();
    }

    private async Task Measure(string worker)
    {
        await using var stage = await DemoEnvironment.Open(
            SampleIntake.ReadShipped(),
            new Uri("http://127.0.0.1:0/"),
            ClockAtStart.StandsStill,
            Pace
        );
        foreach (var command in (string[])["setup", "round", "round"])
        {
            await using var run = Begin(stage, worker, command);
            if (await run.WaitForExit() != 0)
            {
                throw new InvalidOperationException(run.Output.Latest(20));
            }
        }

        var starts = new List<(TimeSpan Wall, TimeSpan Processor)>();
        while (starts.Count < Starts - 1)
        {
            await using var run = Begin(stage, worker, "run");
            starts.Add(await UntilFirstRead(stage, run));
        }

        await using var last = Begin(stage, worker, "run");
        starts.Add(await UntilFirstRead(stage, last));
        table.AddTime(
            new Measured(
                "worker: start to first round",
                "1 program",
                Median(starts, each => each.Wall)
            ),
            StartMax
        );
        table.AddTime(
            new Measured(
                "... in processor time",
                "1 program",
                Median(starts, each => each.Processor)
            ),
            StartMax
        );
        await Task.Delay(Rest);
        using var process = Process.GetProcessById(last.Id);
        table.AddBytes("worker at rest", "1 program", process.WorkingSet64, RestMax);
    }

    private static ChildProgram Begin(DemoEnvironment stage, string worker, string command) =>
        ChildProgram.Start(
            worker,
            new ProgramOutput(),
            [command, "--settings", stage.Files.Settings],
            new Dictionary<string, string> { ["SHEETSMATCHER_Web__Address"] = "http://127.0.0.1:0" }
        );

    /// <summary>From the start of the process as the system has it.</summary>
    private static async Task<(TimeSpan Wall, TimeSpan Processor)> UntilFirstRead(
        DemoEnvironment stage,
        ChildProgram run
    )
    {
        using var process = Process.GetProcessById(run.Id);
        var read = new TaskCompletionSource<(TimeSpan, TimeSpan)>();
        void Notice(CompletedRequest request)
        {
            if (request.Target.Contains(FirstRead, StringComparison.Ordinal))
            {
                process.Refresh();
                read.TrySetResult(
                    (
                        TimeProvider.System.GetLocalNow().DateTime - process.StartTime,
                        process.TotalProcessorTime
                    )
                );
            }
        }

        stage.Google.Requests.Completed += Notice;
        try
        {
            var first = await Task.WhenAny(read.Task, run.WaitForExit());
            return first == read.Task
                ? await read.Task
                : throw new InvalidOperationException(run.Output.Latest(20));
        }
        finally
        {
            stage.Google.Requests.Completed -= Notice;
        }
    }

    private static TimeSpan Median(
        IEnumerable<(TimeSpan, TimeSpan)> starts,
        Func<(TimeSpan Wall, TimeSpan Processor), TimeSpan> which
    ) => starts.Select(which).Order().ElementAt(Starts / 2);

    private static long SizeOf(string folder) =>
        new DirectoryInfo(folder)
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Sum(file => file.Length);
}
