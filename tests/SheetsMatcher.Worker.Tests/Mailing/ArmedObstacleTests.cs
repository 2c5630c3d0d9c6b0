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

    /// <summary>Hers, and the one that tells her mentor where to reach her.</summary>
    [Test]
    public async Task Letters_with_a_corrected_address_go_once_a_person_has_said_so()
    {
        await _rig.Type("Mentee responses!B2", New);
        await Rounds();
        var meanwhile = _rig.Sent();
        var (_, status) = await AnasLetter();
        foreach (var row in (await _rig.Rows("Outbox")).Skip(1).Where(IsIntroduction))
        {
            await _rig.TypeBeside("Outbox", row[0], "Decision", "Send again");
        }

        await Rounds();

        Assert.That(meanwhile, Is.Empty);
        Assert.That(status, Does.Contain("address").And.Contain("delete it there"));
        Assert.That(_rig.SentByRecipient().Select(each => each.To), Has.One.Contains(New));
        Assert.That(_rig.SentByRecipient().Select(each => each.Text), Has.All.Contains(New));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task One_that_has_no_draft_yet_is_written_anew()
    {
        await using var rig = await Rig.Open();
        await rig.Poll();
        await rig.Type("Matches!C2", "Approve");
        rig.Break(FaultKind.Status, "POST", "/drafts", count: 2);
        await rig.Poll();
        await rig.Type("Mentee responses!B2", New);
        for (var round = 1; round < 5; round++)
        {
            await rig.Poll(_ => Rig.Start + Duration.FromMinutes(10 * round));
        }

        Assert.That(rig.SentByRecipient().Select(each => each.Text), Has.All.Contains(New));
        Assert.That(rig.Sent(), Has.Count.EqualTo(2));
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

    private static bool IsIntroduction(IReadOnlyList<string> row) =>
        row[1].Contains("delete it there", StringComparison.Ordinal);

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
