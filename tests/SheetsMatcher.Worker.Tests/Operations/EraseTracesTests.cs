using System.Text;
using NodaTime;
using SheetsMatcher.Worker.Tests.Mailing;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Operations;

/// <summary>
/// A planted name is looked for in every file and tab: after an erasure, and after the rounds that
/// follow. Whom the erasure does not mean keeps everything.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class EraseTracesTests
{
    private const string Name = "Zenobia Quill";
    private const string Address = "zenobia.quill@example.org";
    private static readonly Instant Monday = Instant.FromUtc(2010, 11, 8, 18, 0);

    private Rig _rig;

    [SetUp]
    public async Task Open() => _rig = await Rig.Open(RigSchedule.Default);

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task No_file_and_no_tab_names_a_mentor_of_three_any_more()
    {
        await Apply("Mentor responses", Person(SmallProgram.Mentors, Address, Name, capacity: 3));
        await Apply(
            "Mentee responses",
            Person(SmallProgram.Mentees, "dan@example.org", "Dan Frost"),
            Person(SmallProgram.Mentees, "eva@example.org", "Eva Lund"),
            Person(SmallProgram.Mentees, "fay@example.org", "Fay Moor")
        );
        await _rig.Match();
        foreach (var row in Enumerable.Range(2, (await _rig.Rows("Matches")).Count - 1))
        {
            await _rig.Type($"Matches!C{row}", "Approve");
        }

        await _rig.Mail();
        await _rig.Type("Problems!F9", "keep");
        await Round(Monday);
        Assert.That(CountInFiles(Name), Is.Positive);

        var run = await ToolRun.On(_rig, "erase", Address.ToUpperInvariant(), "--yes", "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        await AssertNoTrace();

        _rig.StartWorker();
        await Round(Monday);
        await Round(Monday + Duration.FromDays(7));
        await AssertNoTrace();
    }

    [Test]
    public async Task Letters_that_wait_and_the_committees_letter_lose_the_name()
    {
        await Apply("Mentee responses", Person(SmallProgram.Mentees, Address, Name, day: 40487));
        await Round(Rig.Start);
        await Round(Monday);
        Assert.That(CountInFiles(Name), Is.Positive);
        var sent = _rig.Sent().Count;

        var run = await ToolRun.On(_rig, "erase", Address, "--yes", "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        _rig.StartWorker();
        await Round(Monday);

        await AssertNoTrace();
        Assert.That(_rig.Sent(), Has.Count.EqualTo(sent), "the committee's letter went once");
    }

    [Test]
    public async Task Another_of_the_same_name_and_whoever_has_the_person_as_supervisor_stay()
    {
        var worker = Person(SmallProgram.Mentees, "dan@example.org", "Dan Frost").ToList();
        worker[8] = Address;
        await Apply(
            "Mentee responses",
            Person(SmallProgram.Mentees, Address, Name),
            Person(SmallProgram.Mentees, "other@example.org", Name),
            worker
        );
        await Round(Rig.Start);

        var run = await ToolRun.On(_rig, "erase", Address, "--yes", "--json");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        var addresses = (await _rig.Rows("Mentee responses"))
            .Skip(1)
            .Select(row => row[1])
            .ToList();
        Assert.That(addresses, Is.SupersetOf(["other@example.org", "dan@example.org"]));
        Assert.That(addresses, Has.None.EqualTo(Address));
        Assert.That($"{run.Json["erased"]?[0]?["stillNamedIn"]}", Does.Contain("Mentee responses"));
        Assert.That(
            (await _rig.Rows("Unmatched"))
                .Concat(await _rig.Rows("Matches"))
                .SelectMany(row => row),
            Has.Some.EqualTo("other@example.org")
        );
    }

    [Test]
    public async Task Nobody_is_asked_to_bring_back_what_went_with_the_person()
    {
        await Apply("Mentee responses", Person(SmallProgram.Mentees, Address, Name));
        await _rig.Type("Keep apart!A2", Address);
        await _rig.Type("Keep apart!B2", "ruth@example.org");
        await Round(Rig.Start);
        await Round(Monday);
        var letter = (await _rig.OutboxRows()).First(row =>
            row[3].Contains(Name, StringComparison.Ordinal)
        );
        await _rig.TypeBeside("Outbox", letter[0], "Decision", "Hold");
        await Round(Monday);

        var run = await ToolRun.On(_rig, "erase", Address, "--yes");
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        _rig.StartWorker();
        await Round(Monday);

        Assert.That(
            (await _rig.Rows("Problems")).Skip(1).Select(row => string.Join(" | ", row)),
            Has.None.Contains("| Open |")
        );
    }

    [Test]
    public async Task Anothers_wish_for_the_person_is_quoted_nowhere_by_the_worker()
    {
        var wishing = Person(SmallProgram.Mentees, "dan@example.org", "Dan Frost").ToList();
        List<object> header =
        [
            .. SmallProgram.Mentees[0],
            "Is there somebody you would like to be paired with? (name or email)",
        ];
        wishing.Add(Address);
        await _rig.Fill("Mentee responses", [header, wishing]);
        await _rig.Append("Mentee responses", [Person(SmallProgram.Mentees, Address, Name)]);
        await Round(Rig.Start);

        var run = await ToolRun.On(_rig, "erase", Address, "--yes");
        _rig.StartWorker();
        await Round(Rig.Start);

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(
            run.Output,
            Does.Contain("Still named in what others wrote").And.Contain("row 2")
        );
        Assert.That(
            (await _rig.Rows("Problems")).SelectMany(row => row),
            Has.None.Contains(Address)
        );
        Assert.That(CountInFiles(Address), Is.Zero);
    }

    [Test]
    public async Task Three_of_five_mentors_do_not_freeze_the_rounds()
    {
        string[] names = ["gus", "hal", "ivy"];
        await Apply(
            "Mentor responses",
            [
                .. names.Select(name =>
                    Person(SmallProgram.Mentors, $"{name}@example.org", $"{name} Pond")
                ),
            ]
        );
        await Round(Rig.Start);
        foreach (var name in names)
        {
            var run = await ToolRun.On(_rig, "erase", $"{name}@example.org", "--yes");
            Assert.That(run.ExitCode, Is.Zero, run.Errors);
        }

        _rig.StartWorker();
        await Round(Rig.Start);

        Assert.That((await _rig.Rows("Mentor responses")).Skip(1).Count(), Is.EqualTo(2));
        Assert.That(
            (await _rig.Rows("Problems")).Skip(1).Select(row => row[1]),
            Has.None.EqualTo("Open")
        );
    }

    private async Task Round(Instant at)
    {
        await _rig.Match(at);
        await _rig.Mail(at);
    }

    private async Task AssertNoTrace()
    {
        Assert.Multiple(() =>
        {
            foreach (var text in (string[])[Name, "Zenobia", Address])
            {
                Assert.That(CountInFiles(text), Is.Zero, text);
            }
        });
        Assert.That($"{await _rig.Spreadsheet()}", Does.Not.Contain("Zenobia").IgnoreCase);
    }

    /// <summary>In the raw bytes of whatever lies beside the ledger.</summary>
    private int CountInFiles(string text) =>
        Directory
            .EnumerateFiles(_rig.Folder)
            .Sum(file =>
                Encoding
                    .Latin1.GetString(ReadShared(file))
                    .Split(text, StringSplitOptions.None)
                    .Length - 1
            );

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(
            file,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete
        );
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private Task Apply(string tab, params IReadOnlyList<object>[] people) =>
        _rig.Fill(
            tab,
            [.. tab == "Mentor responses" ? SmallProgram.Mentors : SmallProgram.Mentees, .. people]
        );

    private static IReadOnlyList<object> Person(
        IReadOnlyList<IReadOnlyList<object>> form,
        string address,
        string name,
        int capacity = 1,
        double? day = null
    )
    {
        var row = form[1].ToList();
        (row[0], row[1], row[2]) = (day ?? row[0], address, name);
        if (form == SmallProgram.Mentors)
        {
            row[13] = capacity;
        }

        return row;
    }
}
