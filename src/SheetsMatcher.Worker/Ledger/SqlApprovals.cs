using Dapper;
using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Matching;
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

    public async ValueTask<IReadOnlyDictionary<MatchId, RowMemory>> ReadRows(string programId)
    {
        await using var connection = await database.Connect();
        var rows = await connection.QueryAsync<(
            string,
            string,
            string,
            long,
            long?,
            long,
            string?
        )>(
            """
            SELECT match_id, mentor_id, mentee_id, counts_since, approved_at, asked, accepted_rules
            FROM match_row
            WHERE program_id = @programId
            """,
            new { programId }
        );
        return rows.ToDictionary(
            row => new MatchId(row.Item1),
            row => new RowMemory(
                new PersonPair(new ApplicantId(row.Item2), new ApplicantId(row.Item3)),
                Instant.FromUnixTimeMilliseconds(row.Item4),
                row.Item5 is { } approvedAt ? Instant.FromUnixTimeMilliseconds(approvedAt) : null,
                (Asked)row.Item6
            )
            {
                AcceptedRules = row.Item7,
            }
        );
    }

    public async ValueTask Keep(string programId, ApprovalNews news)
    {
        var known = await Read(programId);
        var seen = news
            .Seen.Where(each => !known.ContainsKey(each.Key) || news.TakenBack.Contains(each.Key))
            .ToList();
        if (seen.Count == 0 && news.TakenBack.Count == 0 && news.Rows.Count == 0)
        {
            return;
        }

        await database.Change(async change =>
        {
            await change.Execute(
                """
                DELETE FROM approval
                WHERE program_id = @ProgramId AND match_id = @Match AND mentor_id = @Mentor
                    AND mentee_id = @Mentee
                """,
                news.TakenBack.Select(pair => Parameters(programId, pair))
            );
            await change.Execute(
                """
                INSERT INTO approval (program_id, match_id, mentor_id, mentee_id, seen_at)
                VALUES (@ProgramId, @Match, @Mentor, @Mentee, @SeenAt)
                ON CONFLICT DO NOTHING
                """,
                seen.Select(each => Parameters(programId, each.Key, each.Value))
            );
            return await change.Execute(
                """
                INSERT INTO match_row
                    (program_id, match_id, mentor_id, mentee_id, counts_since, approved_at, asked,
                    accepted_rules)
                VALUES (@ProgramId, @Match, @Mentor, @Mentee, @CountsSince, @ApprovedAt, @Asked,
                    @AcceptedRules)
                ON CONFLICT (program_id, match_id) DO UPDATE SET
                    mentor_id = excluded.mentor_id,
                    mentee_id = excluded.mentee_id,
                    counts_since = excluded.counts_since,
                    approved_at = excluded.approved_at,
                    asked = excluded.asked,
                    accepted_rules = excluded.accepted_rules
                """,
                news.Rows.Select(each => Parameters(programId, each.Key, each.Value))
            );
        });
    }

    private static object Parameters(string programId, ApprovedPair pair, Instant? seenAt = null) =>
        new
        {
            ProgramId = programId,
            Match = pair.Match.Value,
            Mentor = pair.Mentor.Value,
            Mentee = pair.Mentee.Value,
            SeenAt = seenAt?.ToUnixTimeMilliseconds(),
        };

    private static object Parameters(string programId, MatchId match, RowMemory row) =>
        new
        {
            ProgramId = programId,
            Match = match.Value,
            Mentor = row.Pair.Mentor.Value,
            Mentee = row.Pair.Mentee.Value,
            CountsSince = row.Since.ToUnixTimeMilliseconds(),
            ApprovedAt = row.ApprovedAt?.ToUnixTimeMilliseconds(),
            Asked = (long)row.Asked,
            row.AcceptedRules,
        };
}
