using Dapper;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

internal sealed class SqlGeneration(LedgerDatabase database) : IGeneration
{
    public async ValueTask<long> Read(string programId)
    {
        await using var connection = await database.Connect();
        return await connection.QuerySingleOrDefaultAsync<long>(
            "SELECT generation FROM generation WHERE program_id = @programId",
            new { programId }
        );
    }

    public async ValueTask Keep(string programId, long generation) =>
        await database.Change(change =>
            change.Execute(
                """
                INSERT INTO generation (program_id, generation) VALUES (@programId, @generation)
                ON CONFLICT (program_id) DO UPDATE SET generation = excluded.generation
                WHERE generation.generation < excluded.generation
                """,
                new { programId, generation }
            )
        );
}
