using System.Text.Json.Nodes;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>What the committee may delete from the tab of problems without being asked.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class TidyingTests
{
    private Rig _rig;

    [SetUp]
    public async Task Open() => _rig = await Rig.Open();

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Solved_problems_may_be_tidied_away_all_at_once()
    {
        var said = await ManyProblems();
        // Not all at once: more than half of the responses gone would stop the rounds.
        foreach (var row in (int[])[4, 5, 6])
        {
            await _rig.Type($"Mentor responses!B{row}", "");
            await _rig.Match();
        }
        await _rig.Batch(DeleteRows(await _rig.SheetIdOf("Problems"), 1, said.Count));

        var report = await _rig.Match();

        Assert.That(said, Has.Count.GreaterThan(3));
        Assert.That(report.Changes, Is.Zero);
        Assert.That(await _rig.Rows("Problems"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Open_problems_that_vanish_all_at_once_are_written_again()
    {
        var said = await ManyProblems();
        await _rig.Batch(DeleteRows(await _rig.SheetIdOf("Problems"), 1, said.Count));

        await _rig.Match();

        Assert.That(
            (await _rig.Rows("Problems")).Select(row => row[0]),
            Is.EquivalentTo(said.Select(row => row[0]))
        );
    }

    private async Task<IReadOnlyList<IReadOnlyList<string>>> ManyProblems()
    {
        foreach (var row in (int[])[4, 5, 6])
        {
            await _rig.Type($"Mentor responses!B{row}", $"no address {row}");
        }
        await _rig.Match();
        return await _rig.Rows("Problems");
    }

    private static JsonObject DeleteRows(int sheetId, int start, int end) =>
        new()
        {
            ["deleteDimension"] = new JsonObject
            {
                ["range"] = new JsonObject
                {
                    ["sheetId"] = sheetId,
                    ["dimension"] = "ROWS",
                    ["startIndex"] = start,
                    ["endIndex"] = end,
                },
            },
        };
}
