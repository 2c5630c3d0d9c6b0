using SheetsMatcher.LocalGoogle.Faults;
using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Operations;

/// <summary>With the permission to send only, no letter goes twice, and doubt waits for a person.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class SendOnlyTests
{
    private Rig _rig;

    [SetUp]
    public async Task Approve()
    {
        _rig = await Rig.Open();
        _rig.Settings.Written.Google.SendOnly = true;
        _rig.StartWorker();
        await _rig.Match();
        await _rig.Type("Matches!C2", "Approve");
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Letters_go_once_and_no_mail_is_read()
    {
        var before = _rig.LastRequest();

        var first = await _rig.Mail();
        var second = await _rig.Mail();

        Assert.That((first.Sent, second.Sent), Is.EqualTo((2, 0)));
        Assert.That(
            _rig.RequestsSince(before)
                .Where(each => each.Contains("gmail", StringComparison.Ordinal)),
            Is.EqualTo(Enumerable.Repeat("POST /gmail/v1/users/me/messages/send", 2))
        );
    }

    [Test]
    public async Task A_lost_reply_is_never_sent_again_and_waits_for_a_person()
    {
        _rig.Break(FaultKind.ResetAfter, "POST", "/messages/send");

        await _rig.Mail();
        await _rig.Mail();
        await _rig.Mail(Rig.Start + NodaTime.Duration.FromMinutes(40));

        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
        Assert.That(
            (await _rig.Rows("Outbox")).Skip(1).Select(row => row[1]),
            Has.Some.StartsWith("Needs attention").And.Some.EqualTo("Sent")
        );
    }

    [Test]
    public async Task An_older_ledger_holds_what_it_cannot_prove_and_sends_nothing_twice()
    {
        _rig.BackUpLedger();
        await _rig.Mail();
        foreach (var row in Enumerable.Range(2, 4))
        {
            await _rig.Type($"Outbox!B{row}", "Planned");
        }

        _rig.RestoreLedger();
        await _rig.Match();
        await _rig.Mail();
        await _rig.Mail(Rig.Start + NodaTime.Duration.FromHours(2));

        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
        Assert.That(
            (await _rig.Rows("Outbox")).Skip(1).Select(row => row[1]),
            Has.Exactly(2).StartsWith("Held: the ledger was lost")
        );
        Assert.That(
            (await _rig.Rows("Outbox")).Skip(1).Select(row => row[1]),
            Has.None.Contains("draft")
        );
    }

    [Test]
    public async Task What_the_Outbox_tab_shows_as_sent_is_known_after_a_restore()
    {
        _rig.BackUpLedger();
        await _rig.Mail();
        _rig.RestoreLedger();
        await _rig.Match();
        await _rig.Mail();
        await _rig.Mail(Rig.Start + NodaTime.Duration.FromHours(2));

        Assert.That(_rig.Sent(), Has.Count.EqualTo(2));
        Assert.That(
            (await _rig.Rows("Outbox")).Skip(1).Select(row => row[1]),
            Has.Exactly(2).EqualTo("Sent")
        );
    }
}
