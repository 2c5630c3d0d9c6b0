using Dapper;
using NodaTime;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

internal sealed class SqlRoundReports(LedgerDatabase database) : IRoundReports
{
    public async ValueTask Keep(string programId, RoundReport report) =>
        await database.Change(change =>
            change.Execute(
                """
                INSERT INTO round_report (program_id, round, started_at, ended_at, good_at, problem,
                  undecided, problems, unmatched)
                VALUES (@programId, @Round, @StartedAt, @EndedAt, @GoodAt, @Problem,
                  @Undecided, @Problems, @Unmatched)
                ON CONFLICT (program_id, round) DO UPDATE SET started_at = excluded.started_at,
                  ended_at = excluded.ended_at, problem = excluded.problem,
                  good_at = COALESCE(excluded.good_at, round_report.good_at),
                  undecided = COALESCE(excluded.undecided, round_report.undecided),
                  problems = COALESCE(excluded.problems, round_report.problems),
                  unmatched = COALESCE(excluded.unmatched, round_report.unmatched)
                """,
                new
                {
                    programId,
                    report.Round,
                    StartedAt = report.StartedAt.ToUnixTimeMilliseconds(),
                    EndedAt = report.EndedAt.ToUnixTimeMilliseconds(),
                    GoodAt = report.GoodAt?.ToUnixTimeMilliseconds(),
                    report.Problem,
                    Undecided = (long?)report.Work?.Undecided,
                    Problems = (long?)report.Work?.Problems,
                    Unmatched = (long?)report.Work?.Unmatched,
                }
            )
        );

    public async ValueTask<IReadOnlyList<RoundReport>> Read(string programId)
    {
        await using var connection = await database.Connect();
        var rows = await connection.QueryAsync<Row>(
            "SELECT * FROM round_report WHERE program_id = @programId ORDER BY round",
            new { programId }
        );
        return [.. rows.Select(row => row.ToReport())];
    }

    private sealed class Row
    {
        public string Round { get; set; } = "";
        public long StartedAt { get; set; }
        public long EndedAt { get; set; }
        public long? GoodAt { get; set; }
        public string Problem { get; set; } = "";
        public long? Undecided { get; set; }
        public long? Problems { get; set; }
        public long? Unmatched { get; set; }

        public RoundReport ToReport() =>
            new(
                Round,
                Instant.FromUnixTimeMilliseconds(StartedAt),
                Instant.FromUnixTimeMilliseconds(EndedAt),
                GoodAt is { } good ? Instant.FromUnixTimeMilliseconds(good) : null,
                Problem,
                (Undecided, Problems, Unmatched) is ({ } undecided, { } problems, { } unmatched)
                    ? new CommitteeWork((int)undecided, (int)problems, (int)unmatched)
                    : null
            );
    }
}
