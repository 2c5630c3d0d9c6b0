using NodaTime;
using SheetsMatcher.LocalGoogle.Faults;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Mailing;

/// <summary>
/// Letters whose drafts Google would not send for a while, and that must not go as they were written
/// when it does again.
/// </summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class ArmedObstacleTests
{
    private const string New = "ana.silva@example.org";

    private Rig _rig;
    private Instant _now = Rig.Start;

    [SetUp]
    public async Task Arm()
    {
        _rig = await Rig.Open();
        await _rig.Poll();
        await _rig.Type("Matches!C2", "Approve");
        _rig.Break(FaultKind.ResetBefore, "POST", "drafts/send", count: 2);
        await _rig.Poll();
        Assert.That(_rig.Sent(), Is.Empty);
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task A_corrected_address_gets_the_letter_once_a_person_has_said_so()
    {
        await _rig.Type("Mentee responses!B2", New);
        await Rounds();
        var meanwhile = _rig.SentByRecipient();
        var (reference, status) = await AnasLetter();
        await _rig.TypeBeside("Outbox", reference, "Decision", "Send again");
        await Rounds();

        Assert.That(meanwhile.Select(each => each.To), Is.All.Contains("ruth@example.org"));
        Assert.That(status, Does.Contain("address").And.Contain("delete it there"));
        Assert.That(_rig.SentByRecipient().Select(each => each.To), Has.One.Contains(New));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task One_that_is_cancelled_says_so_and_stays()
    {
        var (reference, _) = await AnasLetter();
        await _rig.TypeBeside("Outbox", reference, "Decision", "Cancel");
        await Rounds();

        Assert.That((await AnasLetter()).Status, Does.StartWith("Cancelled"));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task One_that_is_kept_here_goes_when_the_word_is_cleared()
    {
        var (reference, _) = await AnasLetter();
        await _rig.TypeBeside("Outbox", reference, "Decision", "Hold");
        await Rounds();
        var meanwhile = _rig.Sent().Count;
        await _rig.TypeBeside("Outbox", reference, "Decision", "");
        await Rounds();

        Assert.That((meanwhile, _rig.Sent().Count), Is.EqualTo((1, 2)));
    }

    private async Task Rounds()
    {
        for (var round = 0; round < 3; round++)
        {
            _now += Duration.FromMinutes(5);
            await _rig.Poll(_ => _now);
        }
    }

    private async Task<(string Reference, string Status)> AnasLetter()
    {
        var rows = await _rig.Rows("Outbox");
        var row = rows.First(each => each.Contains("Ana Silva"));
        return (row[0], row[1]);
    }
}
