using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using DbUp;
using DbUp.Builder;
using DbUp.Engine.Output;
using Microsoft.Data.Sqlite;
using Npgsql;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

/// <summary>
/// The ledger's database: one SQLite file, or PostgreSQL where the connection string names a host.
/// One migration history and one set of statements serve both.
/// </summary>
internal sealed class LedgerDatabase
{
    private readonly string _connectionString;
    private readonly CrashPoint _crashPoint;

    static LedgerDatabase() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    private LedgerDatabase(string connectionString, bool isSqlite, CrashPoint crashPoint)
    {
        _connectionString = connectionString;
        _crashPoint = crashPoint;
        IsSqlite = isSqlite;
    }

    public bool IsSqlite { get; }

    /// <summary>Opens the database and brings its schema up to date.</summary>
    /// <exception cref="LedgerException">It cannot be opened; the message says what to do.</exception>
    public static LedgerDatabase Open(string connectionString, CrashPoint? crashPoint = null)
    {
        try
        {
            var database = Of(connectionString, crashPoint ?? CrashPoint.Never);
            database.Migrate();
            return database;
        }
        catch (SqliteException problem) when (LedgerFile.IsDamage(problem))
        {
            throw LedgerFile.Damaged(FileOf(connectionString) ?? "", problem.Message);
        }
        catch (Exception problem) when (problem is DbException or ArgumentException)
        {
            throw new LedgerException(
                $"The ledger cannot be opened ({problem.Message}). Check Ledger:ConnectionString: "
                    + "\"Data Source=FILE\" for SQLite, \"Host=…;Database=…;Username=…\" for PostgreSQL.",
                problem
            );
        }
    }

    /// <summary>
    /// A SQLite ledger is at home on this machine in its folder, one on PostgreSQL on its server.
    /// </summary>
    public WorkerPlace Place =>
        new(
            HashOf(
                File is { } file
                    ? $"{Environment.MachineName}\n{Path.GetFullPath(file)}"
                    : ServerOf(_connectionString)
            ),
            Environment.MachineName,
            !IsSqlite
        );

    /// <summary>The SQLite file; null for PostgreSQL.</summary>
    public string? File =>
        IsSqlite ? new SqliteConnectionStringBuilder(_connectionString).DataSource : null;

    /// <summary>What a refusal of the database means: see <see cref="LedgerFaults"/>.</summary>
    public Exception Understood(Exception problem) =>
        LedgerFaults.Understood(problem, File ?? HostOf(_connectionString));

    public async ValueTask<DbConnection> Connect()
    {
        DbConnection connection = IsSqlite
            ? new SqliteConnection(_connectionString)
            : new NpgsqlConnection(_connectionString);
        await connection.OpenAsync();
        if (IsSqlite)
        {
            // FULL: a committed step must outlive a power cut, or a letter could go out twice.
            await connection.ExecuteAsync("PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000;");
        }

        return connection;
    }

    /// <summary>The SQLite file that a connection string names; null for PostgreSQL.</summary>
    public static string? FileOf(string connectionString) =>
        Of(connectionString, CrashPoint.Never).File;

    /// <exception cref="ArgumentException">It is no connection string.</exception>
    public static string WithPassword(string connectionString, string password) =>
        new DbConnectionStringBuilder
        {
            ConnectionString = connectionString,
            ["Password"] = password,
        }.ConnectionString;

    /// <summary>Writes a row and takes it back.</summary>
    /// <exception cref="LedgerException">Nothing can be written there.</exception>
    public async ValueTask TryWrite()
    {
        try
        {
            await using var connection = await Connect();
            await using var transaction = await connection.BeginTransactionAsync();
            await connection.ExecuteAsync(
                "INSERT INTO mail_stop (program_id, stopped_at) VALUES ('', 0)",
                transaction: transaction
            );
            await transaction.RollbackAsync();
        }
        catch (DbException problem)
        {
            throw new LedgerException($"The ledger cannot be written: {problem.Message}", problem);
        }
    }

