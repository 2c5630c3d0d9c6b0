using System.Text.Json.Nodes;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Rounds;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>The committee's Keep apart tab in the rounds.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class KeepApartRoundTests
{
    private Rig _rig;
    private StandingPairs _heard = StandingPairs.None;

    [SetUp]
    public async Task Open()
    {
        _rig = await Rig.Open();
        _rig.StartWorker(Overhear);
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Setup_makes_the_tab_with_its_headings() =>
        Assert.That(
            await _rig.Rows("Keep apart"),
            Is.EqualTo([new[] { "Person", "Other person", "Why" }])
        );

    [Test]
    public async Task The_list_reaches_the_matchmaker_and_is_never_written_to()
    {
        await KeepApart("Ana Silva", "ruth@example.org");
        var before = await _rig.Rows("Keep apart");

        await _rig.Match();

        Assert.That(_heard.KeptApart, Has.Count.EqualTo(1));
        Assert.That(await _rig.Rows("Keep apart"), Is.EqualTo(before));
    }

    [Test]
    public async Task A_name_that_nobody_has_is_said_in_Problems_and_solved_once_mended()
    {
        await KeepApart("Ana Silva", "Root Okafor");
        await _rig.Match();
        var said = await _rig.Rows("Problems");
        await _rig.Type("Keep apart!B2", "Ruth Okafor");
        await _rig.Match();

        Assert.That(said[1][1], Is.EqualTo("Open"));
        Assert.That(said[1][2], Is.EqualTo("Keep apart, row 2, \"Other person\""));
        Assert.That(said[1][4], Does.Contain("email"));
        Assert.That((await _rig.Rows("Problems"))[1][1], Is.EqualTo("Solved"));
        Assert.That(_heard.KeptApart, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_spreadsheet_from_before_the_tab_works_and_may_get_it_while_the_worker_runs()
    {
        await using var old = await Rig.OpenWithout("Keep apart");
        old.StartWorker(Overhear);
        var report = await old.Match();
        await old.Mail();
        await old.SetUp();
        await old.Type("Keep apart!A2", "Ana Silva");
        await old.Type("Keep apart!B2", "Ruth Okafor");

        await old.Match();

        Assert.That(report.Pairings, Is.EqualTo(2));
        Assert.That(_heard.KeptApart, Has.Count.EqualTo(1));
        Assert.That(await old.Rows("Problems"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_deleted_list_stops_the_rounds_and_is_said_in_Problems_until_setup_makes_a_new_one()
    {
        await _rig.Match();
        var sheetId = await _rig.SheetIdOf("Keep apart");
        await _rig.Batch(
            new JsonObject { ["deleteSheet"] = new JsonObject { ["sheetId"] = sheetId } }
        );
        await Assert.ThrowsAsync<TabGoneException>(async () => await _rig.Match());

        await Assert.ThrowsAsync<RoundBlockedException>(async () => await _rig.Match());
        var said = await _rig.Rows("Problems");
        await _rig.SetUp();
        await _rig.Match();

        Assert.That(said[1][2], Is.EqualTo("Keep apart, row 1"));
        Assert.That(said[1][4], Does.Contain("no letter goes"));
        Assert.That((await _rig.Rows("Problems"))[1][1], Is.EqualTo("Solved"));
    }

    private async Task KeepApart(string person, string other)
    {
        await _rig.Type("Keep apart!A2", person);
        await _rig.Type("Keep apart!B2", other);
        await _rig.Type("Keep apart!C2", "they asked for it");
    }

    private MatchingOutcome Overhear(Roster roster, StandingPairs standing, MatchingSettings how)
    {
        _heard = standing;
        return Matchmaker.Match(roster, standing, how);
    }
}
