using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace SheetsMatcher.Worker.Tests.Ledger;

/// <summary>A ledger as an earlier version of the program left it: that version's migrations alone.</summary>
internal static class EarlierLedger
{
    private const string Folder = "SheetsMatcher.Worker.Ledger.Migrations.";

    /// <summary>The kinds of facts that the first version with facts knew.</summary>
    private const string KnownToAll = " WHERE kind IN ('Setting', 'Answer', 'ResponseCount')";

    /// <summary>From this migration on, a ledger has every kind of fact.</summary>
    private const string AllFacts = Folder + "0065_intake_of_matches.sql";

    /// <summary>Every migration, oldest first.</summary>
    public static IReadOnlyList<string> Migrations { get; } =
    [
        .. typeof(EarlierLedger)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Makes the schema that the first migrations made, in an empty database.</summary>
    public static void Make(DbConnection connection, int migrations)
    {
        Do(
            connection,
            connection is SqliteConnection
                ? "CREATE TABLE SchemaVersions (SchemaVersionID INTEGER PRIMARY KEY AUTOINCREMENT, "
                    + "ScriptName TEXT NOT NULL, Applied DATETIME NOT NULL)"
                : "CREATE TABLE schemaversions (schemaversionsid SERIAL PRIMARY KEY, "
                    + "scriptname VARCHAR(255) NOT NULL, applied TIMESTAMP NOT NULL)"
        );
        foreach (var name in Migrations.Take(migrations))
        {
            Do(connection, Read(name));
            Remember(connection, name);
        }
    }

    /// <summary>Notes a migration as done.</summary>
    public static void Remember(DbConnection connection, string migration) =>
        Do(
            connection,
            $"INSERT INTO schemaversions (scriptname, applied) VALUES ('{migration}', CURRENT_TIMESTAMP)"
        );

    /// <summary>
    /// Makes of a ledger's file what it would be, had an earlier version kept it. What that version
    /// had no place for is gone.
    /// </summary>
    public static void GoBack(string file, int migrations)
    {
        var earlier = file + ".earlier";
        var hasAllFacts = Migrations.Take(migrations).Contains(AllFacts);
        using (var connection = new SqliteConnection(ConnectionTo(earlier)))
        {
            connection.Open();
            Make(connection, migrations);
            Do(connection, $"ATTACH DATABASE '{file}' AS now");
            foreach (var table in Tables(connection).Keys)
            {
                var columns = string.Join(
                    ", ",
                    Texts(connection, $"SELECT name FROM pragma_table_info('{table}')")
                );
                Do(
                    connection,
                    $"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM now.{table}"
                        + (table == "program_fact" && !hasAllFacts ? KnownToAll : "")
                );
            }
        }

        foreach (var journal in (string[])["-wal", "-shm"])
        {
            File.Delete(file + journal);
        }

        File.Move(earlier, file, overwrite: true);
    }

    /// <summary>How many rows each table of a ledger's file has.</summary>
    public static IReadOnlyDictionary<string, long> Rows(string file)
    {
        using var connection = new SqliteConnection(ConnectionTo(file));
        connection.Open();
        return Tables(connection);
    }

    private static string ConnectionTo(string file) => $"Data Source={file};Pooling=False";

    private static Dictionary<string, long> Tables(SqliteConnection connection)
    {
        var names = Texts(
            connection,
            "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
                + "AND name NOT LIKE 'schemaversions%'"
        );
        var rows = new Dictionary<string, long>();
        foreach (var name in names)
        {
            var count = Texts(connection, $"SELECT CAST(COUNT(*) AS TEXT) FROM main.{name}");
            rows[name] = long.Parse(count[0], System.Globalization.CultureInfo.InvariantCulture);
        }

        return rows;
    }

    private static string Read(string migration)
    {
        using var stream =
            typeof(EarlierLedger).Assembly.GetManifestResourceStream(migration)
            ?? throw new InvalidOperationException($"there is no {migration}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static void Do(DbConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    private static List<string> Texts(DbConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Our own migrations, and the names of our own tables.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
