using Dapper;
using NodaTime;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

internal sealed class SqlMailSwitch(LedgerDatabase database) : IMailSwitch
{
    /// <summary>Stands in the statement that claims a letter, so that a stop holds at once.</summary>
    public const string MailGoes =
        "NOT EXISTS (SELECT 1 FROM mail_stop WHERE mail_stop.program_id = @ProgramId)";

    public async ValueTask<bool> Stop(string programId, Instant now) =>
        await database.Change(change =>
            change.Execute(
                """
                INSERT INTO mail_stop (program_id, stopped_at) VALUES (@programId, @at)
                ON CONFLICT DO NOTHING
                """,
                new { programId, at = now.ToUnixTimeMilliseconds() }
            )
        ) == 1;

    public async ValueTask<bool> Resume(string programId) =>
        await database.Change(change =>
            change.Execute("DELETE FROM mail_stop WHERE program_id = @programId", new { programId })
        ) == 1;

    public async ValueTask<Instant?> StoppedAt(string programId)
    {
        await using var connection = await database.Connect();
        var at = await connection.ExecuteScalarAsync<long?>(
            "SELECT stopped_at FROM mail_stop WHERE program_id = @programId",
            new { programId }
        );
        return at is { } stopped ? Instant.FromUnixTimeMilliseconds(stopped) : null;
    }
}
