using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;
using SheetsMatcher.LocalGoogle.Faults;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Operations;

/// <summary>What the ledger tells of a program.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class StatusTests
{
    private Rig _rig;

    [SetUp]
    public async Task Open() => _rig = await Rig.Open();

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Before_the_first_round_nothing_is_known()
    {
        var run = await ToolRun.On(_rig, "status");

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain("none yet").And.Contain("before the first round"));
    }

    [Test]
    public async Task Mail_is_held_until_a_round_has_read_the_spreadsheet_with_this_ledger()
    {
        var atFirst = await ToolRun.On(_rig, "status", "--json");
        await _rig.Poll();
        var before = await ToolRun.On(_rig, "status", "--json");
        _rig.LoseLedger();
        var lost = await ToolRun.On(_rig, "status", "--json");

        Assert.That((bool?)before.Json[0]?["mailGoes"], Is.True);
        foreach (var run in new[] { atFirst, lost })
        {
            Assert.That((bool?)run.Json[0]?["mailGoes"], Is.False);
            Assert.That(
                $"{run.Json[0]?["mail"]}",
                Does.StartWith("No letter goes: with this ledger no mail round has")
            );
        }
    }

    [Test]
    public async Task Mail_is_held_while_an_old_ledger_has_not_learnt_what_it_lacks()
    {
        await _rig.Poll();
        _rig.BackUpLedger();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Poll();
        _rig.RestoreLedger();
        _rig.Break(FaultKind.Status, "GET", "/gmail/", count: 1000);
        await _rig.Poll();
        var behind = await ToolRun.On(_rig, "status", "--json");
        _rig.Google.Faults.Clear();
        await _rig.Poll();
        var after = await ToolRun.On(_rig, "status", "--json");

        Assert.That((bool?)behind.Json[0]?["mailGoes"], Is.False);
        Assert.That($"{behind.Json[0]?["mail"]}", Does.Contain("an older copy"));
        Assert.That((bool?)after.Json[0]?["mailGoes"], Is.True);
    }

    [Test]
    public async Task A_good_round_leaves_what_waits_for_the_committee()
    {
        await _rig.Poll();

        var run = await ToolRun.On(_rig, "status", "--json");

        Assert.That((int?)run.Json[0]?["committee"]?["undecided"], Is.EqualTo(2));
        Assert.That($"{Matching(run)?["problem"]}", Is.Empty);
        Assert.That(Matching(run)?["goodAt"], Is.Not.Null);
    }

    [Test]
    public async Task Trouble_stands_there_with_the_last_good_round()
    {
        await _rig.Poll();
        await _rig.Type("Mentor responses!C1", "Name, please");
        await _rig.Poll();

        var run = await ToolRun.On(_rig, "status", "--json");

        Assert.That($"{Matching(run)?["problem"]}", Does.Contain("Full name"));
        Assert.That(Matching(run)?["goodAt"], Is.Not.Null);
        Assert.That((int?)run.Json[0]?["committee"]?["undecided"], Is.EqualTo(2));
    }

    [Test]
    public async Task A_damaged_letter_stops_its_program_and_is_told_by_status()
    {
        await _rig.Poll();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Poll();
        _rig.ChangeLedger(_ => { });
        await using (
            var connection = new SqliteConnection(_rig.Settings.Written.Ledger.ConnectionString)
        )
        {
            await connection.OpenAsync();
            await connection.ExecuteAsync("UPDATE outbox SET subject = 'another'");
        }

        await _rig.Poll();
        await _rig.Poll();
        var run = await ToolRun.On(_rig, "status");

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.Contain("in the ledger is damaged"));
        Assert.That(run.Output, Does.Contain("the program stands still"));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_program_that_there_is_not_is_said_with_the_nearest_one()
    {
        var run = await ToolRun.On(_rig, "status", "--program", "ltq");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.ErrorLines, Has.Count.EqualTo(1));
        Assert.That(run.Errors, Does.Contain("Did you mean \"lta\"?"));
    }

    private static JsonNode? Matching(ToolRun run) =>
        (run.Json[0]?["rounds"] as JsonArray)?.Single(round => $"{round?["round"]}" == "matching");
}
