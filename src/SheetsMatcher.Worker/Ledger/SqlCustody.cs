using Dapper;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

internal sealed class SqlCustody(LedgerDatabase database) : ICustody
{
    public async ValueTask<Custody?> Read(string programId)
    {
        await using var connection = await database.Connect();
        var rows = await connection.QueryAsync<(string Ledger, string Session, long TakesOver)>(
            """
            SELECT ledger_name, session, takes_over FROM custody WHERE program_id = @programId
            """,
            new { programId }
        );
        return rows.Select(row => new Custody(row.Ledger, row.Session, row.TakesOver != 0))
            .FirstOrDefault();
    }

    public async ValueTask Keep(string programId, Custody custody) =>
        await database.Change(change =>
            change.Execute(
                """
                INSERT INTO custody (program_id, ledger_name, session, takes_over)
                VALUES (@programId, @Ledger, @Session, @TakesOver)
                ON CONFLICT (program_id) DO UPDATE SET ledger_name = excluded.ledger_name,
                  session = excluded.session, takes_over = excluded.takes_over
                """,
                new
                {
                    programId,
                    custody.Ledger,
                    custody.Session,
                    TakesOver = custody.TakesOver ? 1 : 0,
                }
            )
        );
}
