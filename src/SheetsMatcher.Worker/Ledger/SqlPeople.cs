using Dapper;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Applications.Identity;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

internal sealed class SqlPeople(LedgerDatabase database) : IPeople
{
    public async ValueTask<IReadOnlyList<PersonSighting>> Read(string programId)
    {
        await using var connection = await database.Connect();
        var rows = await connection.QueryAsync<(string, long, string, string, string)>(
            """
            SELECT form, responded_at, address, name, person_id FROM person_sighting
            WHERE program_id = @programId
            ORDER BY responded_at, form, address, name, person_id
            """,
            new { programId }
        );
        return
        [
            .. rows.SelectMany(row =>
                EmailAddress.TryParse(row.Item3, out var email)
                    ?
                    [
                        new PersonSighting(
                            row.Item1,
                            Instant.FromUnixTimeMilliseconds(row.Item2),
                            email,
                            row.Item4,
                            new ApplicantId(row.Item5)
                        ),
                    ]
                    : Array.Empty<PersonSighting>()
            ),
        ];
    }

    public async ValueTask Keep(string programId, IReadOnlyCollection<PersonSighting> sightings)
    {
        if (sightings.Count == 0)
        {
            return;
        }

        await database.Change(change =>
            change.Execute(
                """
                INSERT INTO person_sighting
                  (program_id, form, responded_at, address, name, person_id)
                VALUES (@ProgramId, @Form, @At, @Email, @Name, @Person)
                ON CONFLICT DO NOTHING
                """,
                sightings.Select(each => new
                {
                    ProgramId = programId,
                    each.Form,
                    At = each.At.ToUnixTimeMilliseconds(),
                    Email = each.Email.Value,
                    each.Name,
                    Person = each.Person.Value,
                })
            )
        );
    }
}
