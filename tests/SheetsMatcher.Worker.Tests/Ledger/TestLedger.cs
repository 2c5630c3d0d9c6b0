using Microsoft.Data.Sqlite;
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

    public static TestLedger Of(LedgerKind kind)
    {
        if (kind == LedgerKind.PostgreSql)
        {
            var connection = PostgresCluster.FreshDatabase();
            return new TestLedger(LedgerDatabase.Open(connection), connection, null);
        }

        var folder = Directory.CreateTempSubdirectory("ledger-").FullName;
        var sqlite = $"Data Source={Path.Combine(folder, "ledger.db")}";
        return new TestLedger(LedgerDatabase.Open(sqlite), sqlite, folder);
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
