using SheetsMatcher.Demo.Running;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

[Category("Process")]
public sealed class HeadlessDemoTests
{
    [Test]
    public async Task Whole_intake_ends_as_expected()
    {
        await using var demo = ChildProgram.Start(
            "SheetsMatcher.Demo.dll",
            new ProgramOutput(),
            ["--headless"]
        );
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));

        var exitCode = await demo.WaitForExit(patience.Token);

        TestContext.Out.WriteLine(demo.Output.Latest(100));
        Assert.That(exitCode, Is.Zero, demo.Output.Latest(60));
    }

    [TestCase("--faster", "Unknown option \"--faster\"")]
    [TestCase("--port", "--port: expected a number")]
    public async Task Wrong_option_is_named(string option, string expected)
    {
        await using var demo = ChildProgram.Start(
            "SheetsMatcher.Demo.dll",
            new ProgramOutput(),
            [option]
        );

        var ended = new Ended(await demo.WaitForExit(), demo.Output);

        ended.RequireOneErrorLine(expected);
        Assert.That(ended.ExitCode, Is.EqualTo(2));
    }
}
