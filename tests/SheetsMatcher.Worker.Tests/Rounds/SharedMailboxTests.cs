namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>Two programs whose intakes have the same id mail from one mailbox, to the same people.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class SharedMailboxTests
{
    private Rig _rig;

    [SetUp]
    public async Task MailOfTheFirst()
    {
        _rig = await Rig.Open();
        await MailBothPairs();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task Neither_takes_the_others_letter_for_its_own([Values] bool onOneLedger)
    {
        var ofFirst = _rig.Sent();
        if (!onOneLedger)
        {
            _rig.LoseLedger();
        }

        await _rig.MoveToOtherProgram("other");
        await MailBothPairs();

        Assert.That(ofFirst, Has.Count.EqualTo(4));
        Assert.That(_rig.Sent(), Is.EqualTo(ofFirst.Concat(ofFirst).Order(StringComparer.Ordinal)));
    }

    private async Task MailBothPairs()
    {
        await _rig.Match();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Type("Matches!C3", "Approve");
        await _rig.Mail();
    }
}
