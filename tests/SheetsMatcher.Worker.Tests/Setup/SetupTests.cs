using System.Text.Json.Nodes;
using SheetsMatcher.Worker.Tests.Architecture;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Setup;

/// <summary>What setup makes, and that it is safe to run again.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class SetupTests
{
    private const string Snapshot = "tests/SheetsMatcher.Worker.Tests/Setup/setup.snapshot.txt";

    private Rig _rig;

    [SetUp]
    public async Task Open() => _rig = await Rig.Open();

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    /// <summary>
    /// After a wanted change, run once with UPDATE_SNAPSHOTS=1 and look at the difference.
    /// </summary>
    [Test]
    public async Task Setup_makes_what_the_snapshot_shows()
    {
        var made = SetupText.Of(await _rig.Spreadsheet());
        var path = Path.Combine(Repository.Root, Snapshot);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(path, made);
        }

        Assert.That(made, Is.EqualTo(await File.ReadAllTextAsync(path)));
    }

    [Test]
    public async Task Setup_run_again_writes_nothing()
    {
        var before = _rig.LastRequest();

        await Again();

        Assert.That(_rig.RequestsSince(before), Has.None.Contains("batchUpdate"));
    }

    [Test]
    public async Task What_a_person_took_away_stays_away()
    {
        var sheetId = await _rig.SheetIdOf("Matches");
        var banding = Sheet(await _rig.Spreadsheet(), "Matches")?["bandedRanges"]?[0]?[
            "bandedRangeId"
        ];
        await _rig.Batch(
            new JsonObject
            {
                ["deleteBanding"] = new JsonObject { ["bandedRangeId"] = banding?.DeepClone() },
            }
        );
        await _rig.Batch(
            new JsonObject
            {
                ["deleteConditionalFormatRule"] = new JsonObject
                {
                    ["sheetId"] = sheetId,
                    ["index"] = 0,
                },
            }
        );
        var before = SetupText.Of(await _rig.Spreadsheet());

        await Again();

        Assert.That(SetupText.Of(await _rig.Spreadsheet()), Is.EqualTo(before));
    }

    [Test]
    public async Task A_missing_column_comes_back_right_of_everything_and_is_filled_in()
    {
        await _rig.Match();
        var header = (await _rig.Rows("Matches"))[0].ToList();
        var letter = (char)('A' + header.IndexOf("What changed"));
        await _rig.Type($"Matches!{letter}1", "What has changed");
        await _rig.Type("Matches!S1", "Mine");
        await _rig.Type("Matches!T3", "no heading");

        await Again();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Match();

        var rows = await _rig.Rows("Matches");
        Assert.That(rows[0][20], Is.EqualTo("What changed"));
        Assert.That(rows[1][20], Does.Contain("is now Approved"));
        Assert.That(rows[2][19], Is.EqualTo("no heading"));
        Assert.That(rows[0], Does.Contain("What has changed"));
    }

    [Test]
    public async Task A_deleted_setting_comes_back_with_the_value_that_was_in_force()
    {
        var rows = await _rig.Rows("Settings");
        var at = rows.Select(row => row[0]).ToList().IndexOf("Intake name");
        await _rig.Type($"Settings!B{at + 1}", "Third intake");
        await _rig.Match();
        await _rig.Type($"Settings!A{at + 1}", "");
        await _rig.Type($"Settings!B{at + 1}", "");

        await Again();
        await _rig.Match();

        var now = await _rig.Rows("Settings");
        Assert.That(now.Single(row => row[0] == "Intake name")[1], Is.EqualTo("Third intake"));
    }

    private Task Again() => _rig.SetUp();

    private static JsonNode? Sheet(JsonObject spreadsheet, string title) =>
        (spreadsheet["sheets"] as JsonArray ?? []).Single(sheet =>
            $"{sheet?["properties"]?["title"]}" == title
        );
}
