using Dapper;
using NodaTime;
using SheetsMatcher.Core.Letters;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

/// <summary>
/// The budget in SQL. Two workers that take the last share in the same instant may both get it; the
/// day's limit lies far enough below Gmail's own.
/// </summary>
internal sealed class SqlSendBudget(LedgerDatabase database) : ISendBudget
{
    private static readonly Duration s_day = Duration.FromDays(1);
    private static readonly Duration s_minute = Duration.FromMinutes(1);

    public async ValueTask<Instant?> ClosedUntil(string mailbox, SendLimits limits, Instant now)
    {
        await using var connection = await database.Connect();
        var paused = await connection.QuerySingleOrDefaultAsync<long?>(
            "SELECT closed_until FROM mail_pause WHERE mailbox = @mailbox AND closed_until > @now",
            new { mailbox, now = now.ToUnixTimeMilliseconds() }
        );
        var day = await FreeAgainAt(limits.PerDayMax, s_day);
        var minute = await FreeAgainAt(limits.PerMinuteMax, s_minute);
        Instant?[] all =
        [
            paused is { } until ? Instant.FromUnixTimeMilliseconds(until) : null,
            day,
            minute,
        ];
        return all.Max();

        // The share that was taken max places ago must be older than the span.
        async ValueTask<Instant?> FreeAgainAt(int max, Duration span)
        {
            var nth = await connection.QuerySingleOrDefaultAsync<long?>(
                """
                SELECT taken_at FROM mail_sending WHERE mailbox = @mailbox AND taken_at > @after
                ORDER BY taken_at DESC LIMIT 1 OFFSET @skipped
                """,
                new
                {
                    mailbox,
                    after = (now - span).ToUnixTimeMilliseconds(),
                    skipped = (long)max - 1,
                }
            );
            return nth is { } taken ? Instant.FromUnixTimeMilliseconds(taken) + span : null;
        }
    }

    public async ValueTask<bool> Take(
        string mailbox,
        string programId,
        LetterReference letter,
        SendLimits limits,
        Instant now
    ) =>
        await database.Change(async change =>
        {
            var parameters = new
            {
                mailbox,
                programId,
                reference = letter.Value,
                now = now.ToUnixTimeMilliseconds(),
                day = (now - s_day).ToUnixTimeMilliseconds(),
                minute = (now - s_minute).ToUnixTimeMilliseconds(),
                perDay = (long)limits.PerDayMax,
                perMinute = (long)limits.PerMinuteMax,
            };
            await change.Execute(
                "DELETE FROM mail_sending WHERE mailbox = @mailbox AND taken_at <= @day",
                parameters
            );
            return await change.Execute(
                """
                INSERT INTO mail_sending (mailbox, program_id, reference, taken_at)
                SELECT @mailbox, @programId, @reference, @now
                WHERE (SELECT COUNT(*) FROM mail_sending
                    WHERE mailbox = @mailbox AND taken_at > @day) < @perDay
                  AND (SELECT COUNT(*) FROM mail_sending
                    WHERE mailbox = @mailbox AND taken_at > @minute) < @perMinute
                  AND NOT EXISTS (SELECT 1 FROM mail_pause
                    WHERE mailbox = @mailbox AND closed_until > @now)
                ON CONFLICT (mailbox, program_id, reference) DO UPDATE SET taken_at = @now
                """,
                parameters
            );
        }) == 1;

    public async ValueTask GiveBack(string mailbox, string programId, LetterReference letter) =>
        await database.Change(change =>
            change.Execute(
                """
                DELETE FROM mail_sending WHERE mailbox = @mailbox AND program_id = @programId
                  AND reference = @reference
                """,
                new
                {
                    mailbox,
                    programId,
                    reference = letter.Value,
                }
            )
        );

    public async ValueTask Close(string mailbox, Instant until, string why) =>
        await database.Change(change =>
            change.Execute(
                """
                INSERT INTO mail_pause (mailbox, closed_until, why) VALUES (@mailbox, @until, @why)
                ON CONFLICT (mailbox) DO UPDATE SET closed_until = excluded.closed_until,
                  why = excluded.why
                WHERE mail_pause.closed_until < excluded.closed_until
                """,
                new
                {
                    mailbox,
                    until = until.ToUnixTimeMilliseconds(),
                    why,
                }
            )
        );
}
