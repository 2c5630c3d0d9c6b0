using System.Globalization;
using SheetsMatcher.Demo.Running;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>Ctrl-C leaves nothing behind.</summary>
[Category("Process")]
public sealed class InterruptTests
{
    private const int CtrlC = 130;

    [TestCase(EndSignal.Terminate, 0)]
    [TestCase(EndSignal.Interrupt, CtrlC)]
    public async Task Worker_ends_cleanly(EndSignal signal, int code)
    {
        await using var program = await SampleProgram.Open();
        var worker = await program.StartWorker();
        await program.NextRounds();

        var exitCode = await worker.Stop(signal);

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(code));
            Assert.That(worker.Output.ErrorLines, Is.Empty);
            Assert.That(worker.Output.Lines, Has.None.Contains("Exception"));
        });
    }

    [Test]
    public async Task Worker_that_was_interrupted_in_the_middle_of_mail_goes_on_at_the_next_start()
    {
        await using var program = await SampleProgram.Open();
        var worker = await program.StartWorker();
        await program.NextRounds();
        await program.ApproveAll();
        var exitCode = await worker.Stop(EndSignal.Interrupt);
        await program.StartWorker();
        await program.NextRounds();
        await program.NextRounds();
        var outbox = await program.Spreadsheet.Read("Outbox");
        var statuses = outbox
            .Rows.Select(row => outbox.At(row, "Status"))
            .Where(status => status != "Planned")
            .ToList();

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(CtrlC));
            Assert.That(statuses, Has.Count.EqualTo(54));
            Assert.That(statuses, Is.All.EqualTo("Sent"));
        });
    }

    [Test]
    public async Task Demo_takes_its_worker_and_its_folder_with_it([Values] EndSignal signal)
    {
        var temporary = Directory.CreateTempSubdirectory("sheets-matcher-test-");
        try
        {
            var output = new ProgramOutput();
            await using var demo = StartDemo(output, temporary, FreePort.Take());
            await Until(() =>
                output.Lines.Any(line => line.StartsWith("Ctrl-C", StringComparison.Ordinal))
            );
            await Until(() =>
                output.Lines.Any(line => line.Contains("pairings", StringComparison.Ordinal))
            );
            var exitCode = await demo.Stop(signal);

            Assert.Multiple(() =>
            {
                Assert.That(exitCode, Is.Zero, output.Latest(20));
                Assert.That(temporary.EnumerateDirectories("sheets-matcher-demo-*"), Is.Empty);
                Assert.That(ProcessesThatName(temporary.FullName), Is.Empty);
            });
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    [Test]
    public async Task Demo_ends_cleanly_while_its_worker_is_still_starting()
    {
        var temporary = Directory.CreateTempSubdirectory("sheets-matcher-test-");
        try
        {
            var output = new ProgramOutput();
            await using var demo = StartDemo(output, temporary, FreePort.Take());
            await Until(() =>
                output.Lines.Any(line => line.StartsWith("Ctrl-C", StringComparison.Ordinal))
            );
            var exitCode = await demo.Stop();

            Assert.Multiple(() =>
            {
                Assert.That(exitCode, Is.Zero, output.Latest(20));
                Assert.That(output.Lines, Has.None.Contains("   at "));
                Assert.That(temporary.EnumerateDirectories("sheets-matcher-demo-*"), Is.Empty);
            });
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    [Test]
    public async Task Demo_says_what_to_do_when_its_port_is_taken()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        var temporary = Directory.CreateTempSubdirectory("sheets-matcher-test-");
        try
        {
            await using var demo = StartDemo(new ProgramOutput(), temporary, port);

            new Ended(await demo.WaitForExit(), demo.Output).RequireOneErrorLine("--port");
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    private static ChildProgram StartDemo(
        ProgramOutput output,
        DirectoryInfo temporary,
        int port
    ) =>
        ChildProgram.Start(
            "SheetsMatcher.Demo.dll",
            output,
            ["--port", port.ToString(CultureInfo.InvariantCulture)],
            new Dictionary<string, string> { ["TMPDIR"] = temporary.FullName }
        );

    private static async Task Until(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!holds())
        {
            await Task.Delay(50, patience.Token);
        }
    }

    /// <summary>By command line; empty where there is no /proc.</summary>
    private static IEnumerable<string> ProcessesThatName(string folder) =>
        !Directory.Exists("/proc")
            ? []
            : Directory
                .EnumerateDirectories("/proc")
                .Select(process => Path.Combine(process, "cmdline"))
                .Where(File.Exists)
                .Where(path => Holds(path, folder));

    private static bool Holds(string path, string text)
    {
        try
        {
            return File.ReadAllText(path).Contains(text, StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
