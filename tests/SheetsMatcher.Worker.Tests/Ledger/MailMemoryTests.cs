using NodaTime;
using SheetsMatcher.Worker.Ledger;

namespace SheetsMatcher.Worker.Tests.Ledger;

/// <summary>What the worker remembers of a program's mail, the same on both databases.</summary>
[TestFixture(LedgerKind.Sqlite)]
[TestFixture(LedgerKind.PostgreSql, Category = "PostgreSQL")]
internal sealed class MailMemoryTests(LedgerKind kind)
{
    private TestLedger _ledger;
    private SqlMailMemory _memory;

    [SetUp]
    public void Open()
    {
        _ledger = TestLedger.Of(kind);
        _memory = new SqlMailMemory(_ledger.Database);
    }

    [TearDown]
    public void Close() => _ledger?.Dispose();

    [Test]
    public async Task Good_rows_are_replaced_as_a_whole_and_tab_by_tab()
    {
        await _memory.KeepGoodRows("lta", "Letters", Rows(("a", "Ä\n1"), ("b", "2")));
        await _memory.KeepGoodRows("lta", "Schedule", Rows(("a", "3")));
        await _memory.KeepGoodRows("lta", "Letters", Rows(("b", "4")));

        Assert.That(await _memory.ReadGoodRows("lta", "Letters"), Is.EqualTo(Rows(("b", "4"))));
        Assert.That(await _memory.ReadGoodRows("lta", "Schedule"), Is.EqualTo(Rows(("a", "3"))));
        Assert.That(await _memory.ReadGoodRows("other", "Letters"), Is.Empty);
    }

    [Test]
    public async Task Only_the_first_look_after_an_intakes_mail_counts()
    {
        var first = Instant.FromUtc(2010, 11, 1, 17, 0);
        var before = await _memory.ReadStart("lta", "2010-autumn");
        await _memory.NoteStart("lta", "2010-autumn", first);
        await _memory.NoteStart("lta", "2010-autumn", first + Duration.FromDays(1));

        Assert.That(before, Is.Null);
        Assert.That(await _memory.ReadStart("lta", "2010-autumn"), Is.EqualTo(first));
        Assert.That(await _memory.ReadStart("lta", "2011-spring"), Is.Null);
        Assert.That(
            await _memory.ReadStarts("lta"),
            Is.EqualTo(new Dictionary<string, Instant> { ["2010-autumn"] = first })
        );
    }

    private static Dictionary<string, string> Rows(params (string Key, string Said)[] rows) =>
        rows.ToDictionary(row => row.Key, row => row.Said);
}
