using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using SheetsMatcher.Worker.Ledger;

namespace SheetsMatcher.Worker.Tests.Security;

/// <summary>Every text of every table of a ledger.</summary>
internal static class LedgerTexts
{
    public static async Task<IReadOnlyDictionary<string, string>> ByTable(string connectionString)
    {
        var isSqlite = LedgerDatabase.FileOf(connectionString) is not null;
        await using DbConnection connection = isSqlite
            ? new SqliteConnection(connectionString)
            : new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var texts = new Dictionary<string, string>();
        foreach (
            var table in await Lines(
                connection,
                isSqlite
                    ? "SELECT name FROM sqlite_master WHERE type = 'table'"
                    : "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            )
        )
        {
            var lines = await Lines(connection, $"SELECT * FROM \"{table}\"");
            texts[table] = string.Join('\n', lines);
        }

        return texts;
    }

    private static async Task<IReadOnlyList<string>> Lines(DbConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names of our own tables.
        command.CommandText = query;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            var line = new StringBuilder();
            for (var at = 0; at < reader.FieldCount; at++)
            {
                line.Append(at > 0 ? "\t" : "").Append(reader.GetValue(at));
            }

            lines.Add($"{line}");
        }

        return lines;
    }
}
