using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

internal sealed class SqlSentBefore(LedgerDatabase database) : ISentBefore
{
    private const string Insert = """
        INSERT INTO outbox (program_id, reference, intake_id, about, milestone_id, recipient_id,
          to_address, to_name, subject, body_text, body_html, body_hash, due_at, owed_at, state,
          epoch, sent_message_id, thread_id, sent_at, note)
        VALUES (@ProgramId, @Reference, @IntakeId, @About, @MilestoneId, @RecipientId,
          @ToAddress, @ToName, @Subject, @BodyText, @BodyHtml, @BodyHash, @DueAt, @OwedAt,
          @State, 0, @SentMessageId, @ThreadId, @SentAt, @Note)
        """;

    public async ValueTask<int> Add(string programId, IReadOnlyCollection<SentBefore> letters) =>
        await database.Change(change =>
            change.Execute(
                $"{Insert} ON CONFLICT DO NOTHING",
                letters.Select(letter => Row(programId, letter))
            )
        );

    public async ValueTask<int> AddStopped(
        string programId,
        IReadOnlyCollection<(SentBefore Letter, string Note)> letters
    ) =>
        await database.Change(change =>
            change.Execute(
                $"{Insert} ON CONFLICT DO NOTHING",
                letters.Select(each =>
                {
                    var row = OutboxRow.For(
                        programId,
                        each.Letter.Letter,
                        each.Letter.DueAt,
                        each.Letter.DueAt
                    );
                    (row.State, row.Note) = ($"{LetterState.NeedsAttention}", each.Note);
                    return row;
                })
            )
        );

    public async ValueTask Restore(string programId, IReadOnlyCollection<SentBefore> letters) =>
        await database.Change(change =>
            change.Execute(
                $"""
                {Insert}
                ON CONFLICT (program_id, intake_id, about, milestone_id, recipient_id) DO UPDATE
                SET reference = excluded.reference, state = excluded.state, note = '',
                  to_address = excluded.to_address, to_name = excluded.to_name,
                  subject = excluded.subject, body_text = excluded.body_text,
                  body_html = excluded.body_html, body_hash = excluded.body_hash,
                  sent_message_id = excluded.sent_message_id, thread_id = excluded.thread_id,
                  sent_at = excluded.sent_at,
                  epoch = outbox.epoch + 1, {OutboxStatements.SetFree}
                """,
                letters.Select(letter => Row(programId, letter))
            )
        );

    private static OutboxRow Row(string programId, SentBefore letter)
    {
        var row = OutboxRow.For(programId, letter.Letter, letter.DueAt, letter.SentAt);
        row.State = $"{LetterState.Sent}";
        row.SentMessageId = letter.Proof.MessageId;
        row.ThreadId = letter.Proof.ThreadId;
        row.SentAt = letter.SentAt.ToUnixTimeMilliseconds();
        return row;
    }
}
