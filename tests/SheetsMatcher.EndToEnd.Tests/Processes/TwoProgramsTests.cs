using SheetsMatcher.Demo.Local;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>What is wrong with one program is that program's alone.</summary>
[Category("Process")]
public sealed class TwoProgramsTests
{
    private static readonly string[] _introductions =
    [
        "ana@example.org: Meet Ruth Okafor, your mentor",
        "ruth@example.org: Meet Ana Silva, your mentee",
    ];

    [Test]
    public async Task A_wrong_spreadsheet_id_stops_its_own_program_alone()
    {
        await using var programs = await SmallPrograms.Open();
        var sheet = await programs.NewSpreadsheet();
        // In front of the other in the order in which they are looked at.
        var astray = new SampleSpreadsheet(programs.Api, "no-such-spreadsheet");
        var installed = programs.Install("one", ("astray", astray), ("sound", sheet));
        await installed.Run("setup", "--program", "sound");
        await using var worker = installed.Start("run");
        await Approve(programs, sheet);
        await UntilSent(programs, 2);
        var status = await installed.Run("status");

        Assert.Multiple(() =>
        {
            Assert.That(worker.HasExited, Is.False);
            Assert.That(worker.Output.ErrorLines, Has.Some.Contains("program astray cannot go on"));
            Assert.That(status.Output.Lines, Has.Some.Contains("no-such-spreadsheet"));
            Assert.That(status.Output.Lines, Has.Some.Contains("No letter goes"));
        });
        Assert.That(await programs.Sent(), Is.EqualTo(_introductions));
    }

    [Test]
    public async Task A_program_that_another_worker_takes_over_stops_alone_and_is_shown_as_stopped()
    {
        await using var programs = await SmallPrograms.Open();
        var taken = await programs.NewSpreadsheet();
        var sound = await programs.NewSpreadsheet();
        var installed = programs.Install("one", ("taken", taken), ("sound", sound));
        var page = new Uri($"http://127.0.0.1:{FreePort.Take()}");
        installed.Set(settings =>
            settings["Web"] = new System.Text.Json.Nodes.JsonObject
            {
                ["Address"] = page.ToString(),
            }
        );
        await installed.Run("setup");
        await using var worker = installed.Start("run");
        await UntilProposed(programs, taken);
        var elsewhere = programs.Install("other", ("taken", taken));
        await elsewhere.Run("take-over");
        await elsewhere.Run("round");

        await Approve(programs, taken);
        await programs.Until(() =>
            Task.FromResult(
                worker.Output.Lines.Any(line =>
                    line.Contains("stands still", StringComparison.Ordinal)
                )
            )
        );
        await Approve(programs, sound);
        await UntilSent(programs, 2);
        var status = await installed.Run("status");

        Assert.That(
            await programs.Sent(),
            Is.EqualTo(_introductions),
            "the sound one's, each once"
        );
        await RequireShown(page);
        Assert.Multiple(() =>
        {
            Assert.That(worker.HasExited, Is.False);
            Assert.That(worker.Output.Lines.Count(IsTakenOver), Is.EqualTo(1));
            Assert.That(
                status.Output.Lines,
                Has.Some.Contains("No letter goes: the program stands still.")
            );
        });
    }

    [Test]
    public async Task Two_workers_with_a_program_each_share_a_mailbox_and_send_each_letter_once()
    {
        await using var programs = await SmallPrograms.Open();
        var one = await programs.NewSpreadsheet();
        var other = await programs.NewSpreadsheet();
        // The same people and the same intake's id in both.
        var first = programs.Install("one", ("lta", one));
        var second = programs.Install("other", ("lta", other));
        await first.Run("setup");
        await second.Run("setup");
        await using var worker = first.Start("run");
        await using var beside = second.Start("run");
        await Approve(programs, one);
        await Approve(programs, other);
        await UntilSent(programs, 4);
        await programs.SetClock(SmallPrograms.Start + NodaTime.Duration.FromHours(1));
        await programs.Rounds.NextRounds(worker);
        await programs.Rounds.NextRounds(beside);

        Assert.That(await programs.Sent(), Is.EquivalentTo([.. _introductions, .. _introductions]));
        var letters = await SentLetter.ReadAll(programs.Api);
        Assert.That(letters.Select(letter => letter.Reference), Is.Unique);
        foreach (var sheet in new[] { one, other })
        {
            var outbox = await sheet.Read("Outbox");
            var shown = outbox.Rows.Where(row => outbox.At(row, "Status") == "Sent").ToList();
            Assert.That(shown, Has.Count.EqualTo(2));
        }
    }

    private static bool IsTakenOver(string line) =>
        line.Contains("has taken over", StringComparison.Ordinal);

    private static async Task RequireShown(Uri address)
    {
        using var browser = new HttpClient { BaseAddress = address };
        var page = await browser.GetStringAsync(new Uri("/", UriKind.Relative));
        var ready = await browser.GetStringAsync(new Uri("/health/ready", UriKind.Relative));
        var metrics = await browser.GetStringAsync(new Uri("/metrics", UriKind.Relative));

        Assert.Multiple(() =>
        {
            Assert.That(
                page,
                Does.Contain("has taken over").And.Contain("the program stands still")
            );
            Assert.That(ready, Does.StartWith("ready"));
            Assert.That(metrics, Does.Match("mail_goes{[^}]*program=\"taken\"[^}]*} 0"));
            Assert.That(metrics, Does.Match("mail_goes{[^}]*program=\"sound\"[^}]*} 1"));
        });
    }

    private static async Task Approve(SmallPrograms programs, SampleSpreadsheet sheet)
    {
        await UntilProposed(programs, sheet);
        var matches = await sheet.Read("Matches");
        var row = matches.Find(("Mentee email", "ana@example.org")) ?? 0;
        await sheet.Type(matches.Address(row, "Decision"), "Approve");
    }

    /// <summary>Not by rounds: those of the other program look at the clock too.</summary>
    private static Task UntilProposed(SmallPrograms programs, SampleSpreadsheet sheet) =>
        programs.Until(async () => (await sheet.Read("Matches")).Rows.Any());

    private static Task UntilSent(SmallPrograms programs, int letters) =>
        programs.Until(async () => (await programs.Sent()).Count >= letters);
}
