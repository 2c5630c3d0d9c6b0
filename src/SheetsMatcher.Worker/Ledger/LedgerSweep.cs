using System.Data.Common;
using Dapper;

namespace SheetsMatcher.Worker.Ledger;

/// <summary>Goes through every table of the ledger that there is, row by row.</summary>
internal sealed class LedgerSweep(
    DbConnection connection,
    DbTransaction? transaction,
    bool isSqlite
)
{
    /// <summary>In place of a sent letter's text that named the person.</summary>
    private const string Blanked = "(erased)";

    private string Place => isSqlite ? "CAST(rowid AS TEXT)" : "ctid::text";

    public async Task<bool> Finds(string programId, PersonMatcher mention)
    {
        foreach (var table in await Tables())
        {
            if ((await Places(table, programId, mention.IsIn)).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Deletes every row of the program in which some column has the address or the id.</summary>
    public async Task<int> Delete(string programId, PersonMatcher mention)
    {
        var gone = 0;
        foreach (var table in await Tables())
        {
            gone += await Delete(table, await Places(table, programId, mention.IsIn));
        }

        return gone;
    }

    /// <summary>
    /// What only names the person in passing, such as the committee's weekly letter: that it went
    /// must stay known, its words need not. A letter that has not been begun is written again.
    /// </summary>
    public async Task<int> Blank(string programId, PersonMatcher mention)
    {
        var changed = 0;
        foreach (var table in await Tables())
        {
            var places = await Places(table, programId, mention.IsNamedIn);
            changed +=
                table.Name == "outbox" ? await BlankLetters(places) : await Delete(table, places);
        }

        return changed;
    }

    private async Task<int> BlankLetters(IReadOnlyList<string> places)
    {
        var changed = 0;
        foreach (var place in places)
        {
            var letter = await connection.QuerySingleAsync<OutboxRow>(
                $"SELECT * FROM outbox WHERE {Place} = @place",
                new { place },
                transaction
            );
            changed += letter.Blank(Blanked)
                ? await connection.ExecuteAsync(
                    $"""
                    UPDATE outbox SET subject = @Subject, body_text = @BodyText,
                      body_html = @BodyHtml, body_hash = @BodyHash, thread_subject = @ThreadSubject,
                      calendar = @Calendar, note = @Note, bounce_said = @BounceSaid
                    WHERE program_id = @ProgramId AND reference = @Reference
                    """,
                    letter,
                    transaction
                )
                : await connection.ExecuteAsync(
                    $"DELETE FROM outbox WHERE {Place} = @place",
                    new { place },
                    transaction
                );
        }

        return changed;
    }

    private async Task<IReadOnlyList<LedgerTable>> Tables() =>
        [
            .. (await LedgerTables.Read(connection, isSqlite)).Where(table =>
                table.Columns.Contains("program_id")
            ),
        ];

    private async Task<IReadOnlyList<string>> Places(
        LedgerTable table,
        string programId,
        Func<string, bool> isIn
    )
    {
        var columns = string.Join(
            " || ' ' || ",
            table.Columns.Select(column =>
                $"COALESCE(CAST({LedgerTable.Quote(column)} AS TEXT), '')"
            )
        );
        var rows = await connection.QueryAsync<(string Place, string Text)>(
            $"""
            SELECT {Place}, {columns} FROM {LedgerTable.Quote(table.Name)}
            WHERE program_id = @programId
            """,
            new { programId },
            transaction
        );
        return [.. rows.Where(row => isIn(row.Text)).Select(row => row.Place)];
    }

    private Task<int> Delete(LedgerTable table, IReadOnlyList<string> places) =>
        connection.ExecuteAsync(
            $"DELETE FROM {LedgerTable.Quote(table.Name)} WHERE {Place} = @place",
            places.Select(place => new { place }),
            transaction
        );
}
