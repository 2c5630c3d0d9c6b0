using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Core.Milestones;
using SheetsMatcher.Worker.Ledger;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Tests.Ledger;

/// <summary>The outbox's promises, the same on both databases.</summary>
[TestFixture(LedgerKind.Sqlite)]
[TestFixture(LedgerKind.PostgreSql, Category = "PostgreSQL")]
internal sealed class OutboxTests(LedgerKind kind)
{
    private const string Program = "lta";
    private static readonly Instant Now = Instant.FromUtc(2010, 11, 5, 17, 0);
    private static readonly Draft SomeDraft = new("draft-1", "message-1", "thread-1");
    private static readonly SentMessage Proof = new("message-2", "thread-1");

    private TestLedger _ledger;
    private SqlOutbox _outbox;

    [SetUp]
    public void Open()
    {
        _ledger = TestLedger.Of(kind);
        _outbox = new SqlOutbox(_ledger.Database);
    }

    [TearDown]
    public void Close() => _ledger?.Dispose();

    [Test]
    public async Task A_letter_comes_back_as_it_was_owed()
    {
        var letter = LetterTo("Zoë O’Hara\n", reference: "MC-0000001");

        Assert.That(await Owe(letter), Is.EqualTo(OweAnswer.Owed));

        var owed = (await _outbox.Read(Program, "2010-autumn")).Single();
        Assert.Multiple(() =>
        {
            Assert.That(owed.Letter, Is.EqualTo(letter));
            Assert.That(owed.State, Is.EqualTo(LetterState.Owed));
            Assert.That(owed.DueAt, Is.EqualTo(Now));
        });
    }

