using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Worker.Ledger;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Tests.Ledger;

/// <summary>What the ledger remembers of intakes, the same on both databases.</summary>
[TestFixture(LedgerKind.Sqlite)]
[TestFixture(LedgerKind.PostgreSql, Category = "PostgreSQL")]
internal sealed class IntakeHistoryTests(LedgerKind kind)
{
    private static readonly Instant Start = Instant.FromUtc(2010, 11, 5, 17, 0);
    private static readonly ApplicantId Ana = new("P-ANA");
    private static readonly ApplicantId Bo = new("P-BO");
    private static readonly PersonPair Pair = new(new ApplicantId("P-RUTH"), Ana);

    private TestLedger _ledger;
    private SqlIntakeHistory _history;

    [SetUp]
    public void Open()
    {
        _ledger = TestLedger.Of(kind);
        _history = new SqlIntakeHistory(_ledger.Database);
    }

    [TearDown]
    public void Close() => _ledger?.Dispose();

    [Test]
    public async Task Nothing_is_remembered_at_first()
    {
        var history = await _history.Read("lta");

        Assert.That(history.Mentees, Is.Empty);
        Assert.That(history.Pairs, Is.Empty);
    }

    [Test]
    public async Task News_are_remembered_by_program_and_intake()
    {
        await _history.Note("lta", News("spring", [Ana, Bo], [Pair]), Start);
        await _history.Note("lta", News("autumn", [Ana], []), Start + Duration.FromDays(200));
        await _history.Note("other", News("spring", [Bo], []), Start);

        var history = await _history.Read("lta");

        Assert.That(
            history.Mentees,
            Is.EquivalentTo([
                new IntakeMentee("spring", Ana, Start),
                new IntakeMentee("spring", Bo, Start),
                new IntakeMentee("autumn", Ana, Start + Duration.FromDays(200)),
            ])
        );
        Assert.That(history.Pairs, Is.EqualTo([new IntakePair("spring", Pair)]));
    }

    [Test]
    public async Task What_is_noted_twice_keeps_its_first_moment()
    {
        await _history.Note("lta", News("spring", [Ana], [Pair]), Start);
        await _history.Note("lta", News("spring", [Ana], [Pair]), Start + Duration.FromHours(1));

        var history = await _history.Read("lta");

        Assert.That(history.Mentees, Is.EqualTo([new IntakeMentee("spring", Ana, Start)]));
        Assert.That(history.Pairs, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Who_withdrew_is_forgotten_in_that_intake_only()
    {
        await _history.Note("lta", News("spring", [Ana, Bo], []), Start);
        await _history.Note("lta", News("autumn", [Ana], []), Start);

        await _history.Note("lta", new IntakeNews("autumn", [], [Ana], []), Start);

        var history = await _history.Read("lta");
        Assert.That(
            history.Mentees.Select(each => (each.IntakeId, each.Mentee)),
            Is.EquivalentTo([("spring", Ana), ("spring", Bo)])
        );
    }

    private static IntakeNews News(string intake, ApplicantId[] applied, PersonPair[] approved) =>
        new(intake, applied, [], approved);
}
