using System.Data.Common;
using Dapper;
using NodaTime;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

/// <summary>
/// The outbox in SQL. Every step is one UPDATE whose WHERE names the epoch and the state it may
/// start from: one row changed, or somebody else has the letter.
/// </summary>
internal sealed class SqlOutbox(LedgerDatabase database) : IOutbox
{
    private const string Mine =
        "program_id = @ProgramId AND reference = @Reference AND epoch = @Epoch";

    private const string SameKey = """
        program_id = @ProgramId AND intake_id = @IntakeId AND about = @About
          AND milestone_id = @MilestoneId AND recipient_id = @Recipient
        """;

    public async ValueTask<OweAnswer> Owe(
        string programId,
        Letter letter,
        Instant dueAt,
        Instant now
    )
    {
        await using var connection = await database.Connect();
        var added = await connection.ExecuteAsync(
            """
            INSERT INTO outbox (program_id, reference, intake_id, about, milestone_id, recipient_id,
              to_address, to_name, subject, body_text, body_html, body_hash, due_at, owed_at, state,
              epoch, note)
            VALUES (@ProgramId, @Reference, @IntakeId, @About, @MilestoneId, @RecipientId,
              @ToAddress, @ToName, @Subject, @BodyText, @BodyHtml, @BodyHash, @DueAt, @OwedAt,
              'Owed', 0, '')
            ON CONFLICT DO NOTHING
            """,
            OutboxRow.For(programId, letter, dueAt, now)
        );
        return added == 1 || await Revive(connection, programId, letter)
            ? OweAnswer.Owed
            : await WhyNotOwed(connection, programId, letter);
    }

    public async ValueTask<IReadOnlyList<OutboxLetter>> Read(string programId, string intakeId)
    {
        await using var connection = await database.Connect();
        var rows = await connection.QueryAsync<OutboxRow>(
            """
            SELECT * FROM outbox WHERE program_id = @programId AND intake_id = @intakeId
            ORDER BY due_at, reference
            """,
            new { programId, intakeId }
        );
        return [.. rows.Select(row => row.ToLetter())];
    }

    public async ValueTask<OutboxLetter?> Claim(OutboxLetter letter, Lease lease)
    {
        await using var connection = await database.Connect();
        var row = await connection.QuerySingleOrDefaultAsync<OutboxRow>(
            $"""
            UPDATE outbox SET epoch = epoch + 1, lease_owner = @Owner, lease_until = @Until,
              state = CASE WHEN state = 'Owed' THEN 'Claimed' ELSE state END
            WHERE program_id = @ProgramId AND reference = @Reference
              AND state IN ('Owed', 'Claimed', 'Drafted', 'Armed')
              AND (lease_until IS NULL OR lease_until <= @Now OR lease_owner = @Owner)
              AND {SqlMailSwitch.MailGoes}
            RETURNING *
            """,
            new
            {
                letter.ProgramId,
                Reference = letter.Letter.Reference.Value,
                lease.Owner,
                Now = lease.Now.ToUnixTimeMilliseconds(),
                Until = (lease.Now + lease.Length).ToUnixTimeMilliseconds(),
            }
        );
        return row?.ToLetter();
    }

    public ValueTask<OutboxLetter> NoteCreateAttempt(OutboxLetter claimed, Instant now) =>
        Step(
            claimed,
            "noting the attempt to draft",
            $"""
            UPDATE outbox SET create_attempted_at = @At
            WHERE {Mine} AND state = 'Claimed'
            RETURNING *
            """,
            new { At = now.ToUnixTimeMilliseconds() }
        );

    public ValueTask<OutboxLetter> KeepDraft(OutboxLetter claimed, Draft draft) =>
        Step(
            claimed,
            "keeping the draft",
            $"""
            UPDATE outbox SET state = 'Drafted', draft_id = @DraftId,
              draft_message_id = @MessageId, thread_id = @ThreadId
            WHERE {Mine} AND state = 'Claimed' AND create_attempted_at IS NOT NULL
            RETURNING *
            """,
            draft
        );

    public ValueTask<OutboxLetter> Arm(OutboxLetter claimed) =>
        Step(
            claimed,
            "arming",
            $"""
            UPDATE outbox SET state = 'Armed', armed_draft_id = draft_id
            WHERE {Mine} AND state = 'Drafted' AND armed_draft_id IS NULL AND draft_id IS NOT NULL
            RETURNING *
            """,
            new { }
        );

