using NodaTime;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

/// <summary>How a letter comes into the outbox, and back into it.</summary>
internal sealed partial class SqlOutbox
{
    public ValueTask<OweAnswer> Owe(string programId, Letter letter, Instant dueAt, Instant now) =>
        database.Change(async change =>
        {
            var added = await change.Execute(
                """
                INSERT INTO outbox (program_id, reference, intake_id, about, milestone_id,
                  recipient_id, to_address, to_name, subject, body_text, body_html, body_hash,
                  due_at, owed_at, thread_subject, answers_message_id, answers_thread_id, calendar,
                  state, epoch, note)
                SELECT @ProgramId, @Reference, @IntakeId, @About, @MilestoneId, @RecipientId,
                  @ToAddress, @ToName, @Subject, @BodyText, @BodyHtml, @BodyHash, @DueAt, @OwedAt,
                  @ThreadSubject, @AnswersMessageId, @AnswersThreadId, @Calendar, 'Owed', 0, ''
                WHERE NOT EXISTS (
                  SELECT 1 FROM outbox WHERE reference = @Reference AND program_id <> @ProgramId)
                ON CONFLICT DO NOTHING
                """,
                OutboxRow.For(programId, letter, dueAt, now)
            );
            return added == 1 || await OweAgain(change, programId, letter)
                ? OweAnswer.Owed
                : await WhyNotOwed(change, programId, letter);
        });

    /// <summary>Not while somebody tidies up after it: its draft may be going.</summary>
    private static async Task<bool> OweAgain(
        LedgerChange change,
        string programId,
        Letter letter
    ) =>
        await change.One<OutboxRow>(
            OutboxStatements.Move(
                LetterStep.OweAgain,
                "note = '', epoch = epoch + 1",
                $"{OutboxStatements.SameKey} AND armed_draft_id IS NULL AND lease_owner IS NULL"
            ),
            LetterKeyOf(programId, letter)
        )
            is not null;

    private static async Task<OweAnswer> WhyNotOwed(
        LedgerChange change,
        string programId,
        Letter letter
    )
    {
        var sameKey = await change.One<int>(
            $"SELECT COUNT(*) FROM outbox WHERE {OutboxStatements.SameKey}",
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
