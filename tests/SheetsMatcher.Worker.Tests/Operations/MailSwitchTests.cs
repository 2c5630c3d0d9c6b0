using SheetsMatcher.Worker.Tests.Rounds;

namespace SheetsMatcher.Worker.Tests.Operations;

/// <summary>The committee's brake holds for every letter, and lets nothing be lost.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class MailSwitchTests
{
    private Rig _rig;

    [SetUp]
    public async Task Approve()
    {
        _rig = await Rig.Open();
        await _rig.Match();
        await _rig.Type("Matches!C2", "Approve");
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task No_letter_goes_while_mail_is_stopped_and_all_go_afterwards()
    {
        var stopped = await ToolRun.On(_rig, "stop", "--json");
        var during = await _rig.Mail();
        var resumed = await ToolRun.On(_rig, "resume", "--json");
        var after = await _rig.Mail();

        Assert.Multiple(() =>
        {
            Assert.That((bool?)stopped.Json[0]?["changed"], Is.True);
            Assert.That(during.Sent, Is.Zero);
            Assert.That((bool?)resumed.Json[0]?["mailGoes"], Is.True);
            Assert.That(after.Sent, Is.EqualTo(2));
        });
    }

    [Test]
    public async Task A_stop_outlives_the_worker()
    {
        await ToolRun.On(_rig, "stop");
        _rig.StartWorker();

        Assert.That((await _rig.Mail()).Sent, Is.Zero);
        Assert.That((await ToolRun.On(_rig, "status")).Output, Does.Contain("stopped since"));
    }

    [Test]
    public async Task Twice_is_said()
    {
        await ToolRun.On(_rig, "stop");

        Assert.That((await ToolRun.On(_rig, "stop")).Output, Does.Contain("stopped before"));
        await ToolRun.On(_rig, "resume");
        Assert.That((await ToolRun.On(_rig, "resume")).Output, Does.Contain("was not stopped"));
    }
}