    /// <summary>
    /// Writes the database anew, so that its files hold what its tables hold and nothing besides:
    /// a deleted row's text would stand in free pages and in the journal until they are used again.
    /// </summary>
    public async ValueTask Scrub()
    {
        await using var connection = await Connect();
        if (IsSqlite)
        {
            await connection.ExecuteAsync("PRAGMA secure_delete=ON; VACUUM;");
            await connection.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE);");
            return;
        }

        foreach (var table in await LedgerTables.Read(connection, IsSqlite))
        {
            await connection.ExecuteAsync($"VACUUM FULL {LedgerTable.Quote(table.Name)}");
        }
    }

    /// <summary>Closes connections that were kept open for the next use, so that files are free.</summary>
    public void LetGo()
    {
        if (IsSqlite)
        {
            using var connection = new SqliteConnection(_connectionString);
            SqliteConnection.ClearPool(connection);
        }
    }

    /// <summary>Makes a change, which is committed when this returns.</summary>
    public async ValueTask<TAnswer> Change<TAnswer>(Func<LedgerChange, Task<TAnswer>> change)
    {
        await _crashPoint.Pass();
        TAnswer answer;
        await using (var connection = await Connect())
        {
            await using var transaction = await connection.BeginTransactionAsync();
            answer = await change(new LedgerChange(connection, transaction));
            await transaction.CommitAsync();
        }

        await _crashPoint.Pass();
        return answer;
    }

    private static LedgerDatabase Of(string connectionString, CrashPoint crashPoint)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return parts.ContainsKey("Host")
            ? new LedgerDatabase(connectionString, isSqlite: false, crashPoint)
            : new LedgerDatabase(
                new SqliteConnectionStringBuilder(connectionString).ConnectionString,
                isSqlite: true,
                crashPoint
            );
    }

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static string ServerOf(string connectionString)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        return $"{server.Host}\n{server.Port}\n{server.Database}\n{server.SearchPath}";
    }

    private static string HostOf(string connectionString) =>
        $"{new NpgsqlConnectionStringBuilder(connectionString).Host}";

    private void Migrate()
    {
        if (File is { } path)
        {
            LedgerFile.Secure(path);
            using var connection = new SqliteConnection(_connectionString);
            connection.Open();
            LedgerFile.Check(connection, path);
            connection.Execute("PRAGMA journal_mode=WAL;");
        }

        var upgrade = Upgrader().Build();
        if (upgrade.GetExecutedButNotDiscoveredScripts().Count > 0)
        {
            throw new LedgerException(
                "A newer version of the program has used this ledger, and this one does not know all "
                    + "that it keeps there. Use that version, or restore a backup from before."
            );
        }

        var outcome = upgrade.PerformUpgrade();
        if (!outcome.Successful)
        {
            throw new LedgerException(
                $"The ledger's schema could not be brought up to date ({outcome.Error.Message}). "
                    + "Nothing else was changed. Restore the ledger from its backup.",
                outcome.Error
            );
        }
    }

    private UpgradeEngineBuilder Upgrader()
    {
        var target = IsSqlite
            ? DeployChanges.To.SqliteDatabase(_connectionString)
            : DeployChanges.To.PostgresqlDatabase(_connectionString);
        return target
            .WithScriptsEmbeddedInAssembly(
                typeof(LedgerDatabase).Assembly,
                name => name.EndsWith(".sql", StringComparison.Ordinal)
            )
            .WithTransactionPerScript()
            .LogTo(new NoUpgradeLog());
    }

    private sealed class NoUpgradeLog : IUpgradeLog
    {
        public void LogTrace(string format, params object[] args) { }

        public void LogDebug(string format, params object[] args) { }

        public void LogInformation(string format, params object[] args) { }

        public void LogWarning(string format, params object[] args) { }

        public void LogError(string format, params object[] args) { }

        public void LogError(Exception ex, string format, params object[] args) { }
    }
}
