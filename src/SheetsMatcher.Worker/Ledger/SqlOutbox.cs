using Dapper;
using NodaTime;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

/// <summary>
/// The outbox in SQL. Every step is one UPDATE whose WHERE names the epoch and the state it may
/// start from: one row changed, or somebody else has the letter.
/// </summary>
internal sealed partial class SqlOutbox(LedgerDatabase database) : IOutbox
{
    private const string NotLeased =
        "(lease_until IS NULL OR lease_until <= @Now OR lease_owner = @Owner)";

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

    public async ValueTask<IReadOnlyList<OutboxLetter>> ReadLeftOver(
        string programId,
        string intakeId,
        string testId
    )
    {
        await using var connection = await database.Connect();
        var rows = await connection.QueryAsync<OutboxRow>(
            """
            SELECT * FROM outbox
            WHERE program_id = @programId AND intake_id <> @intakeId AND intake_id <> @testId
              AND (
                state IN ('Owed', 'Claimed', 'Drafted', 'Armed', 'Held')
                OR (
                  state IN ('Cancelled', 'Expired') AND armed_draft_id IS NULL
                  AND (create_attempted_at IS NOT NULL OR draft_id IS NOT NULL)
                )
              )
            ORDER BY due_at, reference
            """,
            new
            {
                programId,
                intakeId,
                testId,
            }
        );
        return [.. rows.Select(row => row.ToLetter())];
    }

    public ValueTask<OutboxLetter?> Claim(OutboxLetter letter, Lease lease) =>
        TakeLease(letter, LetterStep.Claim, lease, SqlMailSwitch.MailGoes);

    public ValueTask<OutboxLetter> NoteCreateAttempt(
        OutboxLetter claimed,
        string? historyMark,
        Instant now
    ) =>
        Step(
            claimed,
            LetterStep.NoteCreateAttempt,
            "create_attempted_at = @At, history_mark = COALESCE(history_mark, @Mark)",
            new { At = now.ToUnixTimeMilliseconds(), Mark = historyMark }
        );

    public ValueTask<OutboxLetter> KeepDraft(OutboxLetter claimed, Draft draft) =>
        Step(
            claimed,
            LetterStep.KeepDraft,
            "draft_id = @DraftId, draft_message_id = @MessageId, thread_id = @ThreadId",
            draft,
            "create_attempted_at IS NOT NULL"
        );

    public ValueTask<OutboxLetter> Arm(OutboxLetter claimed) =>
        Step(
            claimed,
            LetterStep.Arm,
            "armed_draft_id = draft_id",
            new { },
            "armed_draft_id IS NULL AND draft_id IS NOT NULL"
        );

    public ValueTask<OutboxLetter> NoteMissing(OutboxLetter claimed, Instant now) =>
        Step(
            claimed,
            LetterStep.NoteMissing,
            "missing_since = COALESCE(missing_since, @At)",
            new { At = now.ToUnixTimeMilliseconds() }
        );

    public ValueTask<OutboxLetter> NoteFailure(OutboxLetter claimed, Instant? nextTryAt) =>
        Step(
            claimed,
            LetterStep.NoteFailure,
            "failures = failures + 1, next_try_at = @At",
            new { At = nextTryAt?.ToUnixTimeMilliseconds() }
        );

    public ValueTask<OutboxLetter> MarkSent(OutboxLetter claimed, SentMessage proof, Instant now) =>
        Step(
            claimed,
            LetterStep.MarkSent,
            "sent_message_id = @MessageId, thread_id = @ThreadId, sent_at = @At, "
                + OutboxStatements.SetFree,
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
            LetterStep.Park,
            $"note = @Note, {OutboxStatements.SetFree}",
            new { Note = note }
        );

    public async ValueTask Release(OutboxLetter claimed) =>
        await database.Change(change =>
            change.Execute(
                $"UPDATE outbox SET {OutboxStatements.SetFree} WHERE {OutboxStatements.Mine}",
                KeyOf(claimed)
            )
        );

    public ValueTask<OutboxLetter?> ClaimTidying(OutboxLetter letter, Lease lease) =>
        TakeLease(letter, LetterStep.ClaimTidying, lease);

    public ValueTask<OutboxLetter> ForgetDraft(OutboxLetter claimed) =>
        Step(
            claimed,
            LetterStep.ForgetDraft,
            "create_attempted_at = NULL, draft_id = NULL, draft_message_id = NULL, "
                + OutboxStatements.SetFree,
            new { },
            "armed_draft_id IS NULL"
        );

    public async ValueTask<IReadOnlySet<string>> KnownMessages(
        IReadOnlyCollection<string> messageIds
    )
    {
        await using var connection = await database.Connect();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in messageIds.Chunk(TextList.Max))
        {
            var list = new TextList(some);
            known.UnionWith(
                await connection.QueryAsync<string>(
                    $"SELECT sent_message_id FROM outbox WHERE sent_message_id IN {list}",
                    list.Parameters
                )
            );
        }

        return known;
    }

    public async ValueTask ReleaseAll(string? programId = null) =>
        await database.Change(change =>
            change.Execute(
                $"""
                UPDATE outbox SET {OutboxStatements.SetFree} WHERE lease_owner IS NOT NULL
                  AND program_id = COALESCE(@programId, program_id)
                """,
                new { programId }
            )
        );

    private async ValueTask<OutboxLetter> Step(
        OutboxLetter claimed,
        LetterStep step,
        string sets,
        object values,
        string condition = "1 = 1"
    )
    {
        LetterProtocol.Next(step, claimed.State);
        var parameters = KeyOf(claimed);
        parameters.AddDynamicParams(values);
        var statement = OutboxStatements.Move(
            step,
            sets,
            $"{OutboxStatements.Mine} AND {condition}"
        );
        var row = await database.Change(change => change.One<OutboxRow>(statement, parameters));
        return row?.ToLetter()
            ?? throw new StaleClaimException(claimed.Letter.Reference.Value, step.ToString());
    }

    private async ValueTask<OutboxLetter?> TakeLease(
        OutboxLetter letter,
        LetterStep step,
        Lease lease,
        string condition = "1 = 1"
    )
    {
        var statement = OutboxStatements.Move(
            step,
            "epoch = epoch + 1, lease_owner = @Owner, lease_until = @Until",
            $"program_id = @ProgramId AND reference = @Reference AND {NotLeased} AND {condition}"
        );
        var row = await database.Change(change =>
            change.One<OutboxRow>(
                statement,
                new
                {
                    letter.ProgramId,
                    Reference = letter.Letter.Reference.Value,
                    lease.Owner,
                    Now = lease.Now.ToUnixTimeMilliseconds(),
                    Until = (lease.Now + lease.Length).ToUnixTimeMilliseconds(),
                }
            )
        );
        return row?.ToLetter();
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
}
