using Dapper;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

internal sealed class SqlGeneration(LedgerDatabase database) : IGeneration
{
    public async ValueTask<long> Read(string programId) => await Read(programId, "generation");

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

    public async ValueTask<bool> IsBehind(string programId) =>
        await Read(programId, "is_behind") != 0;

    public async ValueTask SetBehind(string programId, bool isBehind) =>
        await database.Change(change =>
            change.Execute(
                """
                INSERT INTO generation (program_id, generation, is_behind)
                VALUES (@programId, 0, @isBehind)
                ON CONFLICT (program_id) DO UPDATE SET is_behind = excluded.is_behind
                """,
                new { programId, isBehind = isBehind ? 1 : 0 }
            )
        );

    private async ValueTask<long> Read(string programId, string column)
    {
        await using var connection = await database.Connect();
        return await connection.QuerySingleOrDefaultAsync<long>(
            $"SELECT {column} FROM generation WHERE program_id = @programId",
            new { programId }
        );
    }
}
