using NodaTime;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Mailing;

/// <summary>
/// The ledger is lost, and what named a match in its row as well. The Outbox tab still shows whom its
/// letters went to: nobody gets one a second time unasked.
/// </summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class LostNamesOfMatchesTests
{
    private Rig _rig;
    private Instant _now = Rig.Start;

    [SetUp]
    public async Task Introduce_both_pairs()
    {
        _rig = await Rig.Open();
        await Rounds();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Type("Matches!C3", "Approve");
        await Rounds();
        Assert.That(_rig.Sent(), Has.Count.EqualTo(4));
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Emptied_ids([Values] bool isAsked)
    {
        await _rig.Type("Matches!A2", "");
        await _rig.Type("Matches!A3", "");
        _rig.LoseLedger();
        await Rounds();
        if (isAsked)
        {
            await AnswerAll();
            await Rounds();
        }

        Assert.That(_rig.Sent(), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Exchanged_ids()
    {
        var rows = await _rig.Rows("Matches");
        await _rig.Type("Matches!A2", rows[2][0]);
        await _rig.Type("Matches!A3", rows[1][0]);
        _rig.LoseLedger();
        await Rounds();
        await AnswerAll();
        await Rounds();

        Assert.That(_rig.Sent(), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task A_column_that_setup_made_anew()
    {
        var rows = await _rig.Rows("Matches");
        for (var row = 1; row <= rows.Count; row++)
        {
            await _rig.Type($"Matches!A{row}", row == 1 ? "Old" : "");
        }

        _rig.LoseLedger();
        await _rig.SetUp();
        _rig.StartWorker();
        await Rounds();

        Assert.That(_rig.Sent(), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task A_corrected_address()
    {
        await _rig.Type("Mentee responses!B2", "ana.silva@example.org");
        _rig.LoseLedger();
        await Rounds();
        var rows = await _rig.Rows("Matches");
        var again = rows.ToList().FindLastIndex(row => row.Contains("ana.silva@example.org"));
        await _rig.Type($"Matches!C{again + 1}", "Approve");
        await Rounds();

        Assert.That(again, Is.Positive);
        Assert.That(_rig.Sent(), Has.Count.EqualTo(4));
    }

    private async Task Rounds()
    {
        for (var round = 0; round < 3; round++)
        {
            _now += Duration.FromMinutes(35);
            await _rig.Poll(_ => _now);
        }
    }

    private async Task AnswerAll()
    {
        var rows = await _rig.Rows("Problems");
        for (var row = 1; row < rows.Count; row++)
        {
            await _rig.TypeInRow("Problems", row + 1, "Answer", "Yes");
        }
    }
}
