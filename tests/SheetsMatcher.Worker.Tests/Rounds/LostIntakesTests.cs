using NodaTime;

namespace SheetsMatcher.Worker.Tests.Rounds;

/// <summary>
/// The ledger is lost once a new intake has been started in the spreadsheet of the last one, whose
/// applications still stand there: pairs of the last intake get nothing of the new one.
/// </summary>
[Parallelizable(ParallelScope.All)]
internal sealed class LostIntakesTests
{
    private const string Earlier = "Earlier intake";
    private static readonly Instant Spring = Instant.FromUtc(2011, 3, 14, 18, 0);
    private static readonly Instant FirstWeeks = Instant.FromUtc(2011, 4, 8, 18, 5);
    private static readonly Duration Search = Duration.FromMinutes(40);

    [Test]
    public async Task Old_pairs_get_nothing_and_the_new_ones_everything_once(
        [Values] Step lost,
        [Values] bool isOverridden
    )
    {
        await using var rig = await Rig.Open();
        await LiveFirstIntake(rig, isOverridden);
        var before = rig.Sent();
        Assert.That(before, Has.Count.EqualTo(isOverridden ? 2 : 4));

        rig.StartIntake("2011-spring");
        Lose(rig, lost, Step.BeforeItsFirstRound);
        await Round(rig, Spring);
        await Set(rig, "Intake start", "2011-04-01");
        await Set(rig, "Intake end", "2011-07-15");
        Lose(rig, lost, Step.AfterItsFirstRound);
        await rig.Fill("Mentor responses", [.. SmallProgram.Mentors, SmallProgram.LateMentor]);
        await rig.Fill("Mentee responses", [.. SmallProgram.Mentees, SmallProgram.LateMentee]);
        await Round(rig, Spring + Duration.FromHours(1));
        Lose(rig, lost, Step.BeforeItsApprovals);
        var approved = await Approve(rig, "noa@example.org");
        await Round(rig, Spring + Duration.FromHours(3));
        Lose(rig, lost, Step.AfterItsApprovals);
        await Round(rig, Spring + Duration.FromHours(5));
        await Round(rig, FirstWeeks);

        var news = rig.Sent().Except(before).ToList();
        Assert.That(news, Has.Count.EqualTo(4), string.Join('\n', rig.Sent()));
        Assert.That(
            news.Select(letter => letter.Split('<', '>')[1]).Distinct(),
            Is.EquivalentTo(approved)
        );
        var old = (await rig.Rows("Matches")).Skip(1).Take(2).ToList();
        Assert.That(old.Select(row => row[1]), Is.All.EqualTo(Earlier));
    }

    /// <summary>When the ledger goes.</summary>
    public enum Step
    {
        Never,
        BeforeItsFirstRound,
        AfterItsFirstRound,
        BeforeItsApprovals,
        AfterItsApprovals,
    }

    private static async Task LiveFirstIntake(Rig rig, bool isOverridden)
    {
        await Round(rig, Rig.Start);
        if (isOverridden)
        {
            await rig.Type("Matches!C3", "Reject");
            await rig.Type("Matches!E2", "Omar Haddad");
            await rig.Match(Rig.Start);
        }

        await rig.Type("Matches!C2", "Approve");
        if (!isOverridden)
        {
            await rig.Type("Matches!C3", "Approve");
        }

        await Round(rig, Rig.Start + Duration.FromHours(1));
    }

    private static void Lose(Rig rig, Step lost, Step now)
    {
        if (lost == now)
        {
            rig.LoseLedger();
        }
    }

    private static async Task Round(Rig rig, Instant at)
    {
        await rig.Match(at);
        await rig.Mail(at);
        await rig.Match(at + Search);
        await rig.Mail(at + Search);
    }

    /// <returns>The two people of the pair.</returns>
    private static async Task<string[]> Approve(Rig rig, string mentee)
    {
        var rows = await rig.Rows("Matches");
        var email = rows[0].ToList().IndexOf("Mentee email");
        var row = rows.Select(each => each[email]).ToList().LastIndexOf(mentee) + 1;
        Assert.That(row, Is.GreaterThan(3));
        await rig.Type($"Matches!C{row}", "Approve");
        return [rows[row - 1][email], rows[row - 1][email + 1]];
    }

    private static async Task Set(Rig rig, string setting, string value)
    {
        var rows = await rig.Rows("Settings");
        var row = rows.Select(each => each[0]).ToList().IndexOf(setting) + 1;
        await rig.Type($"Settings!B{row}", value);
    }
}
