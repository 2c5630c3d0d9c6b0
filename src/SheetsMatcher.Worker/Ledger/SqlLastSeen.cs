using Dapper;
using SheetsMatcher.Core.Seen;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

internal sealed class SqlLastSeen(LedgerDatabase database) : ILastSeen
{
    private const string Rows = """
        SELECT cells, copies, question FROM seen_row
        WHERE program_id = @programId AND tab = @tab
        """;

    public async ValueTask<IReadOnlyDictionary<string, SeenHead>> ReadHeads(string programId)
    {
        await using var connection = await database.Connect();
        var heads = await connection.QueryAsync<HeadRow>(
            "SELECT * FROM seen_tab WHERE program_id = @programId",
            new { programId }
        );
        return heads.ToDictionary(row => row.Tab, row => row.ToHead(), StringComparer.Ordinal);
    }

    public async ValueTask<IReadOnlyList<SeenRow>> ReadRows(string programId, string tab)
    {
        await using var connection = await database.Connect();
        var rows = await connection.QueryAsync<(string, long, long)>(Rows, new { programId, tab });
        return [.. rows.Select(Row)];
    }

    /// <summary>Only the difference is written, so that a tab at rest, or sorted, costs nothing.</summary>
    public async ValueTask Keep(string programId, string tab, SeenTab seen) =>
        await database.Change(async change =>
        {
            var rows = await change.All<(string, long, long)>(Rows, new { programId, tab });
            var kept = rows.Select(Row).ToHashSet();
            await change.Execute(
                """
                DELETE FROM seen_row WHERE program_id = @programId AND tab = @tab
                  AND question = @Question AND cells = @Cells
                """,
                kept.Except(seen.Rows).Select(row => Parameters(programId, tab, row))
            );
            await change.Execute(
                """
                INSERT INTO seen_row (program_id, tab, cells, question, copies)
                VALUES (@programId, @tab, @Cells, @Question, @Copies)
                """,
                seen.Rows.Where(row => !kept.Contains(row))
                    .Select(row => Parameters(programId, tab, row))
            );
            return await change.Execute(
                """
                INSERT INTO seen_tab (program_id, tab, digest, columns, asked, is_open, held, places)
                VALUES (@programId, @tab, @Digest, @Columns, @Asked, @IsOpen, @Held, @Places)
                ON CONFLICT (program_id, tab) DO UPDATE SET digest = excluded.digest,
                  columns = excluded.columns, asked = excluded.asked,
                  is_open = excluded.is_open, held = excluded.held,
                  places = excluded.places
                """,
                new
                {
                    programId,
                    tab,
                    seen.Head.Digest,
                    seen.Head.Columns,
                    seen.Head.Asked,
                    IsOpen = seen.Head.IsOpen ? 1L : 0L,
                    seen.Head.Held,
                    seen.Head.Places,
                }
            );
        });

    private static SeenRow Row((string Cells, long Copies, long Question) row) =>
        new(row.Cells, checked((int)row.Copies), checked((int)row.Question));

    private static object Parameters(string programId, string tab, SeenRow row) =>
        new
        {
            programId,
            tab,
            row.Cells,
            row.Question,
            row.Copies,
        };

    private sealed class HeadRow
    {
        public string Tab { get; set; } = "";
        public string Digest { get; set; } = "";
        public string Columns { get; set; } = "";
        public long Asked { get; set; }
        public long IsOpen { get; set; }
        public long Held { get; set; }
        public string Places { get; set; } = "";

        public SeenHead ToHead() =>
            new(Digest, Columns, checked((int)Asked), IsOpen != 0, checked((int)Held))
            {
                Places = Places,
            };
    }
}
