using SheetsMatcher.Demo.Local;
using SheetsMatcher.Demo.Running;
using SheetsMatcher.Demo.Sample;
using SheetsMatcher.LocalGoogle;

namespace SheetsMatcher.Demo;

/// <summary>
/// Everything a worker needs around it: the little Google with the sample's spreadsheet and forms,
/// and the worker's files. All of it is gone once this is disposed.
/// </summary>
internal sealed class DemoEnvironment : IAsyncDisposable
{
    private readonly LocalGoogleServer _server;

    private DemoEnvironment(
        SampleIntake intake,
        LocalGoogleService google,
        LocalGoogleServer server
    )
    {
        _server = server;
        Intake = intake;
        Google = google;
        Api = new LocalApi(server.Address);
        Clock = new LocalClockFace(Api, google.Clock);
        Feeder = new FormFeeder(Api, intake);
        Files = WorkerFiles.InFreshFolder();
    }

    public SampleIntake Intake { get; }
    public LocalGoogleService Google { get; }
    public LocalApi Api { get; }
    public LocalClockFace Clock { get; }
    public FormFeeder Feeder { get; }
    public WorkerFiles Files { get; }

    public SampleSpreadsheet Spreadsheet
    {
        get => field ?? throw new InvalidOperationException("the stage is not set yet");
        private set;
    }

    public Uri Address => _server.Address;

    /// <summary>Sets everything up to the moment at which the demo begins.</summary>
    /// <param name="address">Port 0 takes any free port.</param>
    /// <param name="pace">How long the worker rests between two rounds.</param>
    public static async Task<DemoEnvironment> Open(
        SampleIntake intake,
        Uri address,
        ClockAtStart clock,
        TimeSpan pace
    )
    {
        var start = intake.At(intake.Facts.ClockStart).ToDateTimeOffset();
        var options = new LocalGoogleOptions
        {
            Mailbox = intake.Facts.CommitteeEmail,
            StartAt = clock == ClockAtStart.StandsStill ? start : null,
        };
        var google = new LocalGoogleService(options, TimeProvider.System);
        var server = await Serve(google, address);
        var stage = new DemoEnvironment(intake, google, server);
        try
        {
            await stage.Prepare(pace, PauseOf(clock));
            return stage;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Puts the clock at a moment of the sample and lets happen what happens then.
    /// </summary>
    public async Task Play(Moment moment)
    {
        await Clock.Set(Intake.At(moment.At));
        switch (moment)
        {
            case Moment.Submission submission:
                await Feeder.Submit(submission.Response);
                break;
            case Moment.Step step:
                await new Committee(Spreadsheet).Do(step.What);
                break;
            default:
                break;
        }
    }

    /// <summary>Runs one of the worker's commands to its end, such as <c>setup</c>.</summary>
    /// <exception cref="DemoException">It failed; what it said last is in the message.</exception>
    public async Task RunWorker(string command)
    {
        await using var worker = StartWorker(command, new ProgramOutput());
        var exitCode = await worker.WaitForExit();
        if (exitCode != 0)
        {
            throw new DemoException(
                $"The worker's \"{command}\" ended with {exitCode}: {worker.Output.Latest(20)}"
            );
        }
    }

    public ChildProgram StartWorker(string command, ProgramOutput output) =>
        ChildProgram.Start(
            Path.Combine("worker", "SheetsMatcher.Worker.dll"),
            output,
            [command, "--settings", Files.Settings]
        );

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await _server.DisposeAsync();
        Files.Dispose();
    }

    /// <summary>Where the clock stands still, no pause would end.</summary>
    private static TimeSpan PauseOf(ClockAtStart clock) =>
        clock == ClockAtStart.StandsStill ? TimeSpan.Zero : TimeSpan.FromSeconds(10);

    private static async Task<LocalGoogleServer> Serve(LocalGoogleService google, Uri address)
    {
        try
        {
            return await LocalGoogleServer.StartAsync(google, address);
        }
        catch (ServerAddressException problem)
        {
            throw new DemoException($"{problem.Message} For example: --port 5090", problem);
        }
    }

    private async Task Prepare(TimeSpan pace, TimeSpan pause)
    {
        Spreadsheet = await SampleSpreadsheet.Create(Api, Intake);
        Files.Write(Address, Intake, Spreadsheet.Id, pace, pause);
        foreach (var moment in Timeline.BeforeStart(Intake))
        {
            await Play(moment);
        }

        await Clock.Set(Intake.At(Intake.Facts.ClockStart));
    }
}

internal enum ClockAtStart
{
    /// <summary>The clock goes on ticking from the moment it is set to.</summary>
    Ticks,

    /// <summary>The clock moves only when it is set.</summary>
    StandsStill,
}
