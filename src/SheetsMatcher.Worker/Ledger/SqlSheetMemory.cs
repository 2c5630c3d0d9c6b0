using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using SheetsMatcher.Core.Review;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

internal sealed class SqlSheetMemory(LedgerDatabase database) : ISheetMemory
{
    public async ValueTask<IReadOnlyDictionary<string, int>> ReadTabs(string programId)
    {
        await using var connection = await database.Connect();
        var rows = await connection.QueryAsync<(string Role, long SheetId)>(
            "SELECT role, sheet_id FROM known_tab WHERE program_id = @programId",
            new { programId }
        );
        return rows.ToDictionary(row => row.Role, row => checked((int)row.SheetId));
    }

    public async ValueTask KeepTab(string programId, string role, int sheetId)
    {
        await using var connection = await database.Connect();
        await connection.ExecuteAsync(
            """
            INSERT INTO known_tab (program_id, role, sheet_id) VALUES (@programId, @role, @id)
            ON CONFLICT (program_id, role) DO UPDATE SET sheet_id = excluded.sheet_id
            """,
            new
            {
                programId,
                role,
                id = (long)sheetId,
            }
        );
    }

    public async ValueTask<MergeBase> ReadBase(string programId, string tab)
    {
        await using var connection = await database.Connect();
        return MergeBase.Of(await ReadCells(connection, programId, tab));
    }

    /// <summary>Only the difference is written: a large tab at rest costs nothing.</summary>
    public async ValueTask KeepBase(string programId, string tab, MergeBase merged)
    {
        await using var connection = await database.Connect();
        await using var transaction = await connection.BeginTransactionAsync();
        var kept = (await ReadCells(connection, programId, tab)).ToHashSet();
        var wanted = merged.Cells.ToHashSet();
        await connection.ExecuteAsync(
            """
            DELETE FROM merge_base WHERE program_id = @ProgramId AND tab = @Tab
              AND row_key = @Key AND header = @Header AND written_hash = @Hash
            """,
            kept.Except(wanted).Select(cell => Row(programId, tab, cell)),
            transaction
        );
        await connection.ExecuteAsync(
            """
            INSERT INTO merge_base (program_id, tab, row_key, header, written_hash, written)
            VALUES (@ProgramId, @Tab, @Key, @Header, @Hash, @Text)
            """,
            wanted.Except(kept).Select(cell => Row(programId, tab, cell)),
            transaction
        );
        await transaction.CommitAsync();
    }

    public async ValueTask<IReadOnlyDictionary<string, string>> ReadSettings(string programId)
    {
        await using var connection = await database.Connect();
        var rows = await connection.QueryAsync<(string Name, string Value)>(
            "SELECT name, value FROM committee_setting WHERE program_id = @programId",
            new { programId }
        );
        return rows.ToDictionary(row => row.Name, row => row.Value, StringComparer.Ordinal);
    }

    public async ValueTask KeepSettings(
        string programId,
        IReadOnlyDictionary<string, string> values
    )
    {
        await using var connection = await database.Connect();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(
            """
            INSERT INTO committee_setting (program_id, name, value)
            VALUES (@ProgramId, @Name, @Value)
            ON CONFLICT (program_id, name) DO UPDATE SET value = excluded.value
            """,
            values.Select(each => new
            {
                ProgramId = programId,
                Name = each.Key,
                each.Value,
            }),
            transaction
        );
        await transaction.CommitAsync();
    }

    private static async Task<IEnumerable<MergeBaseCell>> ReadCells(
        DbConnection connection,
        string programId,
        string tab
    )
    {
        var rows = await connection.QueryAsync<(string Key, string Header, string Text)>(
            """
            SELECT row_key, header, written FROM merge_base
            WHERE program_id = @programId AND tab = @tab
            """,
            new { programId, tab }
        );
        return rows.Select(row => new MergeBaseCell(row.Key, row.Header, row.Text));
    }

    private static object Row(string programId, string tab, MergeBaseCell cell) =>
        new
        {
            ProgramId = programId,
            Tab = tab,
            cell.Key,
            cell.Header,
            Hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(cell.Text))),
            cell.Text,
        };
}
