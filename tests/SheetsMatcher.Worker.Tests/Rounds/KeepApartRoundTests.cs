using System.Text.Json.Nodes;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;
using SheetsMatcher.Worker.Tests.Mailing;

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
        await KeepApart("Ana Silva", "Quentin Vale");
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

    [TestCase("Keep apart!A1", "Who")]
    [TestCase("Keep apart!A2", "Quentin Vale")]
    public async Task A_list_that_cannot_be_read_as_it_was_proposes_nothing_until_it_is_mended(
        string cell,
        string typed
    )
    {
        await KeepApart("Ana Silva", "Ruth Okafor");
        await _rig.Poll();
        var before = await _rig.Rows("Matches");
        await _rig.Type(cell, typed);
        await _rig.Fill("Mentee responses", SmallProgram.Mentees.Take(2).ToList());

        await _rig.Poll();
        var held = await _rig.Rows("Matches");
        var dashboard = await _rig.ReadBeside("Dashboard", "Proposals", "Count");
        await _rig.Type(cell, cell.EndsWith('1') ? "Person" : "Ana Silva");
        await _rig.Poll();

        Assert.That(held, Is.EqualTo(before));
        Assert.That(dashboard, Is.EqualTo("held"));
        Assert.That(await _rig.ReadBeside("Dashboard", "Proposals", "Count"), Is.EqualTo("on"));
        Assert.That(_heard.KeptApart, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_cleared_list_counts_after_a_restart_too_until_problems_is_answered()
    {
        await KeepApart("Ana Silva", "Ruth Okafor");
        await _rig.Poll();
        await KeepApart("", "");
        _rig.StartWorker(Overhear);
        await _rig.Poll();
        var kept = _heard.KeptApart.Count;
        var asked = (await _rig.Rows("Problems"))[^1];
        await _rig.TypeBeside("Problems", asked[0], "Answer", "Yes");

        await _rig.Poll();
        await _rig.Poll();

        Assert.That(kept, Is.EqualTo(1));
        Assert.That(asked[3], Does.Contain("Ana Silva"));
        Assert.That(_heard.KeptApart, Is.Empty);
        Assert.That((await _rig.Rows("Problems"))[^1][1], Is.EqualTo("Solved"));
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
