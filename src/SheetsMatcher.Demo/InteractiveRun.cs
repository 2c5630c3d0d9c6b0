using SheetsMatcher.Demo.Running;
using SheetsMatcher.Demo.Sample;

namespace SheetsMatcher.Demo;

/// <summary>The demo for a person at the browser: it goes on until Ctrl-C.</summary>
internal sealed class InteractiveRun(SampleIntake intake, DemoOptions options, TextWriter output)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    /// <returns>0 after Ctrl-C; 1 when the worker ended by itself.</returns>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var address = new Uri($"http://127.0.0.1:{options.Port ?? DemoOptions.UsualPort}/");
        await using var stage = await DemoEnvironment.Open(
            intake,
            address,
            ClockAtStart.Ticks,
            Pace
        );
        if (!options.WithWorker)
        {
            await output.WriteLineAsync(
                $"The page is at {stage.Address}; no worker runs. Ctrl-C ends it."
            );
            return await FeedUntilStopped(stage, cancellation);
        }

        await stage.RunWorker("setup");
        await Greet(stage);
        await using var worker = stage.StartWorker("run", new ProgramOutput(ShowLine));
        var stopped = FeedUntilStopped(stage, cancellation);
        var first = await Task.WhenAny(worker.WaitForExit(cancellation), stopped);
        if (first != stopped && !cancellation.IsCancellationRequested)
        {
            throw new DemoException("The worker ended by itself; its last lines say why.");
        }

        await output.WriteLineAsync("Stopping the worker…");
        await worker.Stop();

        // Its exit code says only whether the signal met it before it listened.
        return 0;
    }

    private static async Task<int> FeedUntilStopped(
        DemoEnvironment stage,
        CancellationToken cancellation
    )
    {
        try
        {
            await stage.Feeder.FeedLate(stage.Clock, cancellation);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Ctrl-C is how this demo ends.
        }

        return 0;
    }

    private Task Greet(DemoEnvironment stage) =>
        output.WriteLineAsync(
            $"""

            SheetsMatcher's demo is at {stage.Address}

              It is {intake.Facts.ClockStart:MMMM d, yyyy}, {intake.Early.Count()} forms are in.
              The intake starts on {intake.Facts.Start:MMMM d}. Nothing leaves this machine.

              1. Open the Matches tab: the worker has proposed its pairs. Type Approve
                 into the Decision of some, and retype a mentor's email where you know better.
              2. Open the Mailbox: ten seconds later the introductions of the approved pairs
                 are there. Until then you could have taken them back.
              3. Click "+1 week" in the clock bar, again and again: letters go out on their days,
                 and three people apply late, in week 3.
              4. Sort, insert rows, write notes: what you typed stays where you typed it.

            Ctrl-C ends it; nothing is kept.

            """
        );

    private void ShowLine(string line) => output.WriteLine($"worker  {line}");
}