    public ValueTask<OutboxLetter> NoteMissing(OutboxLetter claimed, Instant now) =>
        Step(
            claimed,
            "noting the missing draft",
            $"""
            UPDATE outbox SET missing_since = COALESCE(missing_since, @At)
            WHERE {Mine} AND state = 'Armed'
            RETURNING *
            """,
            new { At = now.ToUnixTimeMilliseconds() }
        );

    public ValueTask<OutboxLetter> MarkSent(OutboxLetter claimed, SentMessage proof, Instant now) =>
        Step(
            claimed,
            "marking as sent",
            $"""
            UPDATE outbox SET state = 'Sent', sent_message_id = @MessageId, thread_id = @ThreadId,
              sent_at = @At, lease_owner = NULL, lease_until = NULL
            WHERE {Mine} AND state IN ('Claimed', 'Armed')
            RETURNING *
            """,
            new
            {
                proof.MessageId,
                proof.ThreadId,
                At = now.ToUnixTimeMilliseconds(),
            }
        );

    public ValueTask<OutboxLetter> Park(OutboxLetter claimed, string note) =>
        Step(
            claimed,
            "parking",
            $"""
            UPDATE outbox SET state = 'NeedsAttention', note = @Note, lease_owner = NULL,
              lease_until = NULL
            WHERE {Mine} AND state IN ('Claimed', 'Drafted', 'Armed')
            RETURNING *
            """,
            new { Note = note }
        );

    public async ValueTask Release(OutboxLetter claimed)
    {
        await using var connection = await database.Connect();
        await connection.ExecuteAsync(
            $"UPDATE outbox SET lease_owner = NULL, lease_until = NULL WHERE {Mine}",
            KeyOf(claimed)
        );
    }

    public async ValueTask<bool> Cancel(OutboxLetter letter, string note)
    {
        await using var connection = await database.Connect();
        var parameters = KeyOf(letter);
        parameters.Add("Note", note);
        return await connection.ExecuteAsync(
                $"""
                UPDATE outbox SET state = 'Cancelled', note = @Note, epoch = epoch + 1
                WHERE {Mine} AND state IN ('Owed', 'Claimed', 'Drafted')
                """,
                parameters
            ) == 1;
    }

    public async ValueTask<int> CountSentSince(string programId, Instant moment)
    {
        await using var connection = await database.Connect();
        return await connection.ExecuteScalarAsync<int>(
            "SELECT COUNT(*) FROM outbox WHERE program_id = @programId AND sent_at > @after",
            new { programId, after = moment.ToUnixTimeMilliseconds() }
        );
    }

    public async ValueTask ReleaseAll()
    {
        await using var connection = await database.Connect();
        await connection.ExecuteAsync(
            "UPDATE outbox SET lease_owner = NULL, lease_until = NULL WHERE lease_owner IS NOT NULL"
        );
    }

    private async ValueTask<OutboxLetter> Step(
        OutboxLetter claimed,
        string step,
        string statement,
        object values
    )
    {
        await using var connection = await database.Connect();
        var parameters = KeyOf(claimed);
        parameters.AddDynamicParams(values);
        var row = await connection.QuerySingleOrDefaultAsync<OutboxRow>(statement, parameters);
        return row?.ToLetter()
            ?? throw new StaleClaimException(claimed.Letter.Reference.Value, step);
    }

    private static DynamicParameters KeyOf(OutboxLetter letter) =>
        new(
            new
            {
                letter.ProgramId,
                Reference = letter.Letter.Reference.Value,
                letter.Epoch,
            }
        );

    private static async Task<bool> Revive(
        DbConnection connection,
        string programId,
        Letter letter
    ) =>
        await connection.ExecuteAsync(
            $"""
            UPDATE outbox SET state = 'Owed', note = '', epoch = epoch + 1
            WHERE {SameKey} AND state = 'Cancelled' AND armed_draft_id IS NULL
            """,
            LetterKeyOf(programId, letter)
        ) == 1;

    private static async Task<OweAnswer> WhyNotOwed(
        DbConnection connection,
        string programId,
        Letter letter
    )
    {
        var sameKey = await connection.ExecuteScalarAsync<int>(
            $"SELECT COUNT(*) FROM outbox WHERE {SameKey}",
            LetterKeyOf(programId, letter)
        );
        return sameKey > 0 ? OweAnswer.KnownBefore : OweAnswer.ReferenceTaken;
    }

    private static object LetterKeyOf(string programId, Letter letter) =>
        new
        {
            ProgramId = programId,
            letter.Key.IntakeId,
            letter.Key.About,
            letter.Key.MilestoneId,
            Recipient = letter.Key.Recipient.Value,
        };
}
