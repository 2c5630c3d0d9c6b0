using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using SheetsMatcher.Worker.Ledger;

namespace SheetsMatcher.Worker.Tests.Ledger;

public enum LedgerKind
{
    Sqlite,
    PostgreSql,
}

/// <summary>A fresh ledger of either kind, gone without a trace when disposed.</summary>
internal sealed class TestLedger : IDisposable
{
    private readonly string? _folder;

    private TestLedger(LedgerDatabase database, string connectionString, string? folder)
    {
        Database = database;
        ConnectionString = connectionString;
        _folder = folder;
    }

    public LedgerDatabase Database { get; }

    public string ConnectionString { get; }

    public static TestLedger Of(LedgerKind kind) => Of(kind, _ => { });

    /// <param name="before">What happened to the database before today's version opened it.</param>
    public static TestLedger Of(LedgerKind kind, Action<DbConnection> before)
    {
        var folder =
            kind == LedgerKind.Sqlite ? Directory.CreateTempSubdirectory("ledger-").FullName : null;
        var text = folder is null
            ? PostgresCluster.FreshDatabase()
            : $"Data Source={Path.Combine(folder, "ledger.db")}";
        using (
            DbConnection connection = folder is null
                ? new NpgsqlConnection(text)
                : new SqliteConnection(text)
        )
        {
            connection.Open();
            before(connection);
        }

        return new TestLedger(LedgerDatabase.Open(text), text, folder);
    }

    public void Dispose()
    {
        if (_folder is not null)
        {
            using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
            Directory.Delete(_folder, recursive: true);
        }
    }
}
