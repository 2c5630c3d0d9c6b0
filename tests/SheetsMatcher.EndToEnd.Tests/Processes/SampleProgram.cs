using System.Text.Json.Nodes;
using SheetsMatcher.Demo;
using SheetsMatcher.Demo.Headless;
using SheetsMatcher.Demo.Local;
using SheetsMatcher.Demo.Running;
using SheetsMatcher.Demo.Sample;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>
/// The sample's program with a real worker process that can be stopped and started.
/// </summary>
internal sealed class SampleProgram : IAsyncDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);

    private readonly RoundWatch _watch;

    private SampleProgram(DemoEnvironment stage)
    {
        Demo = stage;
        _watch = new RoundWatch(stage.Google);
    }

    public DemoEnvironment Demo { get; }

    public ChildProgram? Worker { get; private set; }

    public SampleSpreadsheet Spreadsheet => Demo.Spreadsheet;

    /// <summary>
    /// The clock stands at the demo's start; no worker has run but for <c>setup</c>. Only matches get
    /// letters, which makes them easy to count.
    /// </summary>
    public static async Task<SampleProgram> Open()
    {
        var program = await OpenWithoutSetup();
        var schedule = Path.ChangeExtension(program.Demo.Files.Settings, "schedule.json");
        await File.WriteAllTextAsync(schedule, RigSchedule.OfMatchesAlone);
        await program.Set("Programs:demo:ScheduleFile", schedule);
        await program.Demo.RunWorker("setup");
        return program;
    }

    public static async Task<SampleProgram> OpenWithoutSetup() =>
        new(
            await DemoEnvironment.Open(
                SampleIntake.ReadShipped(),
                new Uri("http://127.0.0.1:0/"),
                ClockAtStart.StandsStill,
                Pace
            )
        );

    public async Task<ChildProgram> StartWorker()
    {
        if (Worker is not null)
        {
            await Worker.DisposeAsync();
        }

        Worker = Demo.StartWorker("run", new ProgramOutput());
        return Worker;
    }

    public Task NextRounds() =>
        NextRounds(Worker ?? throw new InvalidOperationException("no worker was started"));

    public Task NextRounds(ChildProgram worker) => _watch.NextRounds(worker);

    /// <summary>Runs one command to its end.</summary>
    public async Task<Ended> Run(string command)
    {
        await using var worker = Demo.StartWorker(command, new ProgramOutput());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return new Ended(await worker.WaitForExit(patience.Token), worker.Output);
    }

    /// <summary>Approves every undecided proposal.</summary>
    public Task ApproveAll() =>
        new Committee(Spreadsheet).Do(
            new CommitteeStep.ApproveProposals(Demo.Intake.Facts.ClockStart, [])
        );

    public async Task Decide(string mentor, string mentee, string decision) =>
        await new Committee(Spreadsheet).Do(
            new CommitteeStep.Decide(Demo.Intake.Facts.ClockStart, mentor, mentee, decision)
        );

    /// <summary>Changes one value of the settings file, e.g. <c>Google:BaseAddress</c>.</summary>
    public async Task Set(string key, JsonNode value)
    {
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(Demo.Files.Settings));
        var path = key.Split(':');
        var parent = path[..^1].Aggregate(settings, (node, part) => node?[part]);
        (parent ?? throw new InvalidOperationException($"no {key} in the settings"))[path[^1]] =
            value;
        await File.WriteAllTextAsync(Demo.Files.Settings, settings?.ToJsonString() ?? "");
    }

    public async ValueTask DisposeAsync()
    {
        _watch.Dispose();
        if (Worker is not null)
        {
            await Worker.DisposeAsync();
        }

        await Demo.DisposeAsync();
    }
}

internal sealed record Ended(int ExitCode, ProgramOutput Output)
{
    public string Errors => string.Join('\n', Output.ErrorLines);

    /// <summary>
    /// One clear line on standard error, and no trace of where in the code it arose.
    /// </summary>
    public void RequireOneErrorLine(params string[] parts)
    {
        Assert.Multiple(() =>
        {
            Assert.That(ExitCode, Is.Not.Zero);
            Assert.That(Output.ErrorLines, Has.Count.EqualTo(1));
            Assert.That(Output.Lines, Has.None.StartsWith("   at "));
            foreach (var part in parts)
            {
                Assert.That(Errors, Does.Contain(part));
            }
        });
    }
}
