using Dapper;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

internal sealed class SqlSentBefore(LedgerDatabase database) : ISentBefore
{
    public async ValueTask<int> Add(string programId, IReadOnlyCollection<SentBefore> letters)
    {
        await using var connection = await database.Connect();
        await using var transaction = await connection.BeginTransactionAsync();
        var added = await connection.ExecuteAsync(
            """
            INSERT INTO outbox (program_id, reference, intake_id, about, milestone_id, recipient_id,
              to_address, to_name, subject, body_text, body_html, body_hash, due_at, owed_at, state,
              epoch, sent_message_id, thread_id, sent_at, note)
            VALUES (@ProgramId, @Reference, @IntakeId, @About, @MilestoneId, @RecipientId,
              @ToAddress, @ToName, @Subject, @BodyText, @BodyHtml, @BodyHash, @DueAt, @OwedAt,
              'Sent', 0, @SentMessageId, @ThreadId, @SentAt, '')
            ON CONFLICT DO NOTHING
            """,
            letters.Select(letter => Row(programId, letter)),
            transaction
        );
        await transaction.CommitAsync();
        return added;
    }

    private static OutboxRow Row(string programId, SentBefore letter)
    {
        var row = OutboxRow.For(programId, letter.Letter, letter.DueAt, letter.SentAt);
        row.SentMessageId = letter.Proof.MessageId;
        row.ThreadId = letter.Proof.ThreadId;
        row.SentAt = letter.SentAt.ToUnixTimeMilliseconds();
        return row;
    }
}
