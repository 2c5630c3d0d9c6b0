using Dapper;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

internal sealed class SqlApprovals(LedgerDatabase database) : IApprovals
{
    public async ValueTask<IReadOnlyDictionary<ApprovedPair, Instant>> Read(string programId)
    {
        await using var connection = await database.Connect();
        var rows = await connection.QueryAsync<(string, string, string, long)>(
            """
            SELECT match_id, mentor_id, mentee_id, seen_at FROM approval
            WHERE program_id = @programId
            """,
            new { programId }
        );
        return rows.ToDictionary(
            row => new ApprovedPair(
                new MatchId(row.Item1),
                new ApplicantId(row.Item2),
                new ApplicantId(row.Item3)
            ),
            row => Instant.FromUnixTimeMilliseconds(row.Item4)
        );
    }

    public async ValueTask See(
        string programId,
        IReadOnlyCollection<ApprovedPair> pairs,
        Instant now
    )
    {
        var known = await Read(programId);
        var news = pairs.Where(pair => !known.ContainsKey(pair)).ToList();
        if (news.Count == 0)
        {
            return;
        }

        await database.Change(change =>
            change.Execute(
                """
                INSERT INTO approval (program_id, match_id, mentor_id, mentee_id, seen_at)
                VALUES (@ProgramId, @Match, @Mentor, @Mentee, @SeenAt)
                ON CONFLICT DO NOTHING
                """,
                news.Select(pair => new
                {
                    ProgramId = programId,
                    Match = pair.Match.Value,
                    Mentor = pair.Mentor.Value,
                    Mentee = pair.Mentee.Value,
                    SeenAt = now.ToUnixTimeMilliseconds(),
                })
            )
        );
    }
}
