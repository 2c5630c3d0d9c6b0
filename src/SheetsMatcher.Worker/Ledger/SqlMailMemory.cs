using Dapper;
using NodaTime;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

internal sealed class SqlMailMemory(LedgerDatabase database) : IMailMemory
{
    public async ValueTask<IReadOnlyDictionary<string, string>> ReadGoodRows(
        string programId,
        string tab
    )
    {
        await using var connection = await database.Connect();
        var rows = await connection.QueryAsync<(string Key, string Said)>(
            "SELECT row_key, said FROM good_row WHERE program_id = @programId AND tab = @tab",
            new { programId, tab }
        );
        return rows.ToDictionary(row => row.Key, row => row.Said, StringComparer.Ordinal);
    }

    public async ValueTask KeepGoodRows(
        string programId,
        string tab,
        IReadOnlyDictionary<string, string> rows
    ) =>
        await database.Change(async change =>
        {
            await change.Execute(
                "DELETE FROM good_row WHERE program_id = @programId AND tab = @tab",
                new { programId, tab }
            );
            return await change.Execute(
                """
                INSERT INTO good_row (program_id, tab, row_key, said)
                VALUES (@ProgramId, @Tab, @Key, @Said)
                """,
                rows.Select(row => new
                {
                    ProgramId = programId,
                    Tab = tab,
                    row.Key,
                    Said = row.Value,
                })
            );
        });

    public async ValueTask<Instant?> ReadStart(string programId, string intakeId)
    {
        await using var connection = await database.Connect();
        var startedAt = await connection.ExecuteScalarAsync<long?>(
            """
            SELECT started_at FROM mailing_start
            WHERE program_id = @programId AND intake_id = @intakeId
            """,
            new { programId, intakeId }
        );
        return startedAt is { } at ? Instant.FromUnixTimeMilliseconds(at) : null;
    }

    public async ValueTask<IReadOnlyDictionary<string, Instant>> ReadStarts(string programId)
    {
        await using var connection = await database.Connect();
        var rows = await connection.QueryAsync<(string IntakeId, long StartedAt)>(
            "SELECT intake_id, started_at FROM mailing_start WHERE program_id = @programId",
            new { programId }
        );
        return rows.ToDictionary(
            row => row.IntakeId,
            row => Instant.FromUnixTimeMilliseconds(row.StartedAt)
        );
    }

    public async ValueTask NoteStart(string programId, string intakeId, Instant now) =>
        await database.Change(change =>
            change.Execute(
                """
                INSERT INTO mailing_start (program_id, intake_id, started_at)
                VALUES (@programId, @intakeId, @at)
                ON CONFLICT DO NOTHING
                """,
                new
                {
                    programId,
                    intakeId,
                    at = now.ToUnixTimeMilliseconds(),
                }
            )
        );
}
