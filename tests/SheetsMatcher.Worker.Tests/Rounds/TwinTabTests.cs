using System.Text.Json.Nodes;
using NodaTime;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>
/// A tab was renamed, and a copy of it has its name by now: what people type there would count for
/// nothing, without a word.
/// </summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class TwinTabTests
{
    private Rig _rig;

    [SetUp]
    public async Task Start()
    {
        _rig = await Rig.Open();
        await _rig.Poll();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Nothing_goes_until_one_of_the_two_is_gone(
        [Values("Settings", "Matches")] string tab,
        [Values] bool isCopyMeant,
        [Values] bool isSlow
    )
    {
        var original = await _rig.SheetIdOf(tab);
        await Rename(original, $"{tab} old");
        if (isSlow)
        {
            await _rig.Poll();
        }

        await _rig.Batch(
            new JsonObject
            {
                ["duplicateSheet"] = new JsonObject
                {
                    ["sourceSheetId"] = original,
                    ["newSheetName"] = tab,
                },
            }
        );
        await _rig.Type("Matches!C2", "Approve");
        if (tab == "Matches")
        {
            await _rig.Type("'Matches old'!C2", "Approve");
        }

        await _rig.Poll();
        await _rig.Poll();
        var meanwhile = _rig.Sent();
        var told = (await _rig.Rows("Problems")).Select(row => string.Join(" | ", row)).ToList();
        var copy = await _rig.SheetIdOf(tab);
        if (isCopyMeant)
        {
            await Delete(original);
        }
        else
        {
            await Rename(copy, "A copy");
        }

        for (var round = 0; round < 3; round++)
        {
            await _rig.Poll(_ => Rig.Start + Duration.FromMinutes(round));
        }

        Assert.That(meanwhile, Is.Empty);
        Assert.That(
            told,
            Has.Some.Contains($"\"{tab} old\"").And.Some.Contains("rename or delete")
        );
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_tab_that_is_renamed_is_followed()
    {
        await Rename(await _rig.SheetIdOf("Matches"), "Paare");
        await _rig.Type("Paare!C2", "Approve");
        await _rig.Poll();
        await _rig.Poll();

        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    private Task Rename(int sheetId, string title) =>
        _rig.Batch(
            new JsonObject
            {
                ["updateSheetProperties"] = new JsonObject
                {
                    ["properties"] = new JsonObject { ["sheetId"] = sheetId, ["title"] = title },
                    ["fields"] = "title",
                },
            }
        );

    private Task Delete(int sheetId) =>
        _rig.Batch(new JsonObject { ["deleteSheet"] = new JsonObject { ["sheetId"] = sheetId } });
}
