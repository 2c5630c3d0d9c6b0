using Microsoft.Extensions.Logging;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Worker.Polling;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>When pairings cannot be proven best, nothing is written and somebody hears of it.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class ProofFailureTests
{
    private Rig _rig;

    [SetUp]
    public async Task Open()
    {
        _rig = await Rig.Open();
        _rig.StartWorker((_, _, _) => throw new ProofFailedException("row 3 is unstable"));
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Nothing_is_written_and_the_next_round_tries_again()
    {
        await _rig.Rounds.Custody.Enter(CancellationToken.None);
        var before = _rig.LastRequest();
        await Assert.ThrowsAsync<ProofFailedException>(async () => await _rig.Match());
        var requests = _rig.RequestsSince(before);

        _rig.StartWorker();
        var report = await _rig.Match();

        Assert.That(requests, Has.None.Contains("batchUpdate"));
        Assert.That(report.Pairings, Is.EqualTo(2));
        Assert.That(await _rig.Rows("Matches"), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Mail_goes_on_meanwhile()
    {
        _rig.StartWorker();
        await _rig.Match();
        await _rig.Type("Matches!C2", "Approve");
        _rig.StartWorker((_, _, _) => throw new ProofFailedException("row 3 is unstable"));
        await Assert.ThrowsAsync<ProofFailedException>(async () => await _rig.Match());

        var report = await _rig.Mail();

        Assert.That(report.Sent, Is.EqualTo(2));
    }

    [Test]
    public async Task The_alarm_is_an_event_of_its_own_and_other_programs_go_on()
    {
        var log = new LogLines();
        var stops = new List<Failure>();
        using var failing = new RoundRunner("lta", log, stops.Add);
        using var other = new RoundRunner("other", log, stops.Add);

        var match = async (CancellationToken _) => await _rig.Match();
        await failing.Run("matching", async token => await match(token), CancellationToken.None);
        await failing.Run("matching", async token => await match(token), CancellationToken.None);
        var ran = false;
        await other.Run(
            "matching",
            _ =>
            {
                ran = true;
                return ValueTask.CompletedTask;
            },
            CancellationToken.None
        );
        _rig.StartWorker();
        await failing.Run("matching", async token => await match(token), CancellationToken.None);

        Assert.That(ran, Is.True);
        Assert.That(stops, Is.Empty);
        Assert.That(
            log.Events,
            Is.EqualTo([(LogLevel.Critical, 11), (LogLevel.Information, 6)]),
            "the alarm once, and that it is over"
        );
        Assert.That(log.Lines[0], Does.Contain("ALARM").And.Contain("row 3 is unstable"));
    }
}