    [Test]
    public async Task The_same_key_is_owed_once_whatever_its_text()
    {
        await Owe(LetterTo("Ana", "MC-0000001"));

        var again = await Owe(LetterTo("Ana", "MC-0000001") with { Subject = "Another" });

        Assert.That(again, Is.EqualTo(OweAnswer.KnownBefore));
        Assert.That(await _outbox.Read(Program, "2010-autumn"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_reference_belongs_to_one_letter()
    {
        await Owe(LetterTo("Ana", "MC-0000001"));

        var other = await Owe(LetterTo("Bo", "MC-0000001"));

        Assert.That(other, Is.EqualTo(OweAnswer.ReferenceTaken));
    }

    [Test]
    public async Task A_letter_goes_from_owed_to_sent_step_by_step()
    {
        var claimed = await Claimed();
        var noted = await _outbox.NoteCreateAttempt(claimed, "7", Now);
        var drafted = await _outbox.KeepDraft(noted, SomeDraft);
        var armed = await _outbox.Arm(drafted);
        var sent = await _outbox.MarkSent(armed, Proof, Now);

        Assert.Multiple(() =>
        {
            Assert.That(claimed.State, Is.EqualTo(LetterState.Claimed));
            Assert.That(noted.CreateAttempted, Is.True);
            Assert.That(drafted.Draft, Is.EqualTo(SomeDraft));
            Assert.That(armed.ArmedDraftId, Is.EqualTo("draft-1"));
            Assert.That(sent.Proof, Is.EqualTo(Proof));
            Assert.That(sent.SentAt, Is.EqualTo(Now));
        });
        Assert.That(
            await _outbox.KnownMessages([Proof.MessageId, "another"]),
            Is.EqualTo(new[] { Proof.MessageId })
        );
    }

    [Test]
    public async Task A_claim_keeps_others_off_until_its_lease_ends()
    {
        await Owe(LetterTo("Ana", "MC-0000001"));
        var letter = (await _outbox.Read(Program, "2010-autumn")).Single();
        var first = await _outbox.Claim(letter, new Lease("one", Now, Duration.FromMinutes(10)));

        var early = await _outbox.Claim(letter, new Lease("two", Now, Duration.FromMinutes(10)));
        var late = await _outbox.Claim(
            letter,
            new Lease("two", Now + Duration.FromMinutes(10), Duration.FromMinutes(10))
        );

        Assert.Multiple(() =>
        {
            Assert.That(first?.Epoch, Is.EqualTo(1));
            Assert.That(early, Is.Null);
            Assert.That(late?.Epoch, Is.EqualTo(2));
        });
    }

    [Test]
    public async Task A_step_under_a_stale_claim_is_refused_and_changes_nothing()
    {
        var stale = await Claimed();
        var current = await Claim(stale);
        var noted = await _outbox.NoteCreateAttempt(current, "7", Now);

        await Assert.ThrowsAsync<StaleClaimException>(async () =>
            await _outbox.KeepDraft(stale, SomeDraft)
        );
        var drafted = await _outbox.KeepDraft(noted, SomeDraft);
        Assert.That(drafted.State, Is.EqualTo(LetterState.Drafted));
    }

    [Test]
    public async Task A_letter_is_armed_once()
    {
        var drafted = await Drafted();
        await _outbox.Arm(drafted);

        await Assert.ThrowsAsync<StaleClaimException>(async () => await _outbox.Arm(drafted));
    }

    [Test]
    public async Task No_draft_is_kept_before_the_attempt_was_noted()
    {
        var claimed = await Claimed();

        await Assert.ThrowsAsync<StaleClaimException>(async () =>
            await _outbox.KeepDraft(claimed, SomeDraft)
        );
    }

    [Test]
    public async Task A_parked_or_sent_letter_is_never_claimed_again()
    {
        var parked = await _outbox.Park(await Claimed(), "look at it");

        Assert.That(await _outbox.Claim(parked, SomeLease), Is.Null);
        Assert.That(parked.Note, Is.EqualTo("look at it"));
    }

    [Test]
    public async Task A_cancelled_letter_that_is_due_again_is_owed_as_first_written()
    {
        var letter = LetterTo("Ana", "MC-0000001");
        await Owe(letter);
        var owed = (await _outbox.Read(Program, "2010-autumn")).Single();
        Assert.That(await _outbox.Cancel(owed, "not approved"), Is.True);

        var again = await Owe(letter with { Subject = "Rewritten" });

        var revived = (await _outbox.Read(Program, "2010-autumn")).Single();
        Assert.Multiple(() =>
        {
            Assert.That(again, Is.EqualTo(OweAnswer.Owed));
            Assert.That(revived.State, Is.EqualTo(LetterState.Owed));
            Assert.That(revived.Letter.Subject, Is.EqualTo(letter.Subject));
        });
    }

    [Test]
    public async Task An_armed_letter_cannot_be_cancelled()
    {
        var armed = await _outbox.Arm(await Drafted());

        Assert.That(
            async () => await _outbox.Cancel(armed, "too late"),
            Throws.TypeOf<ForbiddenStepException>()
        );
    }

    [Test]
    public async Task Twenty_workers_at_once_win_one_claim()
    {
        await Owe(LetterTo("Ana", "MC-0000001"));
        var letter = (await _outbox.Read(Program, "2010-autumn")).Single();

        var claims = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(worker =>
                    Task.Run(async () =>
                        await _outbox.Claim(
                            letter,
                            new Lease($"worker {worker}", Now, Duration.FromMinutes(10))
                        )
                    )
                )
        );

        Assert.That(claims.Count(claim => claim is not null), Is.EqualTo(1));
    }

    [TestCase("body_text")]
    [TestCase("to_name")]
    public async Task A_letter_changed_outside_the_program_stops_loudly(string column)
    {
        await Owe(LetterTo("Ana", "MC-0000001"));
        await using (var connection = await _ledger.Database.Connect())
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The column is one of the two named above.
            command.CommandText = $"UPDATE outbox SET {column} = 'something else'";
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }

        var problem = await Assert.ThrowsAsync<LedgerException>(async () =>
            await _outbox.Read(Program, "2010-autumn")
        );
        Assert.That(problem?.Message, Does.Contain("MC-0000001").And.Contain("backup"));
    }

    private static Lease SomeLease => new("one", Now, Duration.FromMinutes(10));

    private ValueTask<OweAnswer> Owe(Letter letter) => _outbox.Owe(Program, letter, Now, Now);

    private async Task<OutboxLetter> Claimed()
    {
        await Owe(LetterTo("Ana", "MC-0000001"));
        return await Claim((await _outbox.Read(Program, "2010-autumn")).Single());
    }

    private async Task<OutboxLetter> Claim(OutboxLetter letter) =>
        await _outbox.Claim(letter, SomeLease)
        ?? throw new AssertionException("the claim was refused");

    private async Task<OutboxLetter> Drafted() =>
        await _outbox.KeepDraft(
            await _outbox.NoteCreateAttempt(await Claimed(), "7", Now),
            SomeDraft
        );

    private static Letter LetterTo(string name, string reference)
    {
        Assert.That(EmailAddress.TryParse("someone@example.org", out var address), Is.True);
        return new Letter(
            new LetterKey("2010-autumn", "M-1+P-2", "introduction", new ApplicantId($"P-{name}")),
            new LetterReference(reference),
            address ?? throw new AssertionException("a plain address is an address"),
            name,
            "Meet your mentor",
            $"Dear {name}",
            $"<p>Dear {name}</p>"
        );
    }
}
