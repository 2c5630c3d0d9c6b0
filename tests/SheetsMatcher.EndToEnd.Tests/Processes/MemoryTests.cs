using System.Globalization;
using NUnit.Framework.Constraints;
using SheetsMatcher.Demo.Running;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>A form that a program fills with junk neither ends the worker nor hides the applicants.</summary>
[Category("Process")]
[Platform("Linux")]
public sealed class MemoryTests
{
    private const int Junk = 5_000;
    private const int Pairs = 150;
    private const long Megabyte = 1024 * 1024;

    /// <summary>Of the unit and of docker-compose.yml; the worker's heap is held to 20% of it.</summary>
    private const long Shipped = 256 * Megabyte;

    /// <summary>Leaves room for what the kernel counts besides.</summary>
    private const long ResidentMax = 200 * Megabyte;

    [Test]
    public async Task Ten_thousand_rows_of_junk_fit_into_the_shipped_limit_beside_the_applicants()
    {
        await using var program = await SampleProgram.Open();
        await JunkRows.Fill(program, Junk, Pairs);

        using var group = MemoryGroup.TryMake(Shipped);
        await using var worker = group is null
            ? StartWithHeap(program, Shipped / 5)
            : Start(program, through: group.Start);
        await program.NextRounds(worker);
        await JunkRows.Fill(program, 1, 1);
        await program.NextRounds(worker);
        await program.NextRounds(worker);
        var most = MostMemory(worker.Id);
        var isAlive = !worker.HasExited;
        await worker.Stop();
        TestContext.Out.WriteLine(
            $"The worker took {most / Megabyte} MB at most, its control group "
                + $"{group?.MostBytes / Megabyte} MB (empty: none can be made here)."
        );
        var matches = await program.Spreadsheet.Read("Matches");
        var problems = await program.Spreadsheet.Read("Problems");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                matches.Rows.Select(row => matches.At(row, "Mentee email")),
                Is.SupersetOf(Enumerable.Range(0, Pairs).Select(JunkRows.MenteeAddress))
            );
            Assert.That(isAlive);
            Assert.That(most, Is.LessThan(ResidentMax));
            Assert.That(group?.MostBytes ?? 0, Is.LessThan(Shipped));
            Assert.That(problems.Rows.Count(), Is.LessThan(500));
            Assert.That(
                problems.Rows.Select(row => problems.At(row, "What")),
                Has.Some.Contains(" more like those")
            );
            Assert.That(worker.Output.ErrorLines, Is.Empty);
        }
    }

    [Test]
    public async Task The_log_says_how_many_rows_of_which_tab_are_not_read_and_nothing_of_people()
    {
        await using var program = await SampleProgram.Open();
        await JunkRows.Fill(program, 11_000, 2);
        var worker = await program.StartWorker();

        await program.NextRounds();
        await program.NextRounds();
        await worker.Stop();
        var lines = worker
            .Output.Lines.Where(line => line.Contains("not read", StringComparison.Ordinal))
            .ToList();

        Assert.That(lines, Has.Some.Matches(NotRead("Mentor responses")));
        Assert.That(lines, Has.Some.Matches(NotRead("Mentee responses")));
        Assert.That(worker.Output.Lines, Has.None.Contains("@"));
    }

    private static RegexConstraint NotRead(string tab) =>
        Does.Match(
            $@"warn: .*Program demo: [1-9]\d{{3}} rows of responses are not read, since the tab ""{tab}"" "
                + "holds too many. No letter goes until the rows that are no applications are deleted; "
                + "see the Problems tab$"
        );

    [TestCase(16)]
    [TestCase(20)]
    [TestCase(24)]
    public async Task A_heap_that_is_too_small_ends_the_worker_with_a_line(int megabytes)
    {
        await using var program = await SampleProgram.Open();
        await JunkRows.Fill(program, Junk, Pairs);

        await using var worker = StartWithHeap(program, megabytes * Megabyte);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var exitCode = await worker.WaitForExit(patience.Token);

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(
            worker.Output.ErrorLines,
            Has.Some.Contains("The memory that the worker may use is full.")
        );
    }

    private static ChildProgram StartWithHeap(SampleProgram program, long bytes) =>
        Start(
            program,
            new Dictionary<string, string>
            {
                ["DOTNET_GCHeapHardLimit"] = bytes.ToString("x", CultureInfo.InvariantCulture),
            }
        );

    private static ChildProgram Start(
        SampleProgram program,
        Dictionary<string, string>? environment = null,
        IReadOnlyList<string>? through = null
    ) =>
        ChildProgram.Start(
            Path.Combine("worker", "SheetsMatcher.Worker.dll"),
            new ProgramOutput(),
            ["run", "--settings", program.Demo.Files.Settings],
            // As in the unit and the image.
            new Dictionary<string, string>(environment ?? [])
            {
                ["DOTNET_GCName"] = "libclrgc.so",
            },
            through
        );

    /// <summary>The most that ever was resident, in bytes.</summary>
    private static long MostMemory(int processId)
    {
        var line = File.ReadLines($"/proc/{processId}/status")
            .First(each => each.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(
                line.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)[1],
                CultureInfo.InvariantCulture
            ) * 1024;
    }
}
