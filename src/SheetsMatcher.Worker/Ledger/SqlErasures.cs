using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

/// <param name="key">
/// Kept outside the ledger: without it, nobody can try addresses against the hashes.
/// </param>
internal sealed class SqlErasures(LedgerDatabase database, Func<byte[]> key) : IErasures
{
    public async ValueTask<int> Erase(
        string programId,
        EmailAddress person,
        IReadOnlyCollection<TabRow> rows,
        Instant now
    )
    {
        var hash = HashOf(programId, person);
        await using var connection = await database.Connect();
        var tables = await LedgerTables.Read(connection, database.IsSqlite);
        await using var transaction = await connection.BeginTransactionAsync();
        var gone = 0;
        foreach (var row in rows)
        {
            gone += await connection.ExecuteAsync(
                """
                DELETE FROM merge_base
                WHERE program_id = @programId AND tab = @Tab AND row_key = @Key
                """,
                new
                {
                    programId,
                    row.Tab,
                    row.Key,
                },
                transaction
            );
        }

        foreach (var table in tables)
        {
            gone += await Sweep(connection, transaction, table, programId, person);
        }

        await connection.ExecuteAsync(
            """
            INSERT INTO erased_person (program_id, person_hash, erased_at)
            VALUES (@programId, @hash, @at)
            ON CONFLICT DO NOTHING
            """,
            new
            {
                programId,
                hash,
                at = now.ToUnixTimeMilliseconds(),
            },
            transaction
        );
        await transaction.CommitAsync();
        return gone;
    }

    public async ValueTask<bool> Forget(string programId, EmailAddress person)
    {
        await using var connection = await database.Connect();
        return await connection.ExecuteAsync(
                """
                DELETE FROM erased_person
                WHERE program_id = @programId AND person_hash = @hash
                """,
                new { programId, hash = HashOf(programId, person) }
            ) == 1;
    }

    public async ValueTask<int> Count(string programId)
    {
        await using var connection = await database.Connect();
        return await connection.ExecuteScalarAsync<int>(
            "SELECT COUNT(*) FROM erased_person WHERE program_id = @programId",
            new { programId }
        );
    }

    public async ValueTask<IReadOnlySet<ApplicantId>> Among(
        string programId,
        IReadOnlyCollection<Applicant> people
    )
    {
        await using var connection = await database.Connect();
        var hashes = (
            await connection.QueryAsync<string>(
                "SELECT person_hash FROM erased_person WHERE program_id = @programId",
                new { programId }
            )
        ).ToHashSet();

        // Nobody was erased, as a rule, and then no key is needed.
        return hashes.Count == 0
            ? new HashSet<ApplicantId>()
            : people
                .Where(person => hashes.Contains(HashOf(programId, person.Email)))
                .Select(person => person.Id)
                .ToHashSet();
    }

    public async ValueTask<IReadOnlyList<Draft>> DraftsOf(string programId, EmailAddress person)
    {
        await using var connection = await database.Connect();
        var drafts = await connection.QueryAsync<(string Id, string? Message, string? Thread)>(
            """
            SELECT draft_id, draft_message_id, thread_id FROM outbox
            WHERE program_id = @programId AND draft_id IS NOT NULL AND armed_draft_id IS NULL
              AND (recipient_id = @id OR about LIKE @partner)
            """,
            new
            {
                programId,
                id = ApplicantId.Of(person).Value,
                partner = $"%{ApplicantId.Of(person).Value}%",
            }
        );
        return
        [
            .. drafts.Select(each => new Draft(each.Id, each.Message ?? "", each.Thread ?? "")),
        ];
    }

    /// <summary>Every row of the program in which some column names the person.</summary>
    private async Task<int> Sweep(
        DbConnection connection,
        DbTransaction transaction,
        LedgerTable table,
        string programId,
        EmailAddress person
    )
    {
        if (!table.Columns.Contains("program_id"))
        {
            return 0;
        }

        var place = database.IsSqlite ? "rowid" : "ctid::text";
        var columns = string.Join(
            " || ' ' || ",
            table.Columns.Select(column =>
                $"COALESCE(CAST({LedgerTable.Quote(column)} AS TEXT), '')"
            )
        );
        var rows = await connection.QueryAsync<(string Place, string Text)>(
            $"""
            SELECT CAST({place} AS TEXT), {columns} FROM {LedgerTable.Quote(table.Name)}
            WHERE program_id = @programId
            """,
            new { programId },
            transaction
        );
        var mention = new Mention(person);
        var found = rows.Where(row => mention.IsIn(row.Text)).Select(row => row.Place).ToList();
        var at = database.IsSqlite ? "CAST(rowid AS TEXT)" : "ctid::text";
        return await connection.ExecuteAsync(
            $"DELETE FROM {LedgerTable.Quote(table.Name)} WHERE {at} = @row",
            found.Select(row => new { row }),
            transaction
        );
    }

    private string HashOf(string programId, EmailAddress person) =>
        Convert.ToHexString(
            HMACSHA256.HashData(key(), Encoding.UTF8.GetBytes($"{programId}\n{person.Value}"))
        );
}
