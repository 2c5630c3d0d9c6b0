using Dapper;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

internal sealed class SqlIntakeHistory(LedgerDatabase database) : IIntakeHistory
{
    public async ValueTask<IntakeHistory> Read(string programId)
    {
        await using var connection = await database.Connect();
        var mentees = await connection.QueryAsync<(string Intake, string Mentee, long SeenAt)>(
            """
            SELECT intake_id, mentee_id, seen_at FROM intake_mentee
            WHERE program_id = @programId
            """,
            new { programId }
        );
        var pairs = await connection.QueryAsync<(string Intake, string Mentor, string Mentee)>(
            """
            SELECT intake_id, mentor_id, mentee_id FROM intake_pair
            WHERE program_id = @programId
            """,
            new { programId }
        );
        return new IntakeHistory(
            [
                .. mentees.Select(row => new IntakeMentee(
                    row.Intake,
                    new ApplicantId(row.Mentee),
                    Instant.FromUnixTimeMilliseconds(row.SeenAt)
                )),
            ],
            [
                .. pairs.Select(row => new IntakePair(
                    row.Intake,
                    new PersonPair(new ApplicantId(row.Mentor), new ApplicantId(row.Mentee))
                )),
            ]
        );
    }

    public async ValueTask Note(string programId, IntakeNews news, Instant now)
    {
        if (news.IsEmpty)
        {
            return;
        }

        await database.Change(async change =>
        {
            await change.Execute(
                """
                DELETE FROM intake_mentee
                WHERE program_id = @ProgramId AND intake_id = @IntakeId AND mentee_id = @Mentee
                """,
                news.Withdrawn.Select(mentee => Row(new PersonPair(default, mentee)))
            );
            await change.Execute(
                """
                INSERT INTO intake_mentee (program_id, intake_id, mentee_id, seen_at)
                VALUES (@ProgramId, @IntakeId, @Mentee, @SeenAt)
                ON CONFLICT DO NOTHING
                """,
                news.Applied.Select(mentee => Row(new PersonPair(default, mentee)))
            );
            return await change.Execute(
                """
                INSERT INTO intake_pair (program_id, intake_id, mentor_id, mentee_id, seen_at)
                VALUES (@ProgramId, @IntakeId, @Mentor, @Mentee, @SeenAt)
                ON CONFLICT DO NOTHING
                """,
                news.Approved.Select(Row)
            );
        });

        object Row(PersonPair pair) =>
            new
            {
                ProgramId = programId,
                news.IntakeId,
                Mentor = pair.Mentor.Value,
                Mentee = pair.Mentee.Value,
                SeenAt = now.ToUnixTimeMilliseconds(),
            };
    }
}
