using NodaTime;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Operations;

/// <summary>Of two who have or had one address, none is erased with the other.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class EraseFamilyTests
{
    private const string Shared = "ana@example.org";
    private const string Responses = "Mentee responses";

    private Rig _rig;

    /// <summary>Ana Silva stands in row 2, Ben Marquez in row 4.</summary>
    [SetUp]
    public async Task Share()
    {
        _rig = await Rig.Open();
        await _rig.Match();
        var row = SmallProgram.Mentees[1];
        foreach (var (column, cell) in row.Index())
        {
            var text =
                column == 0 ? "2010-10-30 9:00:00"
                : column == 2 ? "Ben Marquez"
                : $"{cell}";
            await _rig.Type($"{Responses}!{(char)('A' + column)}4", text);
        }

        await _rig.Match();
        await _rig.Type("Problems!G2", "No");
        await _rig.Match();
        await _rig.Match();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task An_address_that_two_have_or_had_is_refused_and_both_are_named(
        [Values] bool isStillShared
    )
    {
        if (!isStillShared)
        {
            await _rig.Type($"{Responses}!B4", "ben@example.org");
            await _rig.Match(Rig.Start + Duration.FromHours(1));
        }

        var before = await _rig.Rows(Responses);
        var run = await ToolRun.On(_rig, "erase", Shared, "--yes");

        Assert.That(run.ExitCode, Is.EqualTo(2), run.Errors);
        Assert.That(run.ErrorLines, Has.Count.EqualTo(1));
        Assert.That(
            run.Errors,
            Does.Contain($"Ana Silva <{Shared}> ({Responses}, row 2)")
                .And.Contain("Ben Marquez <")
                .And.Contain($"({Responses}, row 4)")
                .And.Contain("Nothing was erased")
        );
        Assert.That(await _rig.Rows(Responses), Is.EqualTo(before));
    }

    [Test]
    public async Task An_address_of_their_own_lets_one_be_erased_alone()
    {
        await _rig.Type($"{Responses}!B2", "alone@example.org");
        await _rig.Match(Rig.Start + Duration.FromHours(1));
        var asked = await ToolRun.Of(
            ["erase", "alone@example.org", "--settings", _rig.SettingsPath],
            "no\n"
        );
        var run = await ToolRun.On(_rig, "erase", "alone@example.org", "--yes");
        _rig.StartWorker();
        await _rig.Match(Rig.Start + Duration.FromHours(2));
        var left = (await _rig.Rows(Responses)).Skip(1).Select(row => row[2]);

        Assert.That(asked.Errors + asked.Output, Does.Contain("1 person"));
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(left, Is.EqualTo(["Bo Lindqvist", "Ben Marquez"]));
        Assert.That(
            (await _rig.Rows("Matches"))
                .Concat(await _rig.Rows("Unmatched"))
                .SelectMany(row => row),
            Has.Some.EqualTo("Ben Marquez").And.None.EqualTo("Ana Silva")
        );
    }
}
