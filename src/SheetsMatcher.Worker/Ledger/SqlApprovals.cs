using Dapper;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Review;
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

    public async ValueTask See(string programId, IReadOnlyDictionary<ApprovedPair, Instant> seen)
    {
        var known = await Read(programId);
        var news = seen.Where(each => !known.ContainsKey(each.Key)).ToList();
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
                news.Select(each => new
                {
                    ProgramId = programId,
                    Match = each.Key.Match.Value,
                    Mentor = each.Key.Mentor.Value,
                    Mentee = each.Key.Mentee.Value,
                    SeenAt = each.Value.ToUnixTimeMilliseconds(),
                })
            )
        );
    }
}
