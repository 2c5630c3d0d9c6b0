using System.Text;
using Microsoft.Data.Sqlite;

namespace SheetsMatcher.Worker.Tests.Security;

/// <summary>Every text of every table of a SQLite ledger.</summary>
internal static class LedgerTexts
{
    public static async Task<IReadOnlyDictionary<string, string>> ByTable(string connectionString)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        var texts = new Dictionary<string, string>();
        foreach (
            var table in await Lines(
                connection,
                "SELECT name FROM sqlite_master WHERE type = 'table'"
            )
        )
        {
            var lines = await Lines(connection, $"SELECT * FROM \"{table}\"");
            texts[table] = string.Join('\n', lines);
        }

        return texts;
    }

    private static async Task<IReadOnlyList<string>> Lines(
        SqliteConnection connection,
        string query
    )
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
