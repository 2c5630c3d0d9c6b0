using NodaTime;
using SheetsMatcher.Core.Settings;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>Letters go to the people who were approved, after time to think, and to nobody else.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class BoundApprovalRoundTests
{
    private static readonly Duration _pause = Duration.FromMinutes(10);

    private Rig _rig;

    [SetUp]
    public async Task Open()
    {
        _rig = await Rig.Open();
        await Rounds();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Other_people_before_the_letters_get_none()
    {
        await SetPause("10");
        await Approve();
        await Rounds();

        await NameBo();
        await Rounds(Rig.Start + _pause);

        Assert.That(_rig.Sent(), Is.Empty);
        Assert.That(await Problems(), Has.One.Contains("Is Bo Lindqvist"));
        Assert.That(
            (await _rig.Rows("Outbox")).Skip(1).Select(row => row[1]),
            Is.All.EqualTo("No longer planned")
        );
    }

    [Test]
    public async Task Other_people_together_with_the_approval_get_no_letter_before_a_Yes()
    {
        await Approve();
        await NameBo();
        await Rounds();
        var before = _rig.Sent();
        await AnswerYes();
        await Rounds();

        Assert.That(before, Is.Empty);
        Assert.That(Recipients(), Is.EqualTo(["bo@example.org", "ruth@example.org"]));
    }

    [Test]
    public async Task Other_people_after_the_letters_get_none_and_the_first_pair_gets_no_more()
    {
        await Approve();
        await Rounds();
        var introductions = _rig.Sent();

        await NameBo();
        await Rounds();
        await Rounds(Rig.Start + Duration.FromDays(11));
        var meanwhile = _rig.Sent();
        await _rig.Type("Matches!K2", "ana@example.org");
        await Rounds(Rig.Start + Duration.FromDays(11));

        Assert.That(introductions, Has.Count.EqualTo(2));
        Assert.That(meanwhile, Is.EqualTo(introductions));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(4).And.Unique);
        Assert.That(Recipients().Distinct(), Is.EqualTo(["ana@example.org", "ruth@example.org"]));
        Assert.That((await _rig.Rows("Matches"))[1][15], Is.EqualTo("2010-11-01 10:00"));
    }

    [Test]
    public async Task Letters_wait_for_the_end_of_the_pause_and_the_next_look_comes_then()
    {
        await SetPause("10");
        await Approve();
        await _rig.Match();
        var report = await _rig.Mail();
        var waiting = await _rig.Rows("Outbox");
        var early = await _rig.Mail(Rig.Start + _pause - Duration.FromSeconds(1));
        var onTime = await _rig.Mail(Rig.Start + _pause);

        Assert.That((report.Sent, early.Sent, onTime.Sent), Is.EqualTo((0, 0, 2)));
        Assert.That(report.NextAt, Is.EqualTo(Rig.Start + _pause));
        Assert.That(
            waiting.Skip(1).Select(row => $"{row[1]} {row[5]}").Distinct().First(),
            Is.EqualTo("Planned 2010-11-01 10:10")
        );
    }

    [TestCase("")]
    [TestCase("Hold")]
    [TestCase("Reject")]
    public async Task An_approval_that_is_taken_back_in_the_pause_sends_nothing(string decision)
    {
        await SetPause("10");
        await Approve();
        await Rounds();
        await _rig.Type("Matches!C2", decision);
        await Rounds(Rig.Start + Duration.FromMinutes(9));
        await Rounds(Rig.Start + Duration.FromHours(1));

        Assert.That(_rig.Sent(), Is.Empty);
    }

    [Test]
    public async Task A_worker_that_starts_again_in_the_pause_goes_on_with_it()
    {
        await SetPause("10");
        await Approve();
        await Rounds();
        _rig.StartWorker();
        await Rounds(Rig.Start + Duration.FromMinutes(9));
        var early = _rig.Sent();
        await Rounds(Rig.Start + _pause);

        Assert.That(early, Is.Empty);
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    /// <summary>Google may take minutes to answer, and a computer may sleep in between.</summary>
    [Test]
    public async Task The_time_to_think_begins_when_the_sheet_was_read()
    {
        await _rig.Match();
        await SetPause("10");
        await Approve();
        var read = Rig.Start + Duration.FromMinutes(9);

        await _rig.Poll(reader => reader == "matching" ? Rig.Start : read);
        await _rig.Mail(read + _pause - Duration.FromSeconds(1));
        var early = _rig.Sent();
        await _rig.Mail(read + _pause);

        Assert.That(early, Is.Empty);
        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
    }

    private async Task Rounds(Instant? at = null)
    {
        await _rig.Match(at);
        await _rig.Mail(at);
        await _rig.Match(at);
    }

    /// <summary>Row 2 is the proposal of Ana with Ruth.</summary>
    private Task Approve() => _rig.Type("Matches!C2", "Approve");

    private Task NameBo() => _rig.Type("Matches!K2", "bo@example.org");

    private async Task SetPause(string minutes)
    {
        var rows = await _rig.Rows(SettingsTab.Title);
        var at = rows.Select(row => row[0])
            .ToList()
            .IndexOf("Minutes between approval and introduction");
        await _rig.Type($"Settings!B{at + 1}", minutes);
    }

    private async Task<IReadOnlyList<string>> Problems() =>
        [.. (await _rig.Rows("Problems")).Skip(1).Select(row => string.Join(" | ", row))];

    private async Task AnswerYes() => await _rig.Type("Problems!G2", "Yes");

    private IReadOnlyList<string> Recipients() =>
        [.. _rig.SentByRecipient().Select(each => AddressIn(each.To)).Order()];

    private static string AddressIn(string to) => to.Split('<')[^1].TrimEnd('>');
}
