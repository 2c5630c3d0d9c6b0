using System.Diagnostics;
using SheetsMatcher.Demo.Local;
using SheetsMatcher.Demo.Running;
using SheetsMatcher.LocalGoogle.Faults;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>
/// After a signal the letter under way is finished and no other begins, whatever the worker waits for.
/// </summary>
[Category("Process")]
public sealed class StoppingTests
{
    private const string Send = "/drafts/send";

    private static readonly TimeSpan s_letter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longWait = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan s_timeToEnd = TimeSpan.FromSeconds(2);

    [TestCase(EndSignal.Terminate, 0)]
    [TestCase(EndSignal.Interrupt, 130)]
    public async Task Only_the_letter_under_way_goes_out(EndSignal signal, int exitCode)
    {
        await using var program = await SampleProgram.Open();
        await program.Run("round");
        await program.ApproveAll();
        var faults = program.Demo.Google.Faults;
        faults.Add(Late(Send) with { Delay = s_letter, Nth = 3 });
        var worker = await program.StartWorker();
        await UntilStruck(faults);
        var asked = Stopwatch.GetTimestamp();
        var ended = await worker.Stop(signal);
        var took = Stopwatch.GetElapsedTime(asked);
        var sent = await SentLetter.ReadAll(program.Demo.Api);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ended, Is.EqualTo(exitCode), worker.Output.Latest(20));
            Assert.That(sent, Has.Count.EqualTo(3), "of 54");
            Assert.That(took, Is.LessThan(s_letter + s_timeToEnd));
            Assert.That(worker.Output.Lines, Has.None.Contains("Exception"));
        }
    }

    [Test]
    public async Task Second_Ctrl_C_ends_the_worker_at_once()
    {
        PtyRun.NeedTerminal();
        await using var program = await SampleProgram.Open();
        await program.Run("round");
        await program.ApproveAll();
        var faults = program.Demo.Google.Faults;
        faults.Add(Late(Send));
        await using var run = PtyRun.Start(
            program.Demo.Files.Folder,
            "run",
            "--settings",
            program.Demo.Files.Settings
        );
        await UntilStruck(faults);
        await run.Type("\x03");
        await Task.Delay(s_timeToEnd);
        var hadEnded = run.HasEnded;
        var asked = Stopwatch.GetTimestamp();
        await run.Type("\x03");
        var exitCode = await run.End();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(hadEnded, Is.False, "the first waits for the letter under way");
            Assert.That(exitCode, Is.EqualTo(130), run.Screen);
            Assert.That(Stopwatch.GetElapsedTime(asked), Is.LessThan(s_timeToEnd));
            Assert.That(run.Screen, Does.Not.Contain("   at "));
        }
    }

    [TestCase("/token", FaultKind.Delay, TestName = "Stop_while_it_signs_in")]
    [TestCase("values:batchGet", FaultKind.Delay, TestName = "Stop_while_it_reads")]
    [TestCase("values:batchGet", FaultKind.Status, TestName = "Stop_while_it_waits_to_read_again")]
    [TestCase(":batchUpdate", FaultKind.Status, TestName = "Stop_while_it_waits_to_write_again")]
    public async Task Waiting_is_broken_off(string path, FaultKind kind)
    {
        await using var program = await SampleProgram.Open();
        await WaitingIsBrokenOff(
            program,
            Late(path) with
            {
                Kind = kind,
                Status = kind == FaultKind.Status ? 429 : null,
                RetryAfter = kind == FaultKind.Status ? (int)s_longWait.TotalSeconds : null,
            }
        );
    }

    private static async Task WaitingIsBrokenOff(SampleProgram program, FaultRule rule)
    {
        var faults = program.Demo.Google.Faults;
        faults.Add(rule);
        var worker = await program.StartWorker();
        await UntilStruck(faults);
        var asked = Stopwatch.GetTimestamp();
        var ended = await worker.Stop();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ended, Is.Zero, worker.Output.Latest(20));
            Assert.That(Stopwatch.GetElapsedTime(asked), Is.LessThan(s_timeToEnd));
            Assert.That(worker.Output.ErrorLines, Is.Empty);
        }
    }

    [Test]
    public async Task Stop_while_it_looks_through_the_mailbox()
    {
        await using var program = await SampleProgram.Open();
        await program.Run("round");
        await program.ApproveAll();
        await WaitingIsBrokenOff(program, Late("/messages"));
    }

    private static FaultRule Late(string path) =>
        new(FaultKind.Delay) { PathContains = path, Delay = s_longWait };

    private static async Task UntilStruck(FaultInjector faults)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (faults.All().Count > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }
}
