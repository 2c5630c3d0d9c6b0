using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Seen;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

/// <param name="key">
/// Kept outside the ledger: without it, nobody can try addresses against the hashes.
/// </param>
internal sealed class SqlErasures(LedgerDatabase database, Func<byte[]> key) : IErasures
{
    public async ValueTask<int> Erase(
        string programId,
        PersonTraces person,
        IReadOnlyCollection<TabRow> rows,
        IReadOnlySet<string> cells,
        Instant now
    )
    {
        await using var connection = await database.Connect();
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

        gone += await ForgetSeen(connection, transaction, programId, cells);
        gone += await Sweep(connection, transaction).Delete(programId, new Mention(person));
        await connection.ExecuteAsync(
            """
            INSERT INTO erased_person (program_id, person_hash, erased_at)
            VALUES (@programId, @hash, @at)
            ON CONFLICT DO NOTHING
            """,
            person.Addresses.Select(address => new
            {
                programId,
                hash = HashOf(programId, address),
                at = now.ToUnixTimeMilliseconds(),
            }),
            transaction
        );
        await transaction.CommitAsync();
        return gone;
    }

    public async ValueTask<bool> Forget(string programId, PersonTraces person)
    {
        await using var connection = await database.Connect();
        return await connection.ExecuteAsync(
                """
                DELETE FROM erased_person
                WHERE program_id = @programId AND erased_at IN (
                  SELECT erased_at FROM erased_person
                  WHERE program_id = @programId AND person_hash = @hash
                )
                """,
                person.Addresses.Select(address => new
                {
                    programId,
                    hash = HashOf(programId, address),
                })
            ) > 0;
    }

    public async ValueTask<int> Count(string programId)
    {
        await using var connection = await database.Connect();
        return await connection.ExecuteScalarAsync<int>(
            "SELECT COUNT(DISTINCT erased_at) FROM erased_person WHERE program_id = @programId",
            new { programId }
        );
    }

    public async ValueTask<IReadOnlySet<ApplicantId>> Among(
        string programId,
        IReadOnlyCollection<Applicant> people
    )
    {
        var hashes = await Hashes(programId);

        // Nobody was erased, as a rule, and then no key is needed.
        return hashes.Count == 0
            ? new HashSet<ApplicantId>()
            : people
                .Where(person =>
                    person
                        .FormerEmails.Prepend(person.Email)
                        .Any(address => hashes.Contains(HashOf(programId, address)))
                )
                .Select(person => person.Id)
                .ToHashSet();
    }

    public async ValueTask<IReadOnlySet<EmailAddress>> AddressesAmong(
        string programId,
        IReadOnlyCollection<EmailAddress> addresses
    )
    {
        var hashes = await Hashes(programId);
        return hashes.Count == 0
            ? new HashSet<EmailAddress>()
            : addresses.Where(each => hashes.Contains(HashOf(programId, each))).ToHashSet();
    }

    private async ValueTask<HashSet<string>> Hashes(string programId)
    {
        await using var connection = await database.Connect();
        var hashes = await connection.QueryAsync<string>(
            "SELECT person_hash FROM erased_person WHERE program_id = @programId",
            new { programId }
        );
        return [.. hashes];
    }

    public async ValueTask<IReadOnlyList<PersonDraft>> DraftsOf(
        string programId,
        PersonTraces person
    )
    {
        await using var connection = await database.Connect();
        var letters = await connection.QueryAsync<(
            string Recipient,
            string About,
            string Id,
            string? Message,
            string? Thread,
            string? Armed
        )>(
            """
            SELECT recipient_id, about, draft_id, draft_message_id, thread_id, armed_draft_id
            FROM outbox
            WHERE program_id = @programId AND draft_id IS NOT NULL AND state <> 'Sent'
            """,
            new { programId }
        );
        return
        [
            .. letters
                .Where(each => person.AreAbout(each.Recipient) || person.AreAbout(each.About))
                .Select(each => new PersonDraft(
                    new Draft(each.Id, each.Message ?? "", each.Thread ?? ""),
                    each.Armed is not null
                )),
        ];
    }

    /// <summary>Every row of a tab as last seen in which a cell of the person's stood.</summary>
    private static async Task<int> ForgetSeen(
        DbConnection connection,
        DbTransaction transaction,
        string programId,
        IReadOnlySet<string> cells
    )
    {
        var rows = await connection.QueryAsync<string>(
            "SELECT DISTINCT cells FROM seen_row WHERE program_id = @programId",
            new { programId },
            transaction
        );
        return await connection.ExecuteAsync(
            "DELETE FROM seen_row WHERE program_id = @programId AND cells = @row",
            rows.Where(row => CellMark.Split(row).Any(cells.Contains))
                .Select(row => new { programId, row }),
            transaction
        );
    }

    public async ValueTask<bool> Knows(string programId, PersonTraces person)
    {
        await using var connection = await database.Connect();
        return await Sweep(connection).Finds(programId, new Mention(person));
    }

    public async ValueTask<bool> WasErased(string programId, PersonTraces person) =>
        (await AddressesAmong(programId, person.Addresses)).Count > 0;

    public async ValueTask<(IReadOnlyList<string> Own, IReadOnlyList<string> Others)> NamesOf(
        string programId,
        PersonTraces person
    )
    {
        await using var connection = await database.Connect();
        var names = (
            await connection.QueryAsync<(string Recipient, string Name)>(
                "SELECT DISTINCT recipient_id, to_name FROM outbox WHERE program_id = @programId",
                new { programId }
            )
        ).ToLookup(each => person.AreAbout(each.Recipient), each => each.Name);
        return ([.. names[true]], [.. names[false]]);
    }

    public async ValueTask<int> Blank(
        string programId,
        PersonTraces person,
        IReadOnlyCollection<string> names
    )
    {
        await using var connection = await database.Connect();
        await using var transaction = await connection.BeginTransactionAsync();
        var changed = await Sweep(connection, transaction)
            .Blank(programId, new Mention(person, names));
        await transaction.CommitAsync();
        return changed;
    }

    public ValueTask Scrub() => database.Scrub();

    private LedgerSweep Sweep(DbConnection connection, DbTransaction? transaction = null) =>
        new(connection, transaction, database.IsSqlite);

    private string HashOf(string programId, EmailAddress person) =>
        Convert.ToHexString(
            HMACSHA256.HashData(key(), Encoding.UTF8.GetBytes($"{programId}\n{person.Value}"))
        );
}
