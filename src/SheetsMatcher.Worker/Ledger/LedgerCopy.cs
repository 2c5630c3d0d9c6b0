using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using SheetsMatcher.Worker.Files;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

/// <summary>
/// The whole ledger in one SQLite file, whichever database it is in: a backup, and the way from one
/// machine or database to another.
/// </summary>
internal static class LedgerCopy
{
    /// <summary>Copies one moment's state; the worker may go on meanwhile.</summary>
    /// <param name="path">A file that does not exist yet.</param>
    /// <returns>How many rows were copied.</returns>
    /// <exception cref="LedgerException">The file cannot be written.</exception>
    public static Task<long> Save(LedgerDatabase ledger, string path) =>
        Or(
            $"The backup {path} cannot be written",
            async () =>
            {
                PrivateFile.Write(path, []);
                var copy = LedgerDatabase.Open(ConnectionTo(path));
                var rows = await Transfer(ledger, copy);
                await Close(copy, path);
                return rows;
            }
        );

    /// <summary>
    /// Puts a backup in the place of everything in the ledger, all or nothing. One of an earlier
    /// version is brought up to date on the way; the backup itself stays as it is.
    /// </summary>
    /// <returns>How many rows were copied.</returns>
    /// <exception cref="LedgerException">It is no backup of a ledger.</exception>
    public static async Task<long> Restore(LedgerDatabase ledger, string path)
    {
        var work = Directory.CreateTempSubdirectory("sheets-matcher-restore-");
        try
        {
            return await Or(
                $"The backup {path} cannot be used",
                async () =>
                {
                    var source = Path.Combine(work.FullName, "ledger.db");
                    PrivateFile.Write(source, await File.ReadAllBytesAsync(path));
                    CheckIsLedger(source, path);
                    var backup = LedgerDatabase.Open(ConnectionTo(source));
                    var rows = await Transfer(backup, ledger);
                    await Close(backup, source);
                    return rows;
                }
            );
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <exception cref="LedgerException">The file or a database failed.</exception>
    private static async Task<long> Or(string trouble, Func<Task<long>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException or DbException)
        {
            throw new LedgerException($"{trouble}: {failure.Message}", failure);
        }
    }

    private static string ConnectionTo(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString;

    /// <summary>Before the schema is brought up to date, which would make any file a ledger.</summary>
    private static void CheckIsLedger(string file, string path)
    {
        using var connection = new SqliteConnection(ConnectionTo(file));
        connection.Open();
        var known = connection.ExecuteScalar<int>(
            "SELECT COUNT(*) FROM sqlite_master WHERE name IN ('outbox', 'merge_base')"
        );
        if (known != 2)
        {
            throw new LedgerException(
                $"{path} is no backup of a ledger. Name a file that \"sheets-matcher backup\" made."
            );
        }
    }

    /// <summary>Both have today's schema, and so the same tables.</summary>
    private static async Task<long> Transfer(LedgerDatabase from, LedgerDatabase to)
    {
        await using var source = await from.Connect();
        await using var target = await to.Connect();
        await using var moment = await source.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        await using var change = await target.BeginTransactionAsync();
        var rows = 0L;
        foreach (var table in await LedgerTables.Read(source, from.IsSqlite))
        {
            await target.ExecuteAsync(
                $"DELETE FROM {LedgerTable.Quote(table.Name)}",
                transaction: change
            );
            rows += await Copy(source, moment, target, change, table);
        }

        await change.CommitAsync();
        return rows;
    }

    private static async Task<long> Copy(
        DbConnection source,
        DbTransaction moment,
        DbConnection target,
        DbTransaction change,
        LedgerTable table
    )
    {
        var columns = string.Join(", ", table.Columns.Select(LedgerTable.Quote));
        var places = string.Join(", ", table.Columns.Select((_, index) => $"@p{index}"));
        await using var reader = await source.ExecuteReaderAsync(
            $"SELECT {columns} FROM {LedgerTable.Quote(table.Name)}",
            transaction: moment
        );
        var rows = 0L;
        while (await reader.ReadAsync())
        {
            var values = new DynamicParameters();
            for (var index = 0; index < table.Columns.Count; index++)
            {
                values.Add(
                    $"p{index}",
                    await reader.IsDBNullAsync(index) ? null : reader.GetValue(index)
                );
            }

            await target.ExecuteAsync(
                $"INSERT INTO {LedgerTable.Quote(table.Name)} ({columns}) VALUES ({places})",
                values,
                change
            );
            rows++;
        }

        return rows;
    }

    /// <summary>Leaves one file, without the journal beside it.</summary>
    private static async Task Close(LedgerDatabase copy, string path)
    {
        await using (var connection = await copy.Connect())
        {
            await connection.ExecuteAsync(
                "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE;"
            );
        }

        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
    }
}
