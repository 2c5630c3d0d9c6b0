using Dapper;
using NodaTime;
using SheetsMatcher.Core.Seen;
using SheetsMatcher.Worker.Ledger;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Tests.Google.Support;

namespace SheetsMatcher.Worker.Tests.Ledger;

/// <summary>What only names the person in passing, on both databases.</summary>
internal sealed class ErasureLedgerTests
{
    private const string Name = "Zenobia Quill";
    private static readonly Instant Now = Instant.FromUtc(2010, 11, 8, 17, 0);
    private static readonly PersonTraces Person = PersonTraces.Of(
        NewLetter.Address("zenobia@example.org"),
        []
    );

    [Test]
    public async Task A_sent_letter_stays_without_its_words_and_an_owed_one_is_written_again(
        [Values] LedgerKind kind,
        [Values] bool isSent
    )
    {
        using var ledger = TestLedger.Of(kind);
        var erasures = new SqlErasures(ledger.Database, () => new byte[32]);
        var outbox = new SqlOutbox(ledger.Database);
        await outbox.Owe("lta", NewLetter.To(text: $"New: {Name} (mentee)"), Now, Now);
        await new SqlSheetMemory(ledger.Database).KeepFacts(
            "lta",
            SheetFact.Setting,
            new Dictionary<string, string> { ["Intake name"] = $"{Name.ToUpperInvariant()}'s" }
        );
        await using (var connection = await ledger.Database.Connect())
        {
            await connection.ExecuteAsync(
                "UPDATE outbox SET state = @state",
                new { state = isSent ? "Sent" : "Owed" }
            );
        }

        var changed = await erasures.Blank("lta", Person, [Name]);
        await erasures.Scrub();

        var left = await outbox.Read("lta", "2026-fall");
        Assert.That(changed, Is.EqualTo(2));
        Assert.That(
            left.Select(letter => letter.Letter.Text),
            Is.EqualTo(isSent ? (string[])["(erased)"] : [])
        );
    }

    [Test]
    public async Task Rows_as_last_seen_go_where_a_cell_of_the_persons_stood(
        [Values] LedgerKind kind
    )
    {
        using var ledger = TestLedger.Of(kind);
        var erasures = new SqlErasures(ledger.Database, () => new byte[32]);
        var seen = new SqlLastSeen(ledger.Database);
        var persons = new SeenRow(
            CellMark.Of(Person.Addresses[0].Value) + CellMark.Of("Approve"),
            1,
            0
        );
        var others = new SeenRow(CellMark.Of("other@example.org") + CellMark.OfBlank, 2, 0);
        foreach (var program in (string[])["lta", "other"])
        {
            await seen.Keep(
                program,
                "Matches",
                new SeenTab(new SeenHead("", "", 0, false, 0), [persons, others])
            );
        }

        var gone = await erasures.Erase(
            "lta",
            Person,
            [],
            new HashSet<string> { CellMark.Of(Person.Addresses[0].Value) },
            Now
        );

        Assert.That(gone, Is.EqualTo(1));
        Assert.That(await seen.ReadRows("lta", "Matches"), Is.EqualTo([others]));
        Assert.That(
            await seen.ReadRows("other", "Matches"),
            Is.EquivalentTo([persons, others]),
            "another program's"
        );
    }

    [Test]
    public async Task A_name_of_one_word_is_no_sign_within_a_text([Values] LedgerKind kind)
    {
        using var ledger = TestLedger.Of(kind);
        var erasures = new SqlErasures(ledger.Database, () => new byte[32]);
        var outbox = new SqlOutbox(ledger.Database);
        await outbox.Owe("lta", NewLetter.To(text: "You will meet."), Now, Now);

        Assert.That(await erasures.Blank("lta", Person, ["Will"]), Is.Zero);
        Assert.That(await erasures.Knows("lta", Person), Is.False);
    }
}
