using NodaTime;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>The ledger is lost, or copied back from yesterday: nothing goes a second time.</summary>
[TestFixture]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
internal sealed class LostLedgerTests
{
    private static readonly Instant[] Milestones =
    [
        Instant.FromUtc(2010, 11, 12, 17, 0),
        Instant.FromUtc(2010, 11, 26, 18, 0),
        Instant.FromUtc(2010, 12, 24, 18, 0),
    ];

    private Rig _rig;

    [SetUp]
    public async Task Approve()
    {
        _rig = await Rig.Open();
        await _rig.Match();
        await _rig.Type("Matches!C2", "Approve");
        await _rig.Type("Matches!C3", "Approve");
        await _rig.Mail();
    }

    [TearDown]
    public async Task Close() => await _rig.DisposeAsync();

    [Test]
    public async Task A_deleted_ledger_learns_again_what_was_sent()
    {
        var sent = _rig.Sent();
        _rig.LoseLedger();

        var found = await _rig.Mail(Rig.Start + Duration.FromHours(1));
        var later = await _rig.Mail(Milestones[0]);

        Assert.That(sent, Has.Count.EqualTo(4));
        Assert.That(found.Sent, Is.Zero);
        Assert.That(later.Sent, Is.EqualTo(4));
        Assert.That(_rig.Sent(), Has.Count.EqualTo(8).And.Unique);
        Assert.That(await Statuses(), Is.All.EqualTo("Sent"));
    }

    [Test]
    public async Task A_ledger_from_before_the_last_letters_finds_them_all_again()
    {
        _rig.BackUpLedger();
        foreach (var milestone in Milestones)
        {
            await _rig.Mail(milestone);
        }

        var sent = _rig.Sent();
        _rig.RestoreLedger();

        var found = await _rig.Mail(Milestones[^1] + Duration.FromMinutes(5));
        var again = await _rig.Mail(Milestones[^1] + Duration.FromHours(1));

        Assert.That(sent, Has.Count.GreaterThanOrEqualTo(14));
        Assert.That(found.Sent + again.Sent, Is.Zero);
        Assert.That(_rig.Sent(), Is.EqualTo(sent));
        Assert.That(await Statuses(), Is.All.EqualTo("Sent"));
    }

    /// <summary>Headings typed otherwise are the same columns here as in every round.</summary>
    [TestCase("Ref", "Status")]
    [TestCase("ref", "STATUS")]
    [TestCase(" Ref.", "Status:")]
    public async Task A_letter_deleted_from_the_sent_ones_is_known_by_the_tab(
        string reference,
        string status
    )
    {
        await _rig.Type("Outbox!A1", reference);
        await _rig.Type("Outbox!B1", status);
        _rig.Google.WhileStill(still =>
        {
            foreach (var message in still.Mail.Messages.ToList())
            {
                still.Mail.Delete(message);
            }

            return 0;
        });
        _rig.LoseLedger();

        await _rig.Mail(Rig.Start + Duration.FromHours(1));
        await _rig.Mail(Rig.Start + Duration.FromHours(3));

        Assert.That(_rig.Sent(), Is.Empty);
    }

    private async Task<IReadOnlyList<string>> Statuses()
    {
        var rows = await _rig.OutboxRows();
        return [.. rows.Select(row => row[1])];
    }
}
