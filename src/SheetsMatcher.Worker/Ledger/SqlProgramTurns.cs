using System.Data.Common;
using Dapper;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

/// <summary>
/// Advisory locks of PostgreSQL, which go with the connection that took them. A SQLite ledger is one
/// process's alone already; see <see cref="LedgerLock"/>.
/// </summary>
internal sealed class SqlProgramTurns(LedgerDatabase database) : IProgramTurns
{
    private const string Key = "hashtextextended('sheets-matcher round ' || @programId, 0)";
    private const int PatienceSeconds = 120;

    public ValueTask<IAsyncDisposable> Share(string programId, CancellationToken cancellation) =>
        Take("pg_advisory_lock_shared", "pg_advisory_unlock_shared", programId, cancellation);

    public async ValueTask<IAsyncDisposable> TakeAlone(
        string programId,
        CancellationToken cancellation
    )
    {
        try
        {
            return await Take("pg_advisory_lock", "pg_advisory_unlock", programId, cancellation);
        }
        catch (DbException problem)
        {
            throw new LedgerException(
                $"A round of program {programId} has not ended in {PatienceSeconds} seconds. "
                    + "Stop the workers and try again.",
                problem
            );
        }
    }

    private async ValueTask<IAsyncDisposable> Take(
        string takes,
        string frees,
        string programId,
        CancellationToken cancellation
    )
    {
        if (database.IsSqlite)
        {
            return new Turn(null, "", programId);
        }

        var connection = await database.Connect();
        try
        {
            await connection.ExecuteAsync(
                new CommandDefinition(
                    $"SELECT {takes}({Key})",
                    new { programId },
                    commandTimeout: PatienceSeconds,
                    cancellationToken: cancellation
                )
            );
            return new Turn(connection, $"SELECT {frees}({Key})", programId);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private sealed class Turn(DbConnection? connection, string freeing, string programId)
        : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (connection is null)
            {
                return;
            }

            await using (connection)
            {
                try
                {
                    await connection.ExecuteAsync(freeing, new { programId });
                }
                catch (Exception problem) when (problem is DbException or InvalidOperationException)
                {
                    // A broken connection has lost its lock by itself.
                }
            }
        }
    }
}
