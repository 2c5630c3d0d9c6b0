using System.Text.Json.Nodes;
using NodaTime;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>
/// The worker ends at every step of a mailing, and the ledger is lost with it, or put back as it was
/// the day before; the mail search finds nothing new.
/// </summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class MailingLossTests
{
    /// <summary>A day has one mailing of two letters, and ends one step later than the day before.</summary>
    private const int Days = 60;

    [Test]
    public async Task Each_letter_goes_once([Values] bool isPutBack)
    {
        await using var rig = await Rig.Open(DailyLetters());
        rig.Google.WhileStill(still => still.Mail.Rules.SearchLag = TimeSpan.FromMinutes(2));
        await rig.Match();
        await rig.Type("Matches!C2", "Approve");
        await rig.Match();
        await rig.Mail();
        var cuts = 0;
        for (var day = 1; day <= Days; day++)
        {
            rig.BackUpLedger();
            var at = Instant.FromUtc(2010, 11, 5, 18, 5) + Duration.FromDays(day - 1);
            cuts += await EndsAt(rig, at, step: day) ? 1 : 0;
            if (isPutBack)
            {
                rig.RestoreLedger();
            }
            else
            {
                rig.LoseLedger();
            }

            await rig.Match(at + Duration.FromMinutes(1));
            await rig.Mail(at + Duration.FromMinutes(1));
            await rig.Mail(at + Duration.FromMinutes(40));
        }

        var references = (await rig.OutboxRows()).Select(row => row[0]).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(cuts, Is.GreaterThan(Days / 2));
            Assert.That(rig.Sent(), Has.Count.EqualTo(Days * 2));
            Assert.That(
                rig.SentByRecipient()
                    .Select(sent =>
                        references.Single(each =>
                            sent.Text.Contains(each, StringComparison.Ordinal)
                        )
                    ),
                Is.Unique
            );
        });
    }

    /// <returns>Whether it ended before the mailing was over.</returns>
    private static async Task<bool> EndsAt(Rig rig, Instant at, int step)
    {
        var left = step;
        rig.StartWorker(
            crashPoint: new CrashPoint(() =>
                --left <= 0 ? throw new PowerLostException() : ValueTask.CompletedTask
            )
        );
        Task mailing = rig.Mail(at).AsTask();
        await mailing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return mailing.IsFaulted;
    }

    private static string DailyLetters()
    {
        var milestones = Enumerable
            .Range(0, Days)
            .Select(day =>
                (JsonNode)
                    new JsonObject
                    {
                        ["id"] = $"day-{day}",
                        ["name"] = $"Day {day}",
                        ["letter"] = "week-4-check-in",
                        ["anchor"] = "intake start",
                        ["offset"] = day == 1 ? "1 day" : $"{day} days",
                        ["at"] = "10:00",
                        ["audience"] = "both",
                    }
            );
        return new JsonObject { ["milestones"] = new JsonArray([.. milestones]) }.ToJsonString();
    }

    private sealed class PowerLostException : Exception;
}
