using NodaTime;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

/// <summary>What is decided about a letter from outside its way; no claim is needed.</summary>
internal sealed partial class SqlOutbox
{
    public ValueTask<bool> Hold(OutboxLetter letter, string note) =>
        Decide(letter, LetterStep.Hold, note);

    public ValueTask<bool> LetGo(OutboxLetter letter, Instant now) =>
        Decide(letter, LetterStep.LetGo, "", letGoAt: now);

    public ValueTask<bool> Return(OutboxLetter letter, string note) =>
        Decide(letter, LetterStep.Return, note);

    public ValueTask<bool> Cancel(OutboxLetter letter, string note) =>
        Decide(letter, LetterStep.Cancel, note);

    public ValueTask<bool> Expire(OutboxLetter letter, string note) =>
        Decide(letter, LetterStep.Expire, note);

    public ValueTask<bool> SendAgain(OutboxLetter letter, Letter again, Instant now) =>
        WriteAnew(LetterStep.SendAgain, letter, again, now, letGoAt: now);

    public ValueTask<bool> Readdress(OutboxLetter letter, Letter anew, Instant now) =>
        WriteAnew(LetterStep.Readdress, letter, anew, now, letter.LetGoAt);

    private async ValueTask<bool> WriteAnew(
        LetterStep step,
        OutboxLetter letter,
        Letter again,
        Instant now,
        Instant? letGoAt
    )
    {
        LetterProtocol.Next(step, letter.State);
        var row = OutboxRow.For(letter.ProgramId, again, letter.DueAt, now);
        return await database.Change(async change =>
        {
            var parameters = KeyOf(letter);
            parameters.AddDynamicParams(
                new
                {
                    Again = row.Reference,
                    row.ToAddress,
                    row.ToName,
                    row.Subject,
                    row.BodyText,
                    row.BodyHtml,
                    row.BodyHash,
                    row.OwedAt,
                    LetGoAt = letGoAt?.ToUnixTimeMilliseconds(),
                    row.ThreadSubject,
                    row.AnswersMessageId,
                    row.AnswersThreadId,
                    row.Calendar,
                }
            );
            var owed = await change.One<OutboxRow>(
                OutboxStatements.Move(
                    step,
                    $"""
                    reference = @Again, to_address = @ToAddress, to_name = @ToName,
                      subject = @Subject, body_text = @BodyText, body_html = @BodyHtml,
                      body_hash = @BodyHash, thread_subject = @ThreadSubject,
                      answers_message_id = @AnswersMessageId,
                      answers_thread_id = @AnswersThreadId, calendar = @Calendar,
                      owed_at = @OwedAt, let_go_at = @LetGoAt, note = '', epoch = epoch + 1,
                      failures = 0, next_try_at = NULL, create_attempted_at = NULL, draft_id = NULL,
                      draft_message_id = NULL, thread_id = NULL, armed_draft_id = NULL,
                      history_mark = NULL, missing_since = NULL, sent_message_id = NULL,
                      sent_at = NULL, bounce_message_id = NULL, bounced_at = NULL,
                      bounce_said = NULL, {OutboxStatements.SetFree}
                    """
                ),
                parameters
            );
            return owed is not null;
        });
    }

    /// <summary>A step that needs no claim: it makes every claim before it worthless.</summary>
    private async ValueTask<bool> Decide(
        OutboxLetter letter,
        LetterStep step,
        string note,
        Instant? letGoAt = null
    )
    {
        LetterProtocol.Next(step, letter.State);
        var parameters = KeyOf(letter);
        parameters.Add("Note", note);
        parameters.Add("LetGoAt", letGoAt?.ToUnixTimeMilliseconds());
        var statement = OutboxStatements.Move(
            step,
            "note = @Note, let_go_at = COALESCE(@LetGoAt, let_go_at), epoch = epoch + 1, "
                + OutboxStatements.SetFree
        );
        var row = await database.Change(change => change.One<OutboxRow>(statement, parameters));
        return row is not null;
    }
}
