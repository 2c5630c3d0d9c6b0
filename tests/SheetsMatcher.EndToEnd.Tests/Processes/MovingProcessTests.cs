using NodaTime;
using SheetsMatcher.Demo.Local;
using SheetsMatcher.Demo.Running;

namespace SheetsMatcher.EndToEnd.Tests.Processes;

/// <summary>
/// A running intake moves to another installation with a spreadsheet of its own, by export and
/// import as the documents tell it: the mailbox is that of an intake that did not move.
/// </summary>
[Category("Process")]
public sealed class MovingProcessTests
{
    private static readonly string[] _kinds =
    [
        "mentors",
        "mentees",
        "keep-apart",
        "matches",
        "letters",
    ];

    private static readonly string[] _introductions =
    [
        "ana@example.org: Meet Ruth Okafor, your mentor",
        "bo@example.org: Meet Omar Haddad, your mentor",
        "omar@example.org: Meet Bo Lindqvist, your mentee",
        "ruth@example.org: Meet Ana Silva, your mentee",
    ];

    [Test]
    public async Task An_intake_at_rest_goes_on_with_its_days_and_threads()
    {
        await using var programs = await SmallPrograms.Open();
        var sheet = await programs.NewSpreadsheet();
        var before = programs.Install("before", ("lta", sheet));
        await using var worker = await StartApproved(programs, before, sheet);
        await programs.Until(async () => (await programs.Sent()).Count == 4);
        await programs.Rounds.NextRounds(worker);
        await worker.Stop();

        await using var after = await Move(programs, before);

        await RequireNextLettersInTheirThreads(programs, after);
    }

    [Test]
    public async Task An_intake_in_the_middle_of_a_mailing_loses_and_repeats_no_letter()
    {
        await using var programs = await SmallPrograms.Open();
        var sheet = await programs.NewSpreadsheet();
        var before = programs.Install("before", ("lta", sheet));
        await using var worker = await StartApproved(programs, before, sheet, killAtSend: 2);

        await using var after = await Move(programs, before);
        await programs.SetClock(SmallPrograms.Start + Duration.FromMinutes(45));
        await programs.Rounds.NextRounds(after);

        await RequireNextLettersInTheirThreads(programs, after);
    }

    /// <summary>The ledger knows of a planned letter no more than the committee's word.</summary>
    [Test]
    public async Task A_word_beside_a_letter_that_is_not_due_yet_moves_too()
    {
        await using var programs = await SmallPrograms.Open();
        var sheet = await programs.NewSpreadsheet();
        var before = programs.Install("before", ("lta", sheet));
        await using var worker = await StartApproved(programs, before, sheet);
        await programs.Until(async () => (await programs.Sent()).Count == 4);
        await programs.Rounds.NextRounds(worker);
        var outbox = await sheet.Read("Outbox");
        var planned = outbox.Rows.Where(row => outbox.At(row, "Status") == "Planned").ToList();
        var kept = planned.Take(2).Select(row => outbox.At(row, "To")).ToList();
        await sheet.Type(outbox.Address(planned[0], "Decision"), "Hold");
        await sheet.Type(outbox.Address(planned[1], "Decision"), "Cancel");
        await programs.Rounds.NextRounds(worker);
        await worker.Stop();

        await using var after = await Move(programs, before);
        await programs.SetClock(SmallPrograms.SecondWeek);
        await programs.Rounds.NextRounds(after);
        await programs.SetClock(SmallPrograms.SecondWeek + Duration.FromMinutes(45));
        await programs.Rounds.NextRounds(after);

        Assert.That(planned, Has.Count.EqualTo(4));
        var again = (await programs.Sent()).Except(_introductions).ToList();
        Assert.That(again, Has.Count.EqualTo(2));
        foreach (var name in kept)
        {
            var address = $"{name.Split(' ')[0].ToLowerInvariant()}@";
            Assert.That(again, Has.None.StartsWith(address), "the committee kept it here");
        }
    }

    private static async Task<ChildProgram> StartApproved(
        SmallPrograms programs,
        Installation installed,
        SampleSpreadsheet sheet,
        int killAtSend = 0
    )
    {
        await installed.Run("setup");
        await installed.Run("round");
        var worker = installed.Start("run");
        using var cut = new KillSwitch(
            programs.Google.Requests,
            worker,
            SmallPrograms.IsSend,
            killAtSend
        );
        await sheet.Type("Matches!C2", "Approve");
        await sheet.Type("Matches!C3", "Approve");
        if (killAtSend > 0)
        {
            await cut.Killed();
        }

        return worker;
    }

    /// <summary>The old worker has been stopped.</summary>
    private static async Task<ChildProgram> Move(SmallPrograms programs, Installation before)
    {
        var sheet = await programs.NewSpreadsheet(isFilled: false);
        var after = programs.Install("after", ("lta", sheet));
        await after.Run("setup");
        foreach (var kind in _kinds)
        {
            var file = Path.Combine(after.Folder, $"{kind}.csv");
            await before.Run("export", kind, "--out", file);
            await after.Run("import", kind, file);
        }

        await after.Run("resume");

        var worker = after.Start("run");
        await programs.Rounds.NextRounds(worker);
        return worker;
    }

    private static async Task RequireNextLettersInTheirThreads(
        SmallPrograms programs,
        ChildProgram worker
    )
    {
        Assert.That(await programs.Sent(), Is.EqualTo(_introductions));
        await programs.SetClock(SmallPrograms.SecondWeek);
        await programs.Rounds.NextRounds(worker);
        await programs.SetClock(SmallPrograms.SecondWeek + Duration.FromMinutes(45));
        await programs.Rounds.NextRounds(worker);

        string[] all = [.. _introductions, .. _introductions.Select(Answered)];
        Assert.That(await programs.Sent(), Is.EquivalentTo(all));
        Assert.That(
            programs.Threads().Select(thread => thread.Count),
            Is.EqualTo([2, 2, 2, 2]),
            "each second letter continues the first one's thread"
        );
    }

    private static string Answered(string letter) =>
        letter.Replace(": ", ": Re: ", StringComparison.Ordinal);
}
