using System.Security.Cryptography;
using System.Text;
using Dapper;
using SheetsMatcher.Core.Sheet;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

internal sealed class SqlSheetMemory(LedgerDatabase database) : ISheetMemory
{
    private const string Cells = """
        SELECT row_key, header, written FROM merge_base
        WHERE program_id = @programId AND tab = @tab
        """;

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
        await database.Change(change =>
            change.Execute(
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
            )
        );
    }

    public async ValueTask DropTab(string programId, string role) =>
        await database.Change(change =>
            change.Execute(
                "DELETE FROM known_tab WHERE program_id = @programId AND role = @role",
                new { programId, role }
            )
        );

    public async ValueTask<MergeBase> ReadBase(string programId, string tab)
    {
        await using var connection = await database.Connect();
        var rows = await connection.QueryAsync<(string Key, string Header, string Text)>(
            Cells,
            new { programId, tab }
        );
        return MergeBase.Of(rows.Select(Cell));
    }

    /// <summary>Only the difference is written: a large tab at rest costs nothing.</summary>
    public async ValueTask KeepBase(string programId, string tab, MergeBase merged) =>
        await database.Change(async change =>
        {
            var rows = await change.All<(string Key, string Header, string Text)>(
                Cells,
                new { programId, tab }
            );
            var kept = rows.Select(Cell).ToHashSet();
            var wanted = merged.Cells.ToHashSet();
            await change.Execute(
                """
                DELETE FROM merge_base WHERE program_id = @ProgramId AND tab = @Tab
                  AND row_key = @Key AND header = @Header AND written_hash = @Hash
                """,
                kept.Except(wanted).Select(cell => Row(programId, tab, cell))
            );
            return await change.Execute(
                """
                INSERT INTO merge_base (program_id, tab, row_key, header, written_hash, written)
                VALUES (@ProgramId, @Tab, @Key, @Header, @Hash, @Text)
                """,
                wanted.Except(kept).Select(cell => Row(programId, tab, cell))
            );
        });

    public async ValueTask<IReadOnlyDictionary<string, string>> ReadFacts(
        string programId,
        SheetFact kind
    )
    {
        await using var connection = await database.Connect();
        var rows = await connection.QueryAsync<(string Name, string Value)>(
            "SELECT name, value FROM program_fact WHERE program_id = @programId AND kind = @kind",
            new { programId, kind = kind.ToString() }
        );
        return rows.ToDictionary(row => row.Name, row => row.Value, StringComparer.Ordinal);
    }

    public async ValueTask KeepFacts(
        string programId,
        SheetFact kind,
        IReadOnlyDictionary<string, string> facts
    ) =>
        await database.Change(change =>
            change.Execute(
                """
                INSERT INTO program_fact (program_id, kind, name, value)
                VALUES (@ProgramId, @Kind, @Name, @Value)
                ON CONFLICT (program_id, kind, name) DO UPDATE SET value = excluded.value
                """,
                facts.Select(each => new
                {
                    ProgramId = programId,
                    Kind = kind.ToString(),
                    Name = each.Key,
                    each.Value,
                })
            )
        );

    private static MergeBaseCell Cell((string Key, string Header, string Text) row) =>
        new(row.Key, row.Header, row.Text);

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
