using SheetsMatcher.Demo.Running;
using SheetsMatcher.Demo.Sample;
using SheetsMatcher.LocalGoogle.Faults;

namespace SheetsMatcher.Demo.Headless;

/// <summary>Plays the whole sample intake against the real worker and judges its end.</summary>
internal sealed class HeadlessRun(SampleIntake intake, TextWriter output)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);

    /// <returns>0 when everything stands and was sent as expected, else 1.</returns>
    public async Task<int> Run(int? port, CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetTimestamp();
        var address = new Uri($"http://127.0.0.1:{port ?? 0}/");
        await using var stage = await DemoEnvironment.Open(
            intake,
            address,
            ClockAtStart.StandsStill,
            Pace
        );
        await Say(
            $"{intake.Facts.Name}: {intake.Early.Count()} responses are in at {stage.Address}"
        );
        await stage.RunWorker("setup");
        await using var worker = await StartToFirstProposals(stage);
        await PlayIntake(stage, worker, cancellation);
        await Say($"The worker's memory at rest: {await MemoryOf(stage, worker):0} MiB");
        var exitCode = await worker.Stop();
        var report = await EndReport.Read(stage);
        await report.Write(output);
        var took = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        return await Judge(exitCode, report.Differences, took);
    }

    private async Task<ChildProgram> StartToFirstProposals(DemoEnvironment stage)
    {
        using var watch = new RoundWatch(stage.Google);
        var began = TimeProvider.System.GetTimestamp();
        var worker = stage.StartWorker("run", new ProgramOutput());
        try
        {
            await watch.FirstMatchingRound(worker);
            var took = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
            var proposals = (await stage.Spreadsheet.Read("Matches")).Rows.Count();
            await Say($"From the worker's start to {proposals} proposals: {took:0.0} s");
            return worker;
        }
        catch
        {
            await worker.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Slow answers give the worker the rest that it has between two looks at a real sheet; here its
    /// rounds follow each other twenty times a second.
    /// </summary>
    private static async Task<double> MemoryOf(DemoEnvironment stage, ChildProgram worker)
    {
        stage.Google.Faults.Add(
            new FaultRule(FaultKind.Delay)
            {
                PathContains = "batchGetByDataFilter",
                Delay = TimeSpan.FromSeconds(1.5),
                Count = 10,
            }
        );
        var mebibytes = await MemoryAtRest.MebibytesOf(worker.Id);
        stage.Google.Faults.Clear();
        return mebibytes;
    }

    private async Task PlayIntake(
        DemoEnvironment stage,
        ChildProgram worker,
        CancellationToken cancellation
    )
    {
        using var watch = new RoundWatch(stage.Google);
        var progress = new Progress(stage, output);
        foreach (var moment in Timeline.FromStart(intake))
        {
            cancellation.ThrowIfCancellationRequested();
            await progress.Turn(moment);
            await stage.Play(moment);
            await (
                moment is Moment.Morning ? watch.NextMailRound(worker) : watch.NextRounds(worker)
            );
        }

        await progress.Close();
    }

    private async Task<int> Judge(int exitCode, IReadOnlyList<string> differences, double took)
    {
        IReadOnlyList<string> all =
            exitCode == 0
                ? differences
                : [.. differences, $"The worker ended with {exitCode} when it was asked to end."];
        foreach (var difference in all)
        {
            await Say($"  different: {difference}");
        }

        await Say(
            all.Count == 0
                ? $"As expected, in {took:0.0} s."
                : $"{all.Count} differences from what was expected, in {took:0.0} s."
        );
        return all.Count == 0 ? 0 : 1;
    }

    private Task Say(string line) => output.WriteLineAsync(line);
}
