using System.Data.Common;
using Dapper;

namespace SheetsMatcher.Worker.Ledger;

/// <summary>One table of the ledger and its columns, in their order.</summary>
internal sealed record LedgerTable(string Name, IReadOnlyList<string> Columns)
{
    /// <summary>Names of our own schema, quoted all the same.</summary>
    public static string Quote(string name) =>
        $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>
/// The ledger's tables as they are, so that a backup or an erasure forgets none that came later.
/// </summary>
internal static class LedgerTables
{
    public static async Task<IReadOnlyList<LedgerTable>> Read(
        DbConnection connection,
        bool isSqlite
    )
    {
        var columns = await connection.QueryAsync<(string Table, string Column)>(
            isSqlite
                ? """
                SELECT m.name, p.name FROM sqlite_master m, pragma_table_info(m.name) p
                WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\'
                ORDER BY m.name, p.cid
                """
                : """
                SELECT table_name, column_name FROM information_schema.columns
                WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position
                """
        );
        return
        [
            .. columns
                .Where(each => IsOurs(each.Table))
                .GroupBy(each => each.Table, each => each.Column)
                .Select(table => new LedgerTable(table.Key, [.. table])),
        ];
    }

    /// <summary>Not the history of migrations, and not the scheduler's own tables.</summary>
    private static bool IsOurs(string table) =>
        !table.StartsWith("schemaversions", StringComparison.OrdinalIgnoreCase)
        && !table.StartsWith("qrtz_", StringComparison.OrdinalIgnoreCase);
}
