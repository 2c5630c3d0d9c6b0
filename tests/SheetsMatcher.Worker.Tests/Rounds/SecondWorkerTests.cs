using SheetsMatcher.Worker.Mail.Sending;
using SheetsMatcher.Worker.Polling;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Tests.Operations;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>Two workers with ledgers of their own on one spreadsheet would mail everybody twice.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class SecondWorkerTests
{
    private Rig _rig;

    [SetUp]
    public async Task Approve()
    {
        _rig = await Rig.Open();
        await _rig.Match();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Mail();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task The_second_one_stops_and_names_the_remedy()
    {
        using var first = _rig.MoveLedgerTo("elsewhere.db");

        Assert.That(
            async () => await _rig.Match(),
            Throws
                .TypeOf<SpreadsheetTakenException>()
                .With.Message.Contains(Environment.MachineName)
                .And.Message.Contains("sheets-matcher take-over")
        );
        Assert.That(Failure.Of(new SpreadsheetTakenException("")).Stops, Is.EqualTo(Stops.Program));
        await first.Rounds.SendMail(_ => new(Rig.Start), CancellationToken.None);
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task After_take_over_the_second_goes_on_and_the_first_stops()
    {
        using var first = _rig.MoveLedgerTo("elsewhere.db");

        var command = await ToolRun.On(_rig, "take-over");
        await _rig.Match();
        await _rig.Type("Matches!C3", "Approve");
        await _rig.Match();
        await _rig.Mail();
        await _rig.Mail(Rig.Start + LetterSender.ProofGrace);

        Assert.That(command.ExitCode, Is.Zero, command.Errors);
        Assert.That(_rig.Sent(), Has.Count.EqualTo(4).And.Unique);
        await _rig.Type("Matches!C3", "");
        await _rig.Type("Matches!C3", "Approve");
        Assert.That(
            async () => await first.Rounds.SendMail(_ => new(Rig.Start), CancellationToken.None),
            Throws.TypeOf<SpreadsheetTakenException>().With.Message.Contains("has taken over")
        );
        Assert.That(_rig.Sent(), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task A_restart_and_a_lost_ledger_in_its_place_go_on()
    {
        _rig.StartWorker();
        await _rig.Match();
        _rig.LoseLedger();
        await _rig.Match();
        await _rig.Mail();

        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_program_at_rest_costs_one_read_and_no_write()
    {
        await _rig.Poll();
        await _rig.Poll();
        var before = _rig.LastRequest();

        await _rig.Poll();

        Assert.That(_rig.RequestsSince(before), Has.Count.EqualTo(1));
    }
}
