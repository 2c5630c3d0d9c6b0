using Dapper;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Ledger;

internal sealed class SqlBounces(LedgerDatabase database) : IBounces
{
    public async ValueTask<bool> Note(OutboxLetter letter, Bounce bounce) =>
        await database.Change(change =>
            change.Execute(
                """
                UPDATE outbox SET bounce_message_id = @MessageId, bounced_at = @At,
                  bounce_said = @Said
                WHERE program_id = @ProgramId AND reference = @Reference AND state = 'Sent'
                  AND bounce_message_id IS NULL
                """,
                new
                {
                    letter.ProgramId,
                    Reference = letter.Letter.Reference.Value,
                    bounce.MessageId,
                    At = bounce.At.ToUnixTimeMilliseconds(),
                    bounce.Said,
                }
            )
        ) == 1;

    public async ValueTask<IReadOnlyList<OutboxLetter>> ReadSent(
        string programId,
        IReadOnlyCollection<BounceNotice> notices
    )
    {
        var letters = new List<OutboxLetter>();
        await using var connection = await database.Connect();
        await Read("reference", notices.SelectMany(each => each.References).Select(r => r.Value));
        await Read("sent_message_id", notices.SelectMany(each => each.Answers));
        await Read("thread_id", notices.Select(each => each.ThreadId));
        return
        [
            .. letters
                .DistinctBy(letter => letter.Letter.Reference)
                .OrderByDescending(letter => letter.SentAt)
                .ThenBy(letter => letter.Letter.Reference.Value, StringComparer.Ordinal),
        ];

        async ValueTask Read(string column, IEnumerable<string> values)
        {
            foreach (
                var some in values.Where(each => each.Length > 0).Distinct().Chunk(TextList.Max)
            )
            {
                var list = new TextList(some);
                list.Parameters.Add("programId", programId);
                var rows = await connection.QueryAsync<OutboxRow>(
                    $"""
                    SELECT * FROM outbox WHERE program_id = @programId AND state = 'Sent'
                      AND {column} IN {list}
                    """,
                    list.Parameters
                );
                letters.AddRange(rows.Select(row => row.ToLetter()));
            }
        }
    }

    public async ValueTask<IReadOnlyList<BouncedAddress>> ReadAddresses(string programId)
    {
        await using var connection = await database.Connect();
        var rows = await connection.QueryAsync<OutboxRow>(
            """
            SELECT one.* FROM outbox AS one WHERE program_id = @programId AND bounce_message_id IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM outbox AS later
                WHERE later.program_id = one.program_id AND later.to_address = one.to_address
                  AND later.sent_at > one.sent_at AND later.bounce_message_id IS NULL)
            ORDER BY bounced_at, reference
            """,
            new { programId }
        );
        return [.. rows.Select(AddressOf).DistinctBy(each => each.Address)];
    }

    private static BouncedAddress AddressOf(OutboxRow row)
    {
        var letter = row.ToLetter();
        return new BouncedAddress(
            letter.Letter.To,
            letter.Letter.Key.Recipient,
            letter.Letter.Reference,
            letter.Bounce ?? throw new InvalidOperationException("only letters that came back")
        );
    }
}
