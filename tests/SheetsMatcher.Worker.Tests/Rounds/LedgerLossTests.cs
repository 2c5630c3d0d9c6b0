using NodaTime;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>What becomes of the ledger.</summary>
public enum Loss
{
    Deleted,
    BackFromYesterday,
    BackFromBeforeTheApprovals,
}

/// <summary>
/// A ledger that is lost, or put back, on every day of an intake, while the mail search finds nothing
/// new: the letters are those of an intake whose ledger was never touched, each once.
/// </summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class LedgerLossTests
{
    private static readonly Instant[] Days =
    [
        Rig.Start + Duration.FromDays(1),
        Instant.FromUtc(2010, 11, 6, 17, 5),
        Instant.FromUtc(2010, 11, 8, 18, 5),
        Instant.FromUtc(2010, 11, 12, 17, 5),
        Instant.FromUtc(2010, 11, 16, 18, 5),
        Instant.FromUtc(2010, 11, 17, 18, 5),
        Instant.FromUtc(2010, 11, 19, 18, 5),
        Instant.FromUtc(2010, 11, 26, 18, 5),
        Instant.FromUtc(2010, 12, 24, 18, 5),
        Instant.FromUtc(2011, 1, 21, 18, 5),
        Instant.FromUtc(2011, 2, 11, 18, 5),
        Instant.FromUtc(2011, 2, 18, 18, 5),
    ];

    private readonly Lazy<Task<Outcome>> _untouched = new(() => Live(null));

    [Test]
    public async Task The_letters_are_those_of_an_intake_without_the_loss([Values] Loss loss)
    {
        var untouched = await _untouched.Value;
        var outcome = await Live(loss);

        Assert.Multiple(() =>
        {
            Assert.That(untouched.Sent, Has.Count.GreaterThan(35));
            Assert.That(outcome.Sent, Is.EqualTo(untouched.Sent));
            Assert.That(outcome.Outbox, Is.EquivalentTo(untouched.Outbox));
            Assert.That(outcome.Approved, Is.EqualTo(untouched.Approved));
        });
    }

    private static async Task<Outcome> Live(Loss? loss)
    {
        await using var rig = await Rig.Open(RigSchedule.Default);
        rig.Google.WhileStill(still => still.Mail.Rules.SearchLag = TimeSpan.FromMinutes(2));
        await rig.Match();
        await rig.Mail();
        rig.BackUpLedger();
        foreach (var (at, day) in Days.Index())
        {
            await Act(rig, day);
            await Round(at % 3 == 0, rig.Match, day);
            await Round(at % 3 == 1, rig.Mail, day);
            var later = day + Duration.FromMinutes(40);
            await Round(at % 3 == 2, rig.Match, later);
            await rig.Mail(later);
            // By then a letter that waited for its proof has waited long enough.
            await rig.Mail(later + Duration.FromMinutes(40));
            if (loss is Loss.BackFromYesterday)
            {
                rig.BackUpLedger();
            }
        }

        var outbox = await rig.OutboxRows();
        var matches = await rig.Rows("Matches");
        return new(
            rig.Sent(),
            [.. outbox.Select(row => string.Join(" | ", row.Take(6)))],
            [.. matches.Select(row => $"{row[0]} {row[^1]}")]
        );

        async Task Round<TReport>(
            bool isLostBefore,
            Func<Instant?, ValueTask<TReport>> run,
            Instant at
        )
        {
            if (isLostBefore && loss is Loss.Deleted)
            {
                rig.LoseLedger();
            }
            else if (isLostBefore && loss is not null)
            {
                rig.RestoreLedger();
            }

            await run(at);
        }
    }

    /// <summary>Two matches before the start, and one that comes late.</summary>
    private static async Task Act(Rig rig, Instant day)
    {
        if (day == Days[0])
        {
            await rig.Type("Matches!C2", "Approve");
            await rig.Type("Matches!C3", "Approve");
        }
        else if (day == Days[4])
        {
            await rig.Fill("Mentor responses", [.. SmallProgram.Mentors, SmallProgram.LateMentor]);
            await rig.Fill("Mentee responses", [.. SmallProgram.Mentees, SmallProgram.LateMentee]);
        }
        else if (day == Days[5])
        {
            await rig.Type("Matches!C4", "Approve");
        }
    }

    private sealed record Outcome(
        IReadOnlyList<string> Sent,
        IReadOnlyList<string> Outbox,
        IReadOnlyList<string> Approved
    );
}
