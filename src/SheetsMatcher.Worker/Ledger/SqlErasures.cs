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
    /// <summary>Of a hash: 96 bits tell people apart, and leave room in the metadata.</summary>
    private const int SignCount = 24;

    /// <summary>Half of what Google keeps of metadata is for whose the responses are.</summary>
    private const int MarksMax = 150;

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
        gone += await Sweep(connection, transaction).Delete(programId, new PersonMatcher(person));
        var marks = HashesOf(programId, person).Select(hash => new ErasedMark(hash, now));
        await Add(connection, programId, marks, transaction);
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
                HashesOf(programId, person).Select(hash => new { programId, hash })
            ) > 0;
    }

    public IReadOnlyList<string> HashesOf(string programId, PersonTraces person) =>
        [.. person.Addresses.Select(address => HashOf(programId, address))];

    public async ValueTask<IReadOnlyList<ErasedMark>> Marks(string programId)
    {
        await using var connection = await database.Connect();
        var marks = await connection.QueryAsync<(string Hash, long At)>(
            """
            SELECT person_hash, erased_at FROM erased_person WHERE program_id = @programId
            ORDER BY erased_at DESC, person_hash LIMIT @MarksMax
            """,
            new { programId, MarksMax }
        );
        return
        [
            .. marks.Select(each => new ErasedMark(
                each.Hash,
                Instant.FromUnixTimeMilliseconds(each.At)
            )),
        ];
    }

    public async ValueTask Learn(string programId, IEnumerable<ErasedMark> marks)
    {
        await using var connection = await database.Connect();
        await Add(connection, programId, marks);
    }

    private static Task<int> Add(
        DbConnection connection,
        string programId,
        IEnumerable<ErasedMark> marks,
        DbTransaction? transaction = null
    ) =>
        connection.ExecuteAsync(
            """
            INSERT INTO erased_person (program_id, person_hash, erased_at)
            VALUES (@programId, @hash, @at)
            ON CONFLICT DO NOTHING
            """,
            marks.Select(mark => new
            {
                programId,
                hash = mark.Hash,
                at = mark.At.ToUnixTimeMilliseconds(),
            }),
            transaction
        );

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
        var hashes = await AllHashes(programId);

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
        var hashes = await AllHashes(programId);
        return hashes.Count == 0
            ? new HashSet<EmailAddress>()
            : addresses.Where(each => hashes.Contains(HashOf(programId, each))).ToHashSet();
    }

    private async ValueTask<HashSet<string>> AllHashes(string programId)
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
        return await Sweep(connection).Finds(programId, new PersonMatcher(person));
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
            .Blank(programId, new PersonMatcher(person, names));
        await transaction.CommitAsync();
        return changed;
    }

    public ValueTask Scrub() => database.Scrub();

    private LedgerSweep Sweep(DbConnection connection, DbTransaction? transaction = null) =>
        new(connection, transaction, database.IsSqlite);

    private string HashOf(string programId, EmailAddress person) =>
        Convert.ToHexString(
            HMACSHA256.HashData(key(), Encoding.UTF8.GetBytes($"{programId}\n{person.Value}"))
        )[..SignCount];
}
